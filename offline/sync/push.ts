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
  const encoder = new TextEncoder();
  let bytes = encoder.encode(JSON.stringify(push)).length;
  for (const event of events) {
    bytes += encoder.encode(JSON.stringify(event)).length + 1;
    if (bytes > MAX_PUSHED_BYTES && push.events.length > 0) break;
    push.events.push(event);
  }
  return push;
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
