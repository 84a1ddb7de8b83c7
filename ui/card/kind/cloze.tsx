import type { ItemOf } from '#core/item/item.ts';
import { ShowBar } from './bars.tsx';
import { BY_HEART, type CardKind } from './card-kind.ts';

/** The filled gap is the answer. */
export const cloze: CardKind<ItemOf<'cloze'>> = { ...BY_HEART, Bar: ShowBar };
