import { actAs } from '#core/access/act-as.ts';
import type { EventPayloads, KnownKind, LearnerEvent } from '#core/memory/event.ts';
import type { LibraryEntry, SyncResponse } from '#core/sync/protocol.ts';
import type { Database } from '#db/engine/client.ts';
import { syncLearner } from '#db/log/sync.ts';
import { NOW } from './deck.ts';

const MINUTE = 60_000;

/** A device as tests need it: it makes events, sends them and keeps its cursor. */
export class TestDevice {
  counter = 0;
  since = 0;
  epoch = '';
  seen = '';
  heard = 0;
  /** The desk as the last answer that told it said. */
  library: LibraryEntry[] = [];

  constructor(
    readonly learnerId: string,
    readonly deviceId: string,
    public clock = NOW,
  ) {}

  event<K extends KnownKind>(
    kind: K,
    payload: EventPayloads[K],
    change: Record<string, unknown> = {},
  ): LearnerEvent {
    this.counter += 1;
    this.clock += MINUTE;
    return {
      id: `${this.learnerId.slice(0, 8)}-${this.deviceId}-${this.counter}`,
      v: 1,
      deviceId: this.deviceId,
      counter: this.counter,
      at: this.clock,
      offsetMinutes: 60,
      dayStartsAt: 4,
      kind,
      payload,
      ...change,
    } as LearnerEvent;
  }

  takeUp(deckId = 'deck') {
    return this.event('take-up', { deckId });
  }

  review(itemId: string, rating: 1 | 2 | 3 | 4 = 3, change: Record<string, unknown> = {}) {
    const payload = { rating, source: 'study' } as const;
    return this.event('review', payload, { itemId, itemRevision: 1, ...change });
  }

  /** Sends events a good while after they were made, so that no time is cut to the server's. */
  async sync(
    db: Database,
    events: readonly unknown[] = [],
    learnerId = this.learnerId,
  ): Promise<SyncResponse> {
    const receivedAt = Math.max(this.clock, NOW) + MINUTE;
    const response = await syncLearner(db, {
      actor: actAs(learnerId),
      receivedAt,
      request: {
        learnerId: this.learnerId,
        deviceId: this.deviceId,
        epoch: this.epoch,
        sentAt: receivedAt,
        since: this.since,
        seen: this.seen,
        heard: this.heard,
        events: [...events],
      },
    });
    this.since = response.since;
    this.seen = response.seen;
    this.heard = response.heard;
    if (response.library) this.library = response.library;
    this.epoch = response.epoch;
    return response;
  }
}
