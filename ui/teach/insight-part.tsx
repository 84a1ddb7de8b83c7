import type { DeckInsight } from '#core/course/insight.ts';
import { hourWords } from '#ui/dates.ts';
import { buttonClass } from '#ui/part/button.tsx';
import { BeingMade } from './being-made.tsx';
import styles from './insight-part.module.css';
import { InsightRows, type SaidPoint } from './insight-rows.tsx';
import { teachText } from './text.ts';

/** What is known of a class and one assignment. */
export interface SaidInsight {
  /** What may be told of them, most lost first. */
  points: readonly SaidPoint[];
  /** How many points fewer than five have met. */
  untold: number;
  /** Null where nothing may be shown at all. */
  begun: DeckInsight['begun'] | null;
  students: number;
  /** When the numbers were made, ms since 1970. */
  madeAt: number | null;
  hasExam: boolean;
  /** Newer numbers are on their way. */
  isBeingMade: boolean;
}

interface InsightPartProps {
  insight: SaidInsight;
  timeZone: string;
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
export function InsightPart({ insight, timeZone, most, all, text, minutes }: InsightPartProps) {
  const { points, untold, begun, students, madeAt, hasExam, isBeingMade } = insight;
  if (begun !== 'some' && isBeingMade) return <BeingMade />;
  if (begun !== 'some') return <p className={styles.few}>{words.few(students, begun)}</p>;
  const shown = points.slice(0, most ?? points.length);
  return (
    <section className={styles.part}>
      <div className={styles.head}>
        <h3 className={styles.title}>{hasExam ? words.title : words.titleDue}</h3>
        <p className={styles.small}>{words.how}</p>
        {madeAt !== null && (
          <p className={styles.small}>{words.made(hourWords(madeAt, timeZone))}</p>
        )}
        {isBeingMade && <p className={styles.small}>{words.newer}</p>}
      </div>
      <InsightRows points={shown} />
      {untold > 0 && <p className={styles.small}>{words.untold(untold)}</p>}
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
