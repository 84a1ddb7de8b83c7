import { gradeChosen } from '#core/answer/grade.ts';
import type { CommonItem } from '#core/item/common.ts';
import { type Answering, BY_HEART } from '#core/item/kind/answering.ts';

/** The two answers, in the order to show. */
export const TRUE_FALSE = ['True', 'False'] as const;

/** A statement to be judged. */
export interface TrueFalseItem extends CommonItem {
  kind: 'true-false';
  key: (typeof TRUE_FALSE)[number];
}

export const trueFalse: Answering<TrueFalseItem> = {
  ...BY_HEART,
  grade: (item, answer) => gradeChosen(answer, item),
  options: () => TRUE_FALSE,
  secret: () => '',
};
