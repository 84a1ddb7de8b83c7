import type { CommonItem } from '#core/item/common.ts';
import { type Answering, BY_HEART } from '#core/item/kind/answering.ts';

/** A question, answered in the head. */
export interface RecallItem extends CommonItem {
  kind: 'recall';
}

export const recall: Answering<RecallItem> = BY_HEART;
