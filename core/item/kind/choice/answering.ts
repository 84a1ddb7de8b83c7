import { gradeChosen } from '#core/answer/grade.ts';
import type { CommonItem } from '#core/item/common.ts';
import { type Answering, BY_HEART } from '#core/item/kind/answering.ts';
import { options } from './options.ts';

/** A question with one right option among two or three wrong ones. */
export interface ChoiceItem extends CommonItem {
  kind: 'choice';
  distractors: string[];
  /** Why each distractor is wrong, by its text. */
  feedback: Record<string, string>;
  /** Where the key stands among the options, from 0: balanced over the deck. */
  keyIndex?: number;
}

export const choice: Answering<ChoiceItem> = {
  ...BY_HEART,
  grade: (item, answer) => gradeChosen(answer, item),
  options,
  asked: ({ distractors }) => [[...distractors].sort()],
  told: ({ feedback }) => Object.entries(feedback).sort(([a], [b]) => (a < b ? -1 : 1)),
};
