import type { ItemOf } from '#core/item/item.ts';
import { Bar, DontKnow } from './bars.tsx';
import { type BarProps, BY_HEART, type CardKind } from './card-kind.ts';
import { OptionList } from './option-list.tsx';

function ChoiceBar({ onReveal }: BarProps) {
  return (
    <Bar>
      <DontKnow onReveal={onReveal} />
    </Bar>
  );
}

/** A tap on an option answers; the options show what was right. */
export const choice: CardKind<ItemOf<'choice'>> = {
  ...BY_HEART,
  Options: OptionList,
  Bar: ChoiceBar,
  keysReveal: false,
  isJudgedInPlace: true,
};
