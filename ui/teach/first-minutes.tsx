import { Leaf } from '#ui/part/leaf.tsx';
import styles from './first-minutes.module.css';
import { teachText } from './text.ts';

/** A key point to speak about, as the projector shows it. */
export interface MinutesPoint {
  claimId: string;
  question: string;
  answer: string;
  /** The sentence of the text that carries it. */
  sentence: string;
  /** Expected share in hundredths. */
  expected: number;
  /** The same a week before; null where nobody looked then. */
  before: number | null;
}

const words = teachText.minutes;

/** The three points that the class has most to lose by, for the first five minutes of a lesson: each answer when it is asked for. */
export function FirstMinutes({ points, lang }: { points: readonly MinutesPoint[]; lang: string }) {
  return (
    <ol className={styles.points}>
      {points.map(({ claimId, question, answer, sentence, expected, before }) => (
        <li key={claimId}>
          <Leaf>
            <div className={styles.point}>
              <h2 className={styles.question} lang={lang}>
                {question}
              </h2>
              <details>
                <summary className={styles.show}>{words.show}</summary>
                <p className={styles.answer} lang={lang}>
                  {answer}
                </p>
                <blockquote className={styles.sentence} lang={lang}>
                  {sentence}
                </blockquote>
                <p className={styles.small}>
                  {words.expected(expected)} {before !== null && words.since(expected - before)}
                </p>
              </details>
            </div>
          </Leaf>
        </li>
      ))}
    </ol>
  );
}
