import { buttonClass } from '#ui/part/button.tsx';
import styles from './insight-part.module.css';
import { InsightRows, type SaidPoint } from './insight-rows.tsx';
import { teachText } from './text.ts';

/** What is known of a class and one assignment. */
export interface SaidInsight {
  /** Null for too few to say. */
  points: readonly SaidPoint[] | null;
  learners: number;
  stale: number;
  hasExam: boolean;
}

interface InsightPartProps {
  insight: SaidInsight;
  /** How many are shown; the rest behind `all`. */
  most?: number;
  /** Where all are; absent where they are. */
  all?: string;
  /** Where the same stands in the text. */
  text: string;
  /** Where the first five minutes are. */
  minutes: string;
}

const words = teachText.insight;

/** What a class is expected to have lost by the exam. */
export function InsightPart({ insight, most, all, text, minutes }: InsightPartProps) {
  const { points, learners, stale, hasExam } = insight;
  if (!points) return <p className={styles.few}>{words.few(learners)}</p>;
  const shown = points.slice(0, most ?? points.length);
  return (
    <section className={styles.part}>
      <div className={styles.head}>
        <h3 className={styles.title}>{hasExam ? words.title : words.titleDue}</h3>
        <p className={styles.small}>{words.how}</p>
        {stale > 0 && <p className={styles.small}>{words.stale(stale)}</p>}
      </div>
      <InsightRows points={shown} />
      <div className={styles.ways}>
        {all && points.length > shown.length && (
          <a href={all} className={buttonClass('plain')}>
            {words.all(points.length)}
          </a>
        )}
        <a href={text} className={buttonClass('plain')}>
          {words.inText}
        </a>
        <a href={minutes} className={buttonClass('plain')}>
          {words.minutes}
        </a>
      </div>
    </section>
  );
}
