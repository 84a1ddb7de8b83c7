import type { ItemOf } from '#core/item/item.ts';
import { cardText } from '#ui/card/text.ts';
import { ShowBar } from './bars.tsx';
import { type AnswerProps, BY_HEART, type CardKind, type FieldProps } from './card-kind.ts';
import styles from './explain.module.css';
import { KeyPoints } from './key-points.tsx';
import { Labelled } from './labelled.tsx';
import { WrittenAnswer } from './written-answer.tsx';

type ExplainItem = ItemOf<'explain'>;

function Field({ draft, onReveal, ...rest }: FieldProps) {
  return <WrittenAnswer lines="several" draft={draft} onSubmit={() => onReveal(draft)} {...rest} />;
}

function Answer({ item, given, ticked, onTick }: AnswerProps<ExplainItem>) {
  return (
    <>
      {given.answer.trim() !== '' && (
        <Labelled label={cardText.yourWords}>
          <p className={styles.own}>{given.answer}</p>
        </Labelled>
      )}
      {item.keyPoints.length > 0 && (
        <KeyPoints points={item.keyPoints} ticked={ticked} onTick={onTick} />
      )}
      <Labelled label={cardText.modelAnswer}>
        <p>{item.key}</p>
      </Labelled>
    </>
  );
}

export const explain: CardKind<ExplainItem> = { ...BY_HEART, Field, Bar: ShowBar, Answer };
