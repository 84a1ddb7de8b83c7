import { effectiveTime, type LogEvent, orderLog } from './log.ts';
import { type Clock, studyDay } from './study-day.ts';

/**
 * On which of the last study days anything was answered, today last: `days` booleans. Undone answers do not count; an
 * answer lies on the study day of its own offset and day start.
 */
export function daysStudied(
  log: readonly LogEvent[],
  now: number,
  clock: Clock,
  days: number,
): boolean[] {
  const { events, undone } = orderLog(log);
  const answered = new Set(
    events
      .filter(({ kind, id }) => kind === 'review' && !undone.has(id))
      .map((event) => studyDay(effectiveTime(event), event)),
  );
  const today = studyDay(now, clock);
  return Array.from({ length: days }, (_, place) => answered.has(today - days + 1 + place));
}
