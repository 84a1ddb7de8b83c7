import * as z from 'zod/mini';

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
  /** What the last answer said of it; empty at the first sync, and where desk and classes are wanted whole. */
  seen: z._default(z.string().check(z.maxLength(200)), ''),
  heard: z._default(z.int().check(z.nonnegative()), 0),
  events: z.array(z.unknown()),
});
export type SyncRequest = z.infer<typeof syncRequest>;
