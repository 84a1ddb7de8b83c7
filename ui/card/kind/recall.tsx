import type { ItemOf } from '#core/item/item.ts';
import { type AnswerProps, BY_HEART, type CardKind } from './card-kind.ts';
import { ByHeart } from './folded.tsx';
import { RightAnswer } from './labelled.tsx';

function Answer({ item }: AnswerProps<ItemOf<'recall'>>) {
  return <RightAnswer>{item.key}</RightAnswer>;
}

export const recall: CardKind<ItemOf<'recall'>> = {
  ...BY_HEART,
  Folded: ByHeart,
  Answer,
  rewords: 'both',
};
