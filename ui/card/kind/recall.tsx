import type { ItemOf } from '#core/item/item.ts';
import { ShowBar } from './bars.tsx';
import { type AnswerProps, BY_HEART, type CardKind } from './card-kind.ts';
import { RightAnswer } from './labelled.tsx';

type RecallItem = ItemOf<'recall'>;

function Answer({ item }: AnswerProps<RecallItem>) {
  return <RightAnswer>{item.key}</RightAnswer>;
}

export const recall: CardKind<RecallItem> = { ...BY_HEART, Bar: ShowBar, Answer };
