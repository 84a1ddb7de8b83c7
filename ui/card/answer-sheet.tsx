import type { Ref } from 'react';
import { Button } from '#ui/button.tsx';
import styles from './answer-sheet.module.css';
import { cardKindOf } from './card-kinds.ts';
import type { CardView, GivenAnswer } from './card-view.ts';
import { verdict } from './judgement.ts';
import { cardText } from './text.ts';

interface AnswerSheetProps {
  view: CardView;
  given: GivenAnswer;
  ticked: ReadonlySet<number>;
  onTick(point: number, on: boolean): void;
  /** The learner does not agree with the judgement. */
  onOverrule(): void;
  /** Opens the text at the evidence. */
  onRead(): void;
  ref: Ref<HTMLElement>;
}

/** What is shown once the answer is out: the judgement, the answer, why, and where the essay says so. */
export function AnswerSheet({
  view,
  given,
  ticked,
  onTick,
  onOverrule,
  onRead,
  ref,
}: AnswerSheetProps) {
  const { item } = view;
  const { lang, dir } = view.essay;
  const { Answer } = cardKindOf(item);
  const judged = verdict(given);
  return (
    <section className={styles.sheet} aria-label={cardText.answer} tabIndex={-1} ref={ref}>
      {judged && (
        <div className={styles.verdict}>
          <p className={given.grade?.correct ? styles.right : styles.wrong}>
            <span aria-hidden="true">{given.grade?.correct ? '✓ ' : ''}</span>
            {judged}
          </p>
          {isJudgedWrong(given) && (
            <Button variant="quiet" onClick={onOverrule}>
              {cardText.wasRight}
            </Button>
          )}
        </div>
      )}
      <div lang={lang} dir={dir} className={styles.text}>
        {Answer && <Answer item={item} given={given} ticked={ticked} onTick={onTick} />}
        {item.explanation && <p className={styles.explanation}>{item.explanation}</p>}
      </div>
      <figure className={styles.evidence}>
        <figcaption className={styles.label}>{cardText.evidence}</figcaption>
        <blockquote lang={lang} dir={dir}>
          {asExcerpt(item.evidence.quote)}
        </blockquote>
        <Button variant="quiet" onClick={onRead}>
          {cardText.readInText}
        </Button>
      </figure>
    </section>
  );
}

function isJudgedWrong({ answer, grade }: GivenAnswer): boolean {
  return grade !== null && !grade.correct && answer.trim() !== '';
}

/** A quote that begins or ends inside a sentence says so. */
function asExcerpt(quote: string): string {
  const begins = /^\p{Ll}/u.test(quote) ? '… ' : '';
  const ends = /[.!?…"”’)]$/.test(quote) ? '' : ' …';
  return `${begins}${quote}${ends}`;
}
