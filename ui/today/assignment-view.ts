import type { Edition } from '#core/deck/edition.ts';
import type { ExamPlan } from '#core/study/exam-plan.ts';
import type { OwnTerms } from '#core/sync/protocol.ts';
import type { AssignmentView } from './assignment-lines.tsx';

interface Asked {
  course: { title: string; timeZone: string; isUnlisted: boolean };
  /** One learner's own. */
  terms: OwnTerms;
  edition: Edition;
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
  edition,
  plan,
  counted,
  now,
}: Asked): AssignmentView {
  const statements = new Map(edition.claims.map(({ id, statement }) => [id, statement]));
  return {
    ...{ course: course.title, timeZone: course.timeZone, now, terms, plan: plan ?? null },
    days: terms.daysRequired > 0 ? counted() : null,
    isUnlisted: course.isUnlisted,
    leftOut: (plan?.leftOut ?? []).flatMap((id) => statements.get(id) ?? []),
  };
}
