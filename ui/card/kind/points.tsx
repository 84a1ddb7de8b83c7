import { useState } from 'react';
import { answeringOf, type ItemOf } from '#core/item/item.ts';
import { cardText } from '#ui/card/text.ts';
import { Button, KeyCap } from '#ui/part/button.tsx';
import { Icon } from '#ui/part/icon.tsx';
import { CHECK } from '#ui/part/icon-paths.ts';
import { type AnswerProps, BY_HEART, type CardKind, type FoldedProps } from './card-kind.ts';
import { Fold } from './folded.tsx';
import { KeyPoints } from './key-points.tsx';
import { Labelled } from './labelled.tsx';
import styles from './points.module.css';
import { WrittenAnswer } from './written-answer.tsx';

type PointsItem = ItemOf<'points'>;

/** How many points somebody says they have, as the answer that is handed in; null where they wrote instead. */
const saidIn = (answer: string): number | null => (/^\d?$/.test(answer) ? Number(answer) : null);

/** One commits to a number before looking: a ring for each point that is in the head. */
function Rings({
  item,
  draft,
  onDraft,
}: Pick<FoldedProps<PointsItem>, 'item' | 'draft' | 'onDraft'>) {
  const had = saidIn(draft) ?? 0;
  const all = item.points.length;
  return (
    <fieldset className={styles.rings}>
      <legend className="visually-hidden">{cardText.pointsHint}</legend>
      {item.points.map(({ start }, at) => (
        <label key={start} className={styles.ring}>
          <input
            type="checkbox"
            aria-label={cardText.ring(at + 1, all)}
            checked={at < had}
            onChange={() => onDraft(at + 1 === had ? String(at) : String(at + 1))}
          />
          <span aria-hidden="true">
            <Icon path={CHECK} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Folded({
  item,
  draft,
  lang,
  field,
  isHinted,
  onDraft,
  onReveal,
}: FoldedProps<PointsItem>) {
  const [isWritten, write] = useState(saidIn(draft) === null);
  const submit = () => onReveal(draft);
  return (
    <Fold
      foot={
        <>
          <Button variant="primary" onClick={submit}>
            {cardText.showAnswer}
            <KeyCap>{cardText.space}</KeyCap>
          </Button>
          {!isWritten && (
            <Button
              variant="plain"
              onClick={() => {
                onDraft('');
                write(true);
              }}
            >
              {cardText.writeInstead}
            </Button>
          )}
        </>
      }
    >
      {isWritten ? (
        <WrittenAnswer
          lines="several"
          {...{ draft, lang, onDraft }}
          onSubmit={submit}
          ref={field}
        />
      ) : (
        <>
          <Rings {...{ item, draft, onDraft }} />
          {isHinted && <p className={styles.hint}>{cardText.pointsHint}</p>}
        </>
      )}
    </Fold>
  );
}

function Answer({ item, given, ticked, onTick }: AnswerProps<PointsItem>) {
  const said = saidIn(given.answer);
  return (
    <>
      {said === null && (
        <Labelled label={cardText.yourWords}>
          <p className={styles.own}>{given.answer}</p>
        </Labelled>
      )}
      <KeyPoints points={answeringOf(item).points(item)} ticked={ticked} onTick={onTick} />
      {said !== null && said > 0 && <p className={styles.said}>{cardText.youSaid(said)}</p>}
    </>
  );
}

export const points: CardKind<PointsItem> = {
  ...BY_HEART,
  Folded,
  Answer,
  task: (item) => cardText.namePoints(item.points.length),
  keyWords: (item) => answeringOf(item).points(item).join(' '),
  rewords: 'question',
};
