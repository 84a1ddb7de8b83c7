import { useMemo } from 'react';
import type { Edition } from '#core/deck/edition.ts';
import { studyDayOf } from '#core/study/day.ts';
import { type KeyPoint, keyPointsOf } from '#core/study/standing.ts';
import { offsetMinutes } from '#offline/device/device.ts';
import type { DeskEssay } from '#ui/library/desk-essay.ts';
import { asksAfterExam } from './after-exam.ts';
import { daysAskedOf } from './days-asked.ts';
import { examWays } from './exam-ways.ts';
import type { LearnerSession } from './learner-session.ts';
import { assignmentOf, ownAssignmentView } from './own-assignments.ts';
import { examsOf } from './own-exams.ts';
import { retoldFrom } from './study/study-view.ts';
import { deckAway, useReplica, useSync } from './use-learner.ts';
import { useNow } from './use-now.ts';
import { useSectionsRead } from './use-sections-read.ts';

/** The learner's day and essays as they stand when the page is looked at; the essay with most to do first. */
export function useDesk(session: LearnerSession) {
  const snapshot = useReplica(session);
  const sync = useSync(session);
  const read = useSectionsRead();
  const now = useNow(null);
  const day = useMemo(
    () =>
      studyDayOf(snapshot, {
        ...{ now, offsetMinutes: offsetMinutes(now), read },
        exams: examsOf(snapshot.classes),
        asks: daysAskedOf(session.replica, now),
      }),
    [session, snapshot, now, read],
  );
  const ways = examWays(session.replica, day);
  const queued = new Set(day.queue.entries.map(({ itemId }) => itemId));
  const at = { now, boundary: day.boundary, settings: snapshot.settings };
  const assigned = (edition: Edition, points: readonly KeyPoint[]) => {
    const own = assignmentOf(snapshot.classes, edition.deckId, now);
    const way = ways.find(({ deckId }) => deckId === edition.deckId);
    return own && ownAssignmentView(own, { edition, points }, session.replica, way, now);
  };
  const isAsked = ({ assignment }: DeskEssay) =>
    assignment !== null && now <= (assignment.terms.examAt ?? assignment.terms.dueAt);
  const essays = snapshot.editions
    .map((edition): DeskEssay => {
      const points = keyPointsOf(edition, snapshot.cards, at);
      return {
        ...{ edition, points, assignment: assigned(edition, points) },
        asksAfterExam: asksAfterExam(edition, snapshot.classes, now),
        cards: edition.items.filter(({ id }) => queued.has(id)).length,
        retold: retoldFrom(edition),
      };
    })
    .sort((a, b) => Number(isAsked(b)) - Number(isAsked(a)) || b.cards - a.cards);
  return { snapshot, day, essays, away: deckAway(snapshot, sync, true) };
}
