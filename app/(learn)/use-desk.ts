import { studyDayOf } from '#core/study/day.ts';
import { keyPointsOf } from '#core/study/standing.ts';
import { offsetMinutes } from '#offline/device/device.ts';
import type { DeskEssay } from '#ui/library/desk-essay.ts';
import type { LearnerSession } from './learner-session.ts';
import { retoldFrom } from './study/study-view.ts';
import { useReplica } from './use-learner.ts';
import { useNow } from './use-now.ts';
import { useSectionsRead } from './use-sections-read.ts';

/** The learner's day and essays as they stand when the page is looked at; the essay with most to do first. */
export function useDesk(session: LearnerSession) {
  const snapshot = useReplica(session);
  const read = useSectionsRead();
  const now = useNow(null);
  const day = studyDayOf(snapshot, { now, offsetMinutes: offsetMinutes(now), read });
  const queued = new Set(day.queue.entries.map(({ itemId }) => itemId));
  const at = { now, boundary: day.boundary, settings: snapshot.settings };
  const essays = snapshot.editions
    .map(
      (edition): DeskEssay => ({
        edition,
        points: keyPointsOf(edition, snapshot.cards, at),
        cards: edition.items.filter(({ id }) => queued.has(id)).length,
        retold: retoldFrom(edition),
      }),
    )
    .sort((a, b) => b.cards - a.cards);
  return { snapshot, day, essays };
}
