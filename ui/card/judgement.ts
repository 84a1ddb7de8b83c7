import { gradeChosen, gradeTyped, suggestRating } from '#core/answer/grade.ts';
import type { Item } from '#core/item/item.ts';
import type { Rating } from '#core/memory/event.ts';
import { text } from '#ui/text.ts';
import type { GivenAnswer } from './card-view.ts';

/** Judges what was answered, where the program can. An empty answer stands for "Don't know". */
export function respond(item: Item, answer: string): GivenAnswer {
  switch (item.kind) {
    case 'choice':
    case 'true-false':
      return { answer, grade: gradeChosen(answer, item) };
    case 'typed':
      return { answer, grade: gradeTyped(answer, item) };
    default:
      return { answer, grade: null };
  }
}

/** The learner says that the answer was right, whatever the program thinks. */
export function overrule(response: GivenAnswer): GivenAnswer {
  const { grade } = response;
  if (!grade) return response;
  return { ...response, overruled: true, grade: { ...grade, correct: true, close: false } };
}

/** The rating to offer first: from the judgement, or from the key points ticked; null where neither can tell. */
export function suggestion(
  item: Pick<Item, 'keyPoints'>,
  { grade }: GivenAnswer,
  ticked: ReadonlySet<number>,
): Rating | null {
  if (grade) return suggestRating(grade);
  if (item.keyPoints.length === 0 || ticked.size === 0) return null;
  return ticked.size === item.keyPoints.length ? 3 : 2;
}

/** The judgement in a word or two, or null where only the learner can judge. */
export function verdict({ answer, grade, overruled }: GivenAnswer): string | null {
  if (!grade) return null;
  if (overruled) return text.study.overruled;
  if (grade.correct) return grade.close ? text.study.close : text.study.right;
  if (answer.trim() === '') return text.study.notKnown;
  return grade.close ? text.study.nearly : text.study.wrong;
}

/** `True` and `False` in the reader's words. */
export function shownKey({ kind, key }: Pick<Item, 'kind' | 'key'>): string {
  if (kind !== 'true-false') return key;
  return key === 'True' ? text.study.true : text.study.false;
}
