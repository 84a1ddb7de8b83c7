/** In ms, like every span of time without another unit in its name. */
export const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** The fields of an event that place it on a study day. */
export interface DayBoundary {
  /** East of UTC, in minutes. */
  offsetMinutes: number;
  /** Local hour at which the study day begins. */
  dayStartsAt: number;
}

/**
 * The number of the study day of an instant: days since 1970-01-01 in local time, a day beginning at `dayStartsAt`.
 * Whole from the arguments; no time-zone database.
 */
export function studyDay(at: number, { offsetMinutes, dayStartsAt }: DayBoundary): number {
  return Math.floor((at + offsetMinutes * MINUTE - dayStartsAt * HOUR) / DAY);
}

/** The instant (ms since 1970) at which a study day begins. */
export function startOfStudyDay(day: number, { offsetMinutes, dayStartsAt }: DayBoundary): number {
  return day * DAY - offsetMinutes * MINUTE + dayStartsAt * HOUR;
}
