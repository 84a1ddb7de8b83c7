import { v7 as uuid } from 'uuid';
import type { Edition } from '#core/deck/edition.ts';
import type { LearnerEvent, Rating } from '#core/memory/event.ts';
import type { SyncResponse } from '#core/sync/protocol.ts';

/** A guest at one server, as a bare HTTP client: no browser, no replica. */
export interface Guest {
  url: string;
  cookie: string;
  learnerId: string;
}

export async function startGuest(url: string): Promise<Guest> {
  const answer = await fetch(`${url}/api/guest`, { method: 'POST' });
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const { learnerId } = (await answer.json()) as { learnerId: string };
  return { url, cookie, learnerId };
}

/** A device that numbers its own events. */
export class Device {
  readonly id = uuid();
  private counter = 0;
  /** How far it has read the log, as the last answer said. */
  private cursor = { epoch: '', since: 0, seen: '', heard: 0 };

  constructor(readonly guest: Guest) {}

  review(itemId: string, rating: Rating, at = Date.now()): LearnerEvent {
    this.counter += 1;
    return {
      id: uuid(),
      v: 1,
      kind: 'review',
      deviceId: this.id,
      counter: this.counter,
      itemId,
      itemRevision: 1,
      at,
      offsetMinutes: 60,
      dayStartsAt: 4,
      payload: { rating, source: 'study', durationMs: 4_000 },
    };
  }

  /** Posts one push; the raw answer, whatever its status. */
  post(events: unknown[], changes: Record<string, unknown> = {}, headers: HeadersInit = {}) {
    return fetch(`${this.guest.url}/api/sync`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: this.guest.cookie, ...headers },
      body: JSON.stringify({
        learnerId: this.guest.learnerId,
        deviceId: this.id,
        ...this.cursor,
        sentAt: Date.now(),
        events,
        ...changes,
      }),
    });
  }

  /** Pushes these, and reads what others did since its last sync. An error's cause is the status it was answered. */
  async sync(events: unknown[]): Promise<SyncResponse> {
    const answer = await this.post(events);
    const { status } = answer;
    if (!answer.ok)
      throw new Error(`sync answered ${status}: ${await answer.text()}`, { cause: status });
    const taken = (await answer.json()) as SyncResponse;
    const { epoch, since, seen, heard } = taken;
    this.cursor = { epoch, since, seen, heard };
    return taken;
  }

  /** The whole log of the learner, as a new device reads it. */
  async readAll(): Promise<SyncResponse['events']> {
    const reader = new Device(this.guest);
    const events: SyncResponse['events'] = [];
    for (let more = true; more; ) {
      const answer = await reader.sync([]);
      events.push(...answer.events);
      more = answer.more;
    }
    return events;
  }

  /** The shipped deck comes onto the learner's desk, as a device of its own takes it up. Returns its edition's id. */
  async takeUp(deckId = 'rogue-proliferator'): Promise<string> {
    const hand = new Device(this.guest);
    const kind = { kind: 'take-up', itemId: undefined, itemRevision: undefined };
    const event = { ...hand.review('', 3), ...kind, payload: { deckId } };
    const { library } = await hand.sync([event]);
    return library?.find((entry) => entry.deckId === deckId)?.editionId ?? '';
  }

  /** The shipped edition, which is then on the learner's desk. */
  async edition(): Promise<Edition> {
    const answer = await fetch(`${this.guest.url}/api/editions/${await this.takeUp()}`, {
      headers: { cookie: this.guest.cookie },
    });
    return (await answer.json()) as Edition;
  }
}
