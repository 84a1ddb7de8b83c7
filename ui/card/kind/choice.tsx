import type { ItemOf } from '#core/item/item.ts';
import { type AnswerProps, BY_HEART, type CardKind, type FoldedProps } from './card-kind.ts';
import { DontKnow, Fold } from './folded.tsx';
import { OptionDraft } from './option-draft.tsx';
import { JudgedOptions, OptionList } from './option-list.tsx';

type ChoiceItem = ItemOf<'choice'>;

function Folded({ options, onReveal }: FoldedProps<ChoiceItem>) {
  return (
    <Fold foot={<DontKnow onReveal={onReveal} />}>
      <OptionList options={options} onReveal={onReveal} />
    </Fold>
  );
}

/** All options stay where they are; they show what was right and what was chosen. */
function Answer({ item, options, given }: AnswerProps<ChoiceItem>) {
  return <JudgedOptions item={item} options={options} answer={given.answer} />;
}

export const choice: CardKind<ChoiceItem> = {
  ...BY_HEART,
  Folded,
  Answer,
  Draft: OptionDraft,
  keys: 'pick',
  rewords: 'question',
};
