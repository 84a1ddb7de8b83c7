import type { Edition } from '#core/deck/edition.ts';
import type { Attempt } from '#core/quiz/attempt.ts';
import { resultOf } from '#core/quiz/result.ts';
import type { PastQuiz } from './quiz-view.ts';

/** The finished attempts at a deck, the latest first. */
export function pastQuizzes(edition: Edition, attempts: readonly Attempt[]): PastQuiz[] {
  return attempts
    .filter(({ deckId, finishedAt }) => deckId === edition.deckId && finishedAt !== null)
    .map((attempt) => {
      const { asked, right, groups } = resultOf(attempt, edition);
      return {
        ...{ attemptId: attempt.id, source: attempt.source, at: attempt.startedAt },
        ...{ asked: asked.length, right, sureMissed: groups['sure-missed'].length },
      };
    })
    .reverse();
}
