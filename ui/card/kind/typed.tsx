import type { ItemOf } from '#core/item/item.ts';
import { type AnswerProps, BY_HEART, type CardKind, type FoldedProps } from './card-kind.ts';
import { Check, DontKnow, Fold } from './folded.tsx';
import { RightAnswer } from './labelled.tsx';
import { TypedDifference } from './typed-difference.tsx';
import { LineDraft, WrittenAnswer } from './written-answer.tsx';

type TypedItem = ItemOf<'typed'>;

/** Nothing typed is no answer yet; who does not know says so. */
function Folded({ draft, lang, field, onDraft, onReveal }: FoldedProps<TypedItem>) {
  const isEmpty = draft.trim() === '';
  const submit = () => {
    if (!isEmpty) onReveal(draft);
  };
  return (
    <Fold
      foot={
        <>
          <Check disabled={isEmpty} onCheck={submit} />
          <DontKnow onReveal={onReveal} />
        </>
      }
    >
      <WrittenAnswer lines="one" {...{ draft, lang, onDraft }} onSubmit={submit} ref={field} />
    </Fold>
  );
}

function Answer({ item, given }: AnswerProps<TypedItem>) {
  return (
    <>
      <TypedDifference given={given} />
      <RightAnswer>{item.key}</RightAnswer>
    </>
  );
}

export const typed: CardKind<TypedItem> = {
  ...BY_HEART,
  Folded,
  Answer,
  Draft: LineDraft,
  keys: 'none',
  mayOverrule: true,
  rewords: 'question',
};
