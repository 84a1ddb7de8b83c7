import { labelOf } from '#core/claim/claim.ts';
import { type ExamPlan, onceAllIsMet } from '#core/study/exam-plan.ts';
import type { KeyPoint } from '#core/study/standing.ts';
import type { OwnTerms } from '#core/sync/protocol.ts';
import type { AssignmentView } from './assignment-lines.tsx';

interface Asked {
  course: { title: string; timeZone: string; isUnlisted: boolean };
  /** One learner's own. */
  terms: OwnTerms;
  /** The key points of the deck as they stand now. */
  points: readonly KeyPoint[];
  /** The way to the exam, where there is one. */
  plan: ExamPlan | undefined;
  /** Days of study counted so far; asked for only where any are required. */
  counted(): number;
  /** ms since 1970. */
  now: number;
}

/** What Today says of an assignment. */
export function assignmentView({
  course,
  terms,
  points,
  plan,
  counted,
  now,
}: Asked): AssignmentView {
  const leftOut = new Set(plan?.leftOut);
  const isMet = points.length > 0 && points.every(({ standing }) => standing !== 'not-met');
  const present = plan && isMet ? onceAllIsMet(plan) : (plan ?? null);
  return {
    ...{ course: course.title, timeZone: course.timeZone, now, terms, plan: present },
    days: terms.daysRequired > 0 ? counted() : null,
    isUnlisted: course.isUnlisted,
    // What was met since the plan was made is left out no more.
    leftOut: points
      .filter(({ claim, standing }) => standing === 'not-met' && leftOut.has(claim.id))
      .map(({ claim }) => labelOf(claim)),
  };
}
