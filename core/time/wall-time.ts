import { DAY, MINUTE } from './study-day.ts';
import { offsetsOf } from './time-zone.ts';

/** Local hour at which a day of a course begins and ends: who studies after midnight studies on the day before. */
const COURSE_DAY_STARTS = 4;

const HOUR = 60 * MINUTE;

/** What a clock on the wall of a course shows. */
export interface WallTime {
  /** As `2026-12-04`. */
  date: string;
  /** 0 to 23. */
  hour: number;
}

/**
 * The instant (ms since 1970) at which the clock of a time zone shows this. Where the clock is put forward over it, the moment
 * it is put forward; where it shows it twice, the later one: a due hour is never cut short.
 * @throws RangeError for a date that is none or a zone that Intl does not know
 */
export function instantOf({ date, hour }: WallTime, timeZone: string): number {
  const local = Date.parse(`${date}T00:00:00Z`) + hour * HOUR;
  if (Number.isNaN(local)) throw new RangeError(`${date} is no date.`);
  const offsetAt = offsetsOf(timeZone);
  const candidates = [-1, 1]
    .map((side) => local - offsetAt(local + side * DAY) * MINUTE)
    .filter((at) => at + offsetAt(at) * MINUTE === local);
  if (candidates.length > 0) return Math.max(...candidates);
  // In a gap: with the offset before it the wall shows the same hour after the gap.
  return local - offsetAt(local - DAY) * MINUTE;
}

/** What the clock of a time zone shows at an instant (ms since 1970). */
export function wallTimeOf(at: number, timeZone: string): WallTime {
  const local = new Date(at + offsetsOf(timeZone)(at) * MINUTE);
  return { date: local.toISOString().slice(0, 10), hour: local.getUTCHours() };
}

/** The number of the course's day of each instant: days since 1970 in its zone, beginning at four in the morning. */
export function courseDays(timeZone: string): (at: number) => number {
  const offsetAt = offsetsOf(timeZone);
  return (at) => Math.floor((at + offsetAt(at) * MINUTE - COURSE_DAY_STARTS * HOUR) / DAY);
}
