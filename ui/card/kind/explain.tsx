import type { ItemOf } from '#core/item/item.ts';
import { cardText } from '#ui/card/text.ts';
import { type AnswerProps, BY_HEART, type CardKind, type FoldedProps } from './card-kind.ts';
import styles from './explain.module.css';
import { Check, DontKnow, Fold } from './folded.tsx';
import { KeyPoints } from './key-points.tsx';
import { Labelled } from './labelled.tsx';
import { LinesDraft, WrittenAnswer } from './written-answer.tsx';

type ExplainItem = ItemOf<'explain'>;

/** Writing helps, and is not asked for: the answer may as well be said aloud. */
function Folded({ draft, lang, field, onDraft, onReveal }: FoldedProps<ExplainItem>) {
  const submit = () => onReveal(draft);
  return (
    <Fold
      foot={
        <>
          <Check disabled={false} onCheck={submit} />
          <DontKnow onReveal={onReveal} />
        </>
      }
    >
      <WrittenAnswer lines="several" {...{ draft, lang, onDraft }} onSubmit={submit} ref={field} />
    </Fold>
  );
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

export const explain: CardKind<ExplainItem> = {
  ...BY_HEART,
  Folded,
  Answer,
  Draft: LinesDraft,
  rewords: 'question',
};
