import { gradeTyped } from '#core/answer/grade.ts';
import type { CommonItem } from '#core/item/common.ts';
import { type Answering, BY_HEART } from '#core/item/kind/answering.ts';

/** A question whose short answer is typed. */
export interface TypedItem extends CommonItem {
  kind: 'typed';
  /** Other answers that are right. */
  accepted: string[];
}

export const typed: Answering<TypedItem> = {
  ...BY_HEART,
  grade: (item, answer, lang) => gradeTyped(answer, item, lang),
  asked: ({ accepted }) => [[...accepted].sort()],
};
