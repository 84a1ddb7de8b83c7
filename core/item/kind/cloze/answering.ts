import type { CommonItem } from '#core/item/common.ts';
import { type Answering, BY_HEART } from '#core/item/kind/answering.ts';

/** A sentence with one gap, filled in the head. */
export interface ClozeItem extends CommonItem {
  kind: 'cloze';
  /** Other phrases that fit the gap. */
  accepted: string[];
}

export const cloze: Answering<ClozeItem> = {
  ...BY_HEART,
  asked: ({ accepted }) => [[...accepted].sort()],
};
