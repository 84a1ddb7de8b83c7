import type { ClassInsight } from '#db/course/insight.ts';
import type { SaidInsight } from '#ui/teach/insight-part.tsx';

/** What is known of a class, with the words of its key points. */
export function saidInsight(insight: ClassInsight): SaidInsight {
  const { points, edition, learners, stale, assignment } = insight;
  const statements = new Map(edition.claims.map(({ id, statement }) => [id, statement]));
  return {
    ...{ learners, stale, hasExam: assignment.examAt !== null },
    points:
      points?.map((point) => ({ ...point, statement: statements.get(point.claimId) ?? '' })) ??
      null,
  };
}
