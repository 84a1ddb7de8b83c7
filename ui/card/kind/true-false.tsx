import type { ItemOf } from '#core/item/item.ts';
import { TRUE_FALSE } from '#core/item/kind/true-false/answering.ts';
import { Button } from '#ui/button.tsx';
import { cardText } from '#ui/card/text.ts';
import styles from './bars.module.css';
import { Bar, DontKnow } from './bars.tsx';
import { type AnswerProps, type BarProps, BY_HEART, type CardKind } from './card-kind.ts';
import { RightAnswer } from './labelled.tsx';

type TrueFalseItem = ItemOf<'true-false'>;

const WORDS: Record<TrueFalseItem['key'], string> = {
  True: cardText.true,
  False: cardText.false,
};

function TrueFalseBar({ onReveal }: BarProps) {
  return (
    <Bar>
      <div className={styles.pair}>
        {TRUE_FALSE.map((answer) => (
          <Button key={answer} large onClick={() => onReveal(answer)}>
            {WORDS[answer]}
          </Button>
        ))}
      </div>
      <DontKnow onReveal={onReveal} />
    </Bar>
  );
}

function Answer({ item }: AnswerProps<TrueFalseItem>) {
  return <RightAnswer>{WORDS[item.key]}</RightAnswer>;
}

export const trueFalse: CardKind<TrueFalseItem> = {
  ...BY_HEART,
  Bar: TrueFalseBar,
  Answer,
  keysReveal: false,
  keyWords: ({ key }) => WORDS[key],
};
