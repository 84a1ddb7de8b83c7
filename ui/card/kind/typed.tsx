import type { ItemOf } from '#core/item/item.ts';
import { Button } from '#ui/button.tsx';
import { cardText } from '#ui/card/text.ts';
import { Bar, DontKnow } from './bars.tsx';
import {
  type AnswerProps,
  type BarProps,
  BY_HEART,
  type CardKind,
  type FieldProps,
} from './card-kind.ts';
import { RightAnswer } from './labelled.tsx';
import { TypedDifference } from './typed-difference.tsx';
import { WrittenAnswer } from './written-answer.tsx';

type TypedItem = ItemOf<'typed'>;

/** Nothing typed is no answer yet; who does not know says so. */
function Field({ draft, onReveal, ...rest }: FieldProps) {
  const submit = () => {
    if (draft.trim() !== '') onReveal(draft);
  };
  return <WrittenAnswer lines="one" draft={draft} onSubmit={submit} {...rest} />;
}

function TypedBar({ draft, onReveal }: BarProps) {
  return (
    <Bar>
      <Button
        variant="primary"
        large
        disabled={draft.trim() === ''}
        onClick={() => onReveal(draft)}
      >
        {cardText.check}
      </Button>
      <DontKnow onReveal={onReveal} />
    </Bar>
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
  Field,
  Bar: TypedBar,
  Answer,
  keysReveal: false,
};
