import type { Grade } from '#core/answer/grade.ts';
import type { EditionItem } from '#core/deck/edition.ts';
import type { AttemptForm, Intent, PointsGiven } from '#core/memory/event.ts';
import { shortened, undoOf } from '#core/study/turn.ts';
import { MINUTE } from '#core/time/study-day.ts';
import type { AssembledQuiz } from './assemble.ts';
import type { Attempt } from './attempt.ts';
import { quizRating } from './rate.ts';

/** What opens an attempt at an assembled quiz. */
export function startAttempt(
  { items }: Pick<AssembledQuiz, 'items'>,
  of: { attemptId: string; deckId: string; seed: number },
  form: AttemptForm,
): Intent {
  return { kind: 'attempt-start', payload: { ...of, ...form, items: items.map(({ id }) => id) } };
}

export function finishAttempt({ id }: Pick<Attempt, 'id'>): Intent {
  return { kind: 'attempt-finish', payload: { attemptId: id } };
}

/** What was handed in. */
export interface HandedIn {
  answer: string;
  /** The judgement: the program's, or the learner's own. */
  grade: Pick<Grade, 'correct' | 'close'>;
  isSure: boolean;
  /** Of an answer in points those that the learner had. */
  points?: PointsGiven | undefined;
  /** From the question to the answer, in ms. */
  durationMs: number;
}

/** An answer as it goes into the log: in place of the one given before, which is undone in the same breath. */
export function answerIn(attempt: Attempt, item: EditionItem, given: HandedIn): Intent[] {
  const { answer, grade, isSure, points, durationMs } = given;
  const before = attempt.answers.get(item.id);
  return [
    ...(before ? [undoOf(before.eventId, item.id)] : []),
    {
      kind: 'review',
      itemId: item.id,
      itemRevision: item.revision,
      payload: {
        ...{ source: attempt.source, attemptId: attempt.id, durationMs },
        ...{ rating: quizRating(grade, isSure), correct: grade.correct },
        confidence: isSure ? 'sure' : 'not-sure',
        ...(answer === '' ? {} : { answer: shortened(answer) }),
        ...(points ? { points } : {}),
      },
    },
  ];
}

/** The attempt at a deck that is still open, the latest first; one whose time has run out is open until it is ended. */
export function openAttempt(attempts: readonly Attempt[], deckId: string): Attempt | undefined {
  return attempts.findLast((attempt) => attempt.deckId === deckId && attempt.finishedAt === null);
}

/** The next question without an answer after a place, from the front again when none follows; null when all have one. */
export function nextOpen({ items, answers }: Attempt, after: number): number | null {
  const order = items.map((_, index) => (after + 1 + index) % items.length);
  return order.find((index) => !answers.has(items[index] as string)) ?? null;
}

/** When the time of an attempt runs out, ms since 1970; null without a clock. */
export function deadlineOf({ startedAt, minutes }: Attempt): number | null {
  return minutes === null ? null : startedAt + minutes * MINUTE;
}
