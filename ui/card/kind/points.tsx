import { useState } from 'react';
import { type Essay, type Outline, PAGE_ONLY } from '#core/essay/essay.ts';
import { answeringOf, type ItemOf } from '#core/item/item.ts';
import { askedBy, type Face } from '#core/study/face.ts';
import { cardText } from '#ui/card/text.ts';
import { Button, KeyCap } from '#ui/part/button.tsx';
import {
  type AnswerProps,
  BY_HEART,
  type CardKind,
  type FoldedProps,
  type TaskProps,
} from './card-kind.ts';
import { Fold } from './folded.tsx';
import { KeyPoints } from './key-points.tsx';
import { Labelled } from './labelled.tsx';
import { LeftOut } from './left-out.tsx';
import styles from './points.module.css';
import { Rings, saidIn } from './rings.tsx';
import { WrittenAnswer } from './written-answer.tsx';

type PointsItem = ItemOf<'points'>;

const FIRST_WORDS = 3;

const firstWords = (point: string) => `${point.split(' ').slice(0, FIRST_WORDS).join(' ')} …`;

/** Under the name: what is asked of it, and what of the answer is shown already. */
function Task({ item, face }: TaskProps<PointsItem>) {
  const points = answeringOf(item).points(item);
  const shown =
    face.kind === 'first-words'
      ? points.map(firstWords)
      : points.filter((_, place) => face.kind === 'one-missing' && place !== face.point);
  const task =
    face.kind === 'one-missing' ? cardText.whichMissing : cardText.namePoints(points.length);
  return (
    <>
      {shown.length > 0 && (
        <ul className={styles.shown}>
          {shown.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      )}
      <p className={styles.task}>{task}</p>
    </>
  );
}

function Folded(props: FoldedProps<PointsItem>) {
  const { item, face, draft, lang, field, isHinted, onDraft, onReveal } = props;
  const [isWritten, write] = useState(saidIn(draft) === null);
  const submit = () => onReveal(draft);
  const count = askedBy(face, item.points.length).length;
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
          <Rings {...{ count, draft, onDraft }} />
          {isHinted && (
            <p className={styles.hint}>{count > 1 ? cardText.pointsHint : cardText.hint}</p>
          )}
        </>
      )}
    </Fold>
  );
}

function Answer({ item, face, essay, given, ticked, onTick }: AnswerProps<PointsItem>) {
  const said = saidIn(given.answer);
  const asked = askedBy(face, item.points.length);
  return (
    <>
      {said === null && (
        <Labelled label={cardText.yourWords}>
          <p className={styles.own}>{given.answer}</p>
        </Labelled>
      )}
      <KeyPoints
        points={shownPoints(item)}
        {...{ asked, ticked, onTick }}
        between={(place) => <Between {...{ item, face, essay, place }} />}
      />
      {said !== null && said > 0 && <p className={styles.said}>{cardText.youSaid(said)}</p>}
    </>
  );
}

/** Of a text that shows no words, where they stand. */
function shownPoints(item: PointsItem): string[] {
  return answeringOf(item)
    .points(item)
    .map((point, place) => {
      const { quote, page } = item.points[place] ?? {};
      return quote === PAGE_ONLY && page !== undefined ? cardText.lookAtPage(page) : point;
    });
}

interface BetweenProps {
  item: PointsItem;
  face: Face;
  essay: Outline | Essay;
  /** The point that stands before it. */
  place: number;
}

/** What the text says between two points, where that is not nothing. */
function Between({ item, face, essay, place }: BetweenProps) {
  const [before, after] = [item.points[place], item.points[place + 1]];
  if (face.kind === 'one-missing' || !before || !after || essay.shows) return null;
  return <LeftOut {...{ essay }} start={before.end} end={after.start} />;
}

export const points: CardKind<PointsItem> = {
  ...BY_HEART,
  Folded,
  Answer,
  Task,
  isText: true,
  keyWords: (item) => answeringOf(item).points(item).join(' '),
  rewords: 'question',
};
