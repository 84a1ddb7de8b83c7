import type { Evidence } from '#core/essay/essay.ts';
import { masked, unmasked } from '#core/essay/mask.ts';
import type { CommonItem } from '#core/item/common.ts';
import { type Answering, BY_HEART } from '#core/item/kind/answering.ts';

/** What a part of the text says of something: the stem is its name, the answer two to four stretches of the text, ticked one by one. */
export interface PointsItem extends CommonItem {
  kind: 'points';
  /** In the order of the text. */
  points: Evidence[];
}

export const points: Answering<PointsItem> = {
  ...BY_HEART,
  secret: () => '',
  points: (item) => item.points.map(({ quote }) => saidIn(quote)),
  asked: (item) => item.points.map(({ quote }) => quote),
  elsewhere: (item) => item.points,
  moved: (item, move) => ({ ...item, points: item.points.map(move) }),
};

/** Without the numbers of notes that are glued to its words. */
const saidIn = (quote: string) => unmasked(quote, masked(quote), 0, quote.length);
