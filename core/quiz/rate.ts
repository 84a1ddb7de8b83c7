import { type Grade, suggestRating } from '#core/answer/grade.ts';
import type { Rating } from '#core/memory/event.ts';

/** A slip, or a doubt, makes a right answer Hard. */
const DOUBTED: Rating = 2;

/**
 * The rating of an answer given in a quiz: wrong or not known is Again; right, but with a slip or not sure, is Hard;
 * right and sure is Good. Easy is the learner's own to give, and nobody asks for it here.
 */
export function quizRating(grade: Pick<Grade, 'correct' | 'close'>, isSure: boolean): Rating {
  const rating = suggestRating(grade);
  return rating === 3 && !isSure ? DOUBTED : rating;
}
