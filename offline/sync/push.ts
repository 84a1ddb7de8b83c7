import type { LearnerEvent } from '#core/memory/event.ts';
import { MAX_PUSHED_BYTES } from '#core/sync/limits.ts';
import type { SyncPush } from '#core/sync/protocol.ts';
import type { Meta } from '#offline/store/store.ts';

/** As many of the oldest events as one push may hold, in bytes of JSON. */
export function pushOf(
  { learnerId, deviceId, epoch, since, seen, heard }: Meta,
  events: readonly LearnerEvent[],
  sentAt: number,
): SyncPush {
  const position = { epoch, since, seen, heard };
  const push: SyncPush = { learnerId, deviceId, sentAt, ...position, events: [] };
  return { ...push, events: fitting(events, MAX_PUSHED_BYTES - bytesOf(push)) };
}

const encoder = new TextEncoder();
const bytesOf = (value: unknown) => encoder.encode(JSON.stringify(value)).length;

/** The first of what is to be sent that fit into so many bytes of JSON; one at least. */
export function fitting<T>(all: readonly T[], most: number): T[] {
  let bytes = 0;
  const over = all.findIndex((one) => {
    bytes += bytesOf(one) + 1;
    return bytes > most;
  });
  return over === -1 ? [...all] : all.slice(0, Math.max(1, over));
}

/** No wait is longer: a timer holds no more than 2^31 ms and fires at once beyond it, and a clock may be years behind. */
const LONGEST_WAIT = 5 * 60_000;

/** How long to wait after so many failures in a row, in ms: doubling, with jitter so that a class does not knock at once. */
export function backOff(failures: number, random: number): number {
  const longest = Math.min(2_000 * 2 ** (failures - 1), LONGEST_WAIT);
  return longest / 2 + (longest / 2) * random;
}

/** `Retry-After` in ms, five minutes at most, or null where there is none: seconds or an HTTP date. */
export function retryAfter(header: string | null, now: number): number | null {
  if (!header) return null;
  const seconds = Number(header);
  const wait = Number.isFinite(seconds) ? seconds * 1_000 : Date.parse(header) - now;
  return Number.isNaN(wait) ? null : Math.min(LONGEST_WAIT, Math.max(0, wait));
}
