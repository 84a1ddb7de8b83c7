import type { ItemOf } from '#core/item/item.ts';
import { type AnswerProps, BY_HEART, type CardKind } from './card-kind.ts';
import { ByHeart } from './folded.tsx';
import { RightAnswer } from './labelled.tsx';

/** The gap stays a gap, so that nothing above the crease moves. */
function Answer({ item }: AnswerProps<ItemOf<'cloze'>>) {
  return <RightAnswer>{item.key}</RightAnswer>;
}

export const cloze: CardKind<ItemOf<'cloze'>> = { ...BY_HEART, Folded: ByHeart, Answer };
