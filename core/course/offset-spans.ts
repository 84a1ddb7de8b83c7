import { DAY, MINUTE } from '#core/memory/study-day.ts';
import { offsetsOf } from '#core/memory/time-zone.ts';

/** A time during which the clocks of a zone stand the same. */
export interface OffsetSpan {
  /** ms since 1970. */
  from: number;
  /** East of UTC, in minutes. */
  offsetMinutes: number;
}

/** How the clocks of a zone stand from one instant to another (ms since 1970): one span and another for each change. */
export function offsetSpans(timeZone: string, from: number, until: number): OffsetSpan[] {
  const offsetAt = offsetsOf(timeZone);
  const spans = [{ from, offsetMinutes: offsetAt(from) }];
  for (let at = from; at < until; at += DAY) {
    const next = Math.min(at + DAY, until);
    const before = spans.at(-1)?.offsetMinutes;
    if (offsetAt(next) === before) continue;
    let [low, high] = [at, next];
    while (high - low > MINUTE) {
      const middle = Math.floor((low + high) / 2);
      if (offsetAt(middle) === before) low = middle;
      else high = middle;
    }
    const changed = Math.ceil(high / MINUTE) * MINUTE;
    spans.push({ from: changed, offsetMinutes: offsetAt(changed) });
  }
  return spans;
}
