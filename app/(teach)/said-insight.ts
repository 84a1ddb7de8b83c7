import type { ClassInsight } from '#db/course/insight/insight.ts';
import type { SaidInsight } from '#ui/teach/insight-part.tsx';

/** What is known of a class, with the words of its key points. */
export function saidInsight({
  insight,
  edition,
  students,
  madeAt,
  hasExam,
}: ClassInsight): SaidInsight {
  const statements = new Map(edition.claims.map(({ id, statement }) => [id, statement]));
  return {
    ...{ students, madeAt, hasExam, begun: insight?.begun ?? null },
    points: (insight?.points ?? []).flatMap(({ claimId, told }) =>
      told ? { claimId, ...told, statement: statements.get(claimId) ?? '' } : [],
    ),
    untold: (insight?.points ?? []).filter(({ told }) => told === null).length,
  };
}
