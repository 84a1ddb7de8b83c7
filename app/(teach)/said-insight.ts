import { labelOf } from '#core/claim/claim.ts';
import type { ClassInsight } from '#db/course/insight/insight.ts';
import type { SaidInsight } from '#ui/teach/insight-part.tsx';

/** What is known of a class, with the names of its key points. */
export function saidInsight({
  insight,
  edition,
  students,
  madeAt,
  hasExam,
  isBeingMade,
}: ClassInsight): SaidInsight {
  const labels = new Map(edition.claims.map((claim) => [claim.id, labelOf(claim)]));
  return {
    ...{ students, madeAt, hasExam, isBeingMade, begun: insight?.begun ?? null },
    points: (insight?.points ?? []).flatMap(({ claimId, told }) =>
      told ? { claimId, ...told, label: labels.get(claimId) ?? '' } : [],
    ),
    untold: (insight?.points ?? []).filter(({ told }) => told === null).length,
  };
}
