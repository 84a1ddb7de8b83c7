import { endOf } from '#core/course/assignment.ts';
import { answersIn, countedDays } from '#core/course/study-days.ts';
import type { Edition } from '#core/deck/edition.ts';
import type { LogEvent } from '#core/memory/log.ts';
import type { ExamPlan } from '#core/study/exam-plan.ts';
import type { KeyPoint } from '#core/study/standing.ts';
import type { ClassNote, OwnTerms } from '#core/sync/protocol.ts';
import type { Replica } from '#offline/replica/replica.ts';
import type { AssignmentView } from '#ui/today/assignment-lines.tsx';
import { assignmentView } from '#ui/today/assignment-view.ts';

/** What is asked of the learner on a deck, with the class that asks it. */
export interface OwnAssignment {
  course: ClassNote;
  terms: OwnTerms;
}

/** What is asked on a deck now: the one next due, or the last one when all are past; null where there is none. */
export function assignmentOf(
  classes: readonly ClassNote[],
  deckId: string,
  now: number,
): OwnAssignment | null {
  const all = classes
    .flatMap((course) => course.assignments.map((terms) => ({ course, terms })))
    .filter(({ terms }) => terms.deckId === deckId)
    .sort((a, b) => endOf(a.terms) - endOf(b.terms));
  return all.find(({ terms }) => endOf(terms) >= now) ?? all.at(-1) ?? null;
}

/** What Today says of it. */
export function ownAssignmentView(
  { course, terms }: OwnAssignment,
  { edition, points }: { edition: Edition; points: readonly KeyPoint[] },
  replica: Replica,
  plan: ExamPlan | undefined,
  now: number,
): AssignmentView {
  const counted = () => daysCounted(replica.log(), terms, edition);
  return assignmentView({ course, terms, points, plan, counted, now });
}

/** How many days of study count so far, those of other entries among them. */
export function daysCounted(log: readonly LogEvent[], terms: OwnTerms, edition: Edition): number {
  const items = new Set(edition.items.map(({ id }) => id));
  const here = countedDays(answersIn(log, items), terms);
  return new Set([...here, ...(terms.daysElsewhere ?? [])]).size;
}
