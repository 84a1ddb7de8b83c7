import type { Edition } from '#core/deck/edition.ts';
import { digestOf } from '#core/memory/digest.ts';
import type { LearnerEvent, StoredEvent } from '#core/memory/event.ts';
import { fold } from '#core/memory/fold.ts';
import {
  type Accepted,
  MAX_PUSHED_BYTES,
  MAX_PUSHED_EVENTS,
  type Refused,
  type SyncPush,
  type SyncResponse,
} from '#core/wire/sync.ts';
import type { World } from './world.ts';

/** What happens to the next request: it arrives or not, and its answer comes back or not. */
export type Weather =
  | 'fine'
  | 'lost-request'
  | 'lost-answer'
  | { status: number; retryAfter?: string };

/** The protocol's double at the fetch seam: one learner's log, as DESIGN §4 words it. The true server is in e2e. */
export class ServerDouble {
  epoch = 'epoch-1';
  weather: Weather[] = [];
  edition: Edition | null = null;
  pulled = 1_000;
  /** Off while the server's cards wait to be folded anew. */
  tellsDigest = true;
  readonly refuse = new Map<string, Refused['final']>();
  readonly pushes: SyncPush[] = [];
  log: StoredEvent[] = [];
  private seq = 0;
  private readonly refusedCounters = new Set<string>();

  constructor(private readonly world: World) {}

  readonly fetch = async (path: string, init: RequestInit): Promise<Response> => {
    if (path.startsWith('/api/editions/')) return Response.json(this.edition);
    const weather = this.weather.shift() ?? 'fine';
    if (weather === 'lost-request') throw new TypeError('Failed to fetch');
    if (typeof weather === 'object') return failing(weather);
    const text = String(init.body);
    const push = JSON.parse(text) as SyncPush;
    const tooLarge = push.events.length > MAX_PUSHED_EVENTS || text.length > MAX_PUSHED_BYTES;
    if (tooLarge) return failing({ status: 413 });
    this.pushes.push(push);
    const answer = this.take(push);
    if (weather === 'lost-answer') throw new TypeError('Failed to fetch');
    return Response.json(answer);
  };

  /** Back to an older copy: everything after `count` events is forgotten, the epoch is another. */
  restore(count: number, epoch = `${this.epoch}+`): void {
    this.log = this.log.slice(0, count);
    this.epoch = epoch;
    this.refusedCounters.clear();
  }

  private take(push: SyncPush): SyncResponse {
    const accepted: Accepted[] = [];
    const refused: Refused[] = [];
    for (const event of push.events) this.takeOne(push, event, accepted, refused);
    const others = this.log.filter(
      ({ seq, deviceId }) => seq > push.since && deviceId !== push.deviceId,
    );
    const events = others.slice(0, this.pulled);
    const more = others.length > events.length;
    return {
      epoch: this.epoch,
      accepted,
      refused,
      events,
      more,
      since: more ? (events.at(-1)?.seq ?? push.since) : this.seq,
      library: this.edition
        ? [{ deckId: this.edition.deckId, editionId: this.edition.id, access: 'open' }]
        : [],
      digest: this.tellsDigest ? digestOf(fold(this.log, new Map()).cards.values()) : '',
    };
  }

  private takeOne(push: SyncPush, event: LearnerEvent, accepted: Accepted[], refused: Refused[]) {
    const { id, deviceId, counter } = event;
    const refuse = (code: Refused['code'], final: boolean) =>
      void refused.push({ id, code, final, message: `Refused: ${code}.` });
    const known = this.log.find((stored) => stored.id === id);
    if (known) {
      if (known.itemId !== event.itemId || known.at !== event.at) return refuse('conflict', true);
      return void accepted.push({ id, seq: known.seq, effectiveAt: known.effectiveAt });
    }
    const final = this.refuse.get(id);
    if (final === false) return refuse('unknown-item', false);
    if (this.hasCounter(deviceId, counter)) return refuse('counter-used', false);
    const before = counter === 1 || this.hasCounter(deviceId, counter - 1);
    if (!before) return refuse('gap', false);
    if (final === true) {
      this.refusedCounters.add(`${deviceId}:${counter}`);
      return refuse('unknown-item', true);
    }
    const receivedAt = this.world.now;
    const previous = this.log.filter((stored) => stored.deviceId === deviceId);
    const skew = Math.abs(receivedAt - push.sentAt) > 120_000 ? receivedAt - push.sentAt : 0;
    const effectiveAt = Math.max(
      ...previous.map((stored) => stored.effectiveAt),
      Math.min(receivedAt, event.at + skew),
    );
    const seq = ++this.seq;
    this.log.push({ ...event, seq, receivedAt, effectiveAt });
    accepted.push({ id, seq, effectiveAt });
  }

  private hasCounter(deviceId: string, counter: number): boolean {
    return (
      this.refusedCounters.has(`${deviceId}:${counter}`) ||
      this.log.some((stored) => stored.deviceId === deviceId && stored.counter === counter)
    );
  }
}

function failing({ status, retryAfter }: { status: number; retryAfter?: string }): Response {
  return new Response('{}', {
    status,
    headers: retryAfter === undefined ? {} : { 'Retry-After': retryAfter },
  });
}
