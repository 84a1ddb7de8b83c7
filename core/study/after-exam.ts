import type { Edition } from '#core/deck/edition.ts';
import type { Card } from '#core/memory/card.ts';
import type { ExamDate } from './day.ts';

/** What becomes of a deck's cards after its exam: all go on, only those of the more important half, or none. */
export const AFTER_EXAM = ['keep', 'fewer', 'stop'] as const;
export type AfterExam = (typeof AFTER_EXAM)[number];

/** The exams of somebody's classes. */
export function examsOf(
  classes: readonly { assignments: readonly { deckId: string; examAt: number | null }[] }[],
): ExamDate[] {
  return classes
    .flatMap(({ assignments }) => assignments)
    .flatMap(({ deckId, examAt }) => (examAt === null ? [] : { deckId, examAt }));
}

/** The last exam on a deck, ms since 1970; null where there is none. */
export function lastExam(exams: readonly ExamDate[], deckId: string): number | null {
  const own = exams.filter((exam) => exam.deckId === deckId).map(({ examAt }) => examAt);
  return own.length > 0 ? Math.max(...own) : null;
}

/** The items that are to be stopped after the exam, and are not yet. Of an odd number of key points the larger part goes on. */
export function stoppedAfterExam(
  { claims, items }: Pick<Edition, 'claims' | 'items'>,
  cards: ReadonlyMap<string, Card>,
  what: AfterExam,
): string[] {
  const ranked = claims.toSorted((a, b) => b.importance - a.importance);
  const kept = { keep: ranked.length, fewer: Math.ceil(ranked.length / 2), stop: 0 }[what];
  const goOn = new Set(ranked.slice(0, kept).map(({ id }) => id));
  return items
    .filter(({ id, claimId }) => !goOn.has(claimId) && cards.get(id)?.suspended !== true)
    .map(({ id }) => id);
}
