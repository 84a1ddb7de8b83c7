import type { CommonItem } from '#core/item/common.ts';
import { type Answering, BY_HEART } from '#core/item/kind/answering.ts';

/** An open why or how; the key is a model answer. */
export interface ExplainItem extends CommonItem {
  kind: 'explain';
  /** What a good free answer says, two to four. */
  keyPoints: string[];
}

export const explain: Answering<ExplainItem> = {
  ...BY_HEART,
  secret: () => '',
  points: ({ keyPoints }) => keyPoints,
  asked: ({ keyPoints }) => keyPoints,
};
