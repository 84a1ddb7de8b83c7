import { suggestRating } from '#core/answer/grade.ts';
import { answeringOf, type Item } from '#core/item/item.ts';
import type { Rating } from '#core/memory/event.ts';
import type { GivenAnswer } from './card-view.ts';
import { cardText } from './text.ts';

/** Judges what was answered, where the program can. An empty answer stands for "Don't know". */
export function giveAnswer(item: Item, answer: string): GivenAnswer {
  return { answer, grade: answeringOf(item).grade(item, answer) };
}

/** The learner says that the answer was right, whatever the program thinks. */
export function overrule(given: GivenAnswer): GivenAnswer {
  const { grade } = given;
  if (!grade) return given;
  return { ...given, overruled: true, grade: { ...grade, correct: true, close: false } };
}

/** The rating to offer first: from the judgement, or from the key points ticked; null where neither can tell. */
export function suggestion(
  item: Item,
  { grade }: GivenAnswer,
  ticked: ReadonlySet<number>,
): Rating | null {
  if (grade) return suggestRating(grade);
  const points = answeringOf(item).points(item);
  if (points.length === 0 || ticked.size === 0) return null;
  return ticked.size === points.length ? 3 : 2;
}

/** The judgement in a word or two, or null where only the learner can judge. */
export function verdict({ answer, grade, overruled }: GivenAnswer): string | null {
  if (!grade) return null;
  if (overruled) return cardText.overruled;
  if (grade.correct) return grade.close ? cardText.close : cardText.right;
  if (answer.trim() === '') return cardText.notKnown;
  return grade.close ? cardText.nearly : cardText.wrong;
}
