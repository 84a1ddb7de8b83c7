import type { Item, ItemKind, ItemOf } from '#core/item/item.ts';
import type { CardKind } from './kind/card-kind.ts';
import { choice } from './kind/choice.tsx';
import { cloze } from './kind/cloze.tsx';
import { explain } from './kind/explain.tsx';
import { order } from './kind/order.tsx';
import { points } from './kind/points.tsx';
import { recall } from './kind/recall.tsx';
import { trueFalse } from './kind/true-false.tsx';
import { typed } from './kind/typed.tsx';

/** How a card of each kind looks. All are here when the page is: a tap never waits for one. */
const CARD_KINDS: { readonly [K in ItemKind]: CardKind<ItemOf<K>> } = {
  recall,
  cloze,
  choice,
  'true-false': trueFalse,
  typed,
  explain,
  order,
  points,
};

/** How a card of an item looks. */
export function cardKindOf<I extends Item>({ kind }: I): CardKind<I> {
  return CARD_KINDS[kind] as unknown as CardKind<I>;
}
