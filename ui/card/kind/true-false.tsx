import type { ItemOf } from '#core/item/item.ts';
import { TRUE_FALSE } from '#core/item/kind/true-false/answering.ts';
import { cardText } from '#ui/card/text.ts';
import { type AnswerProps, BY_HEART, type CardKind, type FoldedProps } from './card-kind.ts';
import { DontKnow, Fold } from './folded.tsx';
import { Labelled, RightAnswer } from './labelled.tsx';
import { OptionDraft } from './option-draft.tsx';
import styles from './true-false.module.css';

type TrueFalseItem = ItemOf<'true-false'>;

const WORDS: Record<TrueFalseItem['key'], string> = {
  True: cardText.true,
  False: cardText.false,
};

function Folded({ onReveal }: FoldedProps<TrueFalseItem>) {
  return (
    <Fold
      foot={
        <>
          <div className={styles.pair}>
            {TRUE_FALSE.map((answer) => (
              <button
                key={answer}
                type="button"
                className={styles.half}
                onClick={() => onReveal(answer)}
              >
                {WORDS[answer]}
              </button>
            ))}
          </div>
          <DontKnow onReveal={onReveal} />
        </>
      }
    />
  );
}

function Answer({ item, given }: AnswerProps<TrueFalseItem>) {
  const own = TRUE_FALSE.find((answer) => answer === given.answer);
  return (
    <>
      {own && own !== item.key && (
        <Labelled label={cardText.yourAnswer}>
          <p>{WORDS[own]}</p>
        </Labelled>
      )}
      <RightAnswer>{WORDS[item.key]}</RightAnswer>
    </>
  );
}

export const trueFalse: CardKind<TrueFalseItem> = {
  ...BY_HEART,
  Folded,
  Answer,
  Draft: OptionDraft,
  keys: 'pick',
  keyWords: ({ key }) => WORDS[key],
};
