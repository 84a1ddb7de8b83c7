import * as z from 'zod/mini';
import type { LearnerEvent, StoredEvent } from '#core/memory/event.ts';

/** Bounds of one push (DESIGN §4); beyond them the answer is 413. */
export const MAX_PUSHED_EVENTS = 200;
export const MAX_PUSHED_BYTES = 256_000;
export const MAX_PULLED_EVENTS = 1_000;

const id = z.string().check(z.minLength(1), z.maxLength(64));

/** `events` is checked one by one, so that a bad event refuses itself only. */
export const syncRequest = z.object({
  learnerId: id,
  deviceId: id,
  /** The database's epoch as the device last saw it; empty at the first sync. */
  epoch: z.string().check(z.maxLength(64)),
  /** The device's clock when it sent, ms since 1970. */
  sentAt: z.int().check(z.nonnegative()),
  /** The last seq that the device has read. */
  since: z.int().check(z.nonnegative()),
  events: z.array(z.unknown()),
});
export type SyncRequest = z.infer<typeof syncRequest>;

export type RefusalCode =
  | 'malformed'
  | 'unknown-item'
  | 'never-granted'
  | 'conflict'
  | 'gap'
  /** The counter stands for another event: the device lost its newest writes and goes on as a new one. Never final. */
  | 'counter-used'
  | 'wrong-device';

export interface Accepted {
  id: string;
  seq: number;
  effectiveAt: number;
}

export interface Refused {
  id: string;
  code: RefusalCode;
  /** True: recorded as seen; the device takes it out of its fold and shows it. False: send it again later. */
  final: boolean;
  /** One plain sentence for the learner. */
  message: string;
}

export interface LibraryEntry {
  deckId: string;
  editionId: string;
  access: 'open' | 'granted' | 'ended';
}

export interface SyncResponse {
  epoch: string;
  accepted: Accepted[];
  refused: Refused[];
  /** What the learner's other devices did since `since`, by seq. */
  events: StoredEvent[];
  more: boolean;
  /** The cursor for the next pull. */
  since: number;
  library: LibraryEntry[];
  /** `digestOf` the learner's cards, or empty while they wait to be folded anew. */
  digest: string;
}

/** What a device pushes, before its events are checked. */
export type SyncPush = Omit<SyncRequest, 'events'> & { events: LearnerEvent[] };
