import type { Ref } from 'react';
import { Button } from '#ui/button.tsx';
import { text } from '#ui/text.ts';
import styles from './answer-sheet.module.css';
import type { CardView, GivenAnswer } from './card-view.ts';
import { shownKey, verdict } from './judgement.ts';
import { KeyPoints } from './key-points.tsx';
import { TypedDifference } from './typed-difference.tsx';

interface AnswerSheetProps {
  view: CardView;
  response: GivenAnswer;
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
  response,
  ticked,
  onTick,
  onOverrule,
  onRead,
  ref,
}: AnswerSheetProps) {
  const { item } = view;
  const { lang, dir } = view.essay;
  const judged = verdict(response);
  return (
    <section className={styles.sheet} aria-label={text.study.answer} tabIndex={-1} ref={ref}>
      {judged && (
        <div className={styles.verdict}>
          <p className={response.grade?.correct ? styles.right : styles.wrong}>
            <span aria-hidden="true">{response.grade?.correct ? '✓ ' : ''}</span>
            {judged}
          </p>
          {isJudgedWrong(response) && (
            <Button look="quiet" onClick={onOverrule}>
              {text.study.wasRight}
            </Button>
          )}
        </div>
      )}
      <div lang={lang} dir={dir} className={styles.text}>
        {item.kind === 'typed' && <TypedDifference response={response} />}
        {item.kind === 'explain' && response.answer.trim() !== '' && (
          <Labelled label={text.study.yourWords}>
            <p className={styles.own}>{response.answer}</p>
          </Labelled>
        )}
        {item.kind === 'explain' && item.keyPoints.length > 0 && (
          <KeyPoints points={item.keyPoints} ticked={ticked} onTick={onTick} />
        )}
        <Key view={view} />
        {item.explanation && <p className={styles.explanation}>{item.explanation}</p>}
      </div>
      <figure className={styles.evidence}>
        <figcaption className={styles.label}>{text.study.evidence}</figcaption>
        <blockquote lang={lang} dir={dir}>
          {asExcerpt(item.evidence.quote)}
        </blockquote>
        <Button look="quiet" onClick={onRead}>
          {text.study.readInText}
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

/** The answer itself, unless the options or the filled gap already show it. */
function Key({ view: { item } }: { view: CardView }) {
  if (item.kind === 'choice' || item.kind === 'cloze') return null;
  if (item.kind === 'explain') {
    return (
      <Labelled label={text.study.modelAnswer}>
        <p>{item.key}</p>
      </Labelled>
    );
  }
  return (
    <Labelled label={text.study.rightAnswer}>
      <p className={styles.key}>{shownKey(item)}</p>
    </Labelled>
  );
}

function Labelled({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div>
      <p className={styles.label}>{label}</p>
      {children}
    </div>
  );
}
