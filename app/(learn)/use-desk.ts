import { useMemo } from 'react';
import { assignmentOf } from '#core/course/assignment.ts';
import { daysCounted } from '#core/course/study-days.ts';
import type { Edition } from '#core/deck/edition.ts';
import { examsOf } from '#core/study/after-exam.ts';
import { studyDayOf } from '#core/study/day.ts';
import { type KeyPoint, keyPointsOf } from '#core/study/standing.ts';
import { offsetMinutes } from '#offline/device/device.ts';
import { retoldFrom } from '#ui/essay/retold.ts';
import type { DeskEssay } from '#ui/library/desk-essay.ts';
import { assignmentView } from '#ui/today/assignment-view-of.ts';
import { asksAfterExam } from './after-exam.ts';
import { daysAskedOf } from './days-asked.ts';
import { examWays } from './exam-ways.ts';
import type { LearnerSession } from './learner-session.ts';
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
    const plan = ways.find(({ deckId }) => deckId === edition.deckId);
    const counted = () => (own ? daysCounted(session.replica.log(), own.terms, edition) : 0);
    return own && assignmentView({ ...own, points, plan, counted, now });
  };
  const isAsked = ({ assignment }: DeskEssay) =>
    assignment !== null && now <= (assignment.terms.examAt ?? assignment.terms.dueAt);
  const essays = snapshot.editions
    .map((edition): DeskEssay => {
      const points = keyPointsOf(edition, snapshot.cards, at);
      return {
        ...{ edition, points, assignment: assigned(edition, points) },
        asksAfterExam: asksAfterExam(edition.deckId, snapshot.classes, now),
        cards: edition.items.filter(({ id }) => queued.has(id)).length,
        retold: retoldFrom(edition),
      };
    })
    .sort((a, b) => Number(isAsked(b)) - Number(isAsked(a)) || b.cards - a.cards);
  return { snapshot, day, essays, away: deckAway(snapshot, sync, true) };
}
