import { dayAsked, daysCounted } from '#core/course/study-days.ts';
import { effectiveTime } from '#core/memory/log.ts';
import type { DayAsked } from '#core/study/day.ts';
import { startOfStudyDay, studyDay } from '#core/time/study-day.ts';
import { offsetMinutes } from '#offline/device/device.ts';
import type { Replica } from '#offline/replica/replica.ts';
import { onceFor } from './once.ts';

const once = onceFor<readonly DayAsked[]>();

/**
 * What classes ask of the day: on each deck of which the days of study were not done before today. The log is read for it once a day,
 * and again only when what is asked or the deck is another.
 */
export function daysAskedOf(replica: Replica, now: number): readonly DayAsked[] {
  const { classes, editions, settings } = replica.snapshot();
  const boundary = { offsetMinutes: offsetMinutes(now), dayStartsAt: settings.dayStartsAt };
  const today = studyDay(now, boundary);
  const terms = classes.flatMap(({ assignments }) => assignments);
  const asking = terms.filter(({ daysRequired }) => daysRequired > 0);
  // By what they say: each sync brings the same terms as other objects.
  const ids = editions.map(({ id }) => id).join(' ');
  return once([replica, today, ids, JSON.stringify(asking)], () => {
    const began = startOfStudyDay(today, boundary);
    const log = asking.length === 0 ? [] : replica.log();
    const before = log.filter((event) => event.kind === 'undo' || effectiveTime(event) < began);
    return asking.flatMap((own) => {
      const edition = editions.find(({ deckId }) => deckId === own.deckId);
      const isDone = edition && daysCounted(before, own, edition) >= own.daysRequired;
      return edition && !isDone ? [dayAsked(own)] : [];
    });
  });
}
