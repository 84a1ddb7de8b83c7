import type { ExamDate } from '#core/study/day.ts';
import type { ClassNote } from '#core/sync/protocol.ts';

/** The exams of somebody's classes. */
export function examsOf(classes: readonly ClassNote[]): ExamDate[] {
  return classes
    .flatMap(({ assignments }) => assignments)
    .flatMap(({ deckId, examAt }) => (examAt === null ? [] : { deckId, examAt }));
}
