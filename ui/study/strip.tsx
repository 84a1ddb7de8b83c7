import type { Progress } from '#core/study/day.ts';
import { roughly } from '#ui/duration.ts';
import styles from './strip.module.css';
import { studyText } from './text.ts';

/** More strokes than this would be too thin to count. */
const MOST_STROKES = 30;

interface StripProps {
  progress: Progress;
  /** The item that is asked or read for; null between cards. */
  present: string | null;
}

/** One stroke a card of the day: hollow to come, half to return today, full known; the present one taller. */
export function Strip({ progress: { strokes, left, minutes }, present }: StripProps) {
  const known = strokes.filter(({ state }) => state === 'known').length;
  const returns = strokes.filter(({ state }) => state === 'returns').length;
  return (
    <div
      className={styles.strip}
      role="progressbar"
      aria-label={studyText.progress.label}
      aria-valuemin={0}
      aria-valuemax={2 * strokes.length}
      aria-valuenow={2 * known + returns}
      aria-valuetext={progressWords(left, minutes)}
    >
      {strokes.length > MOST_STROKES ? (
        <div className={styles.bar}>
          <span className={styles.known} style={{ flexGrow: known }} />
          <span className={styles.returns} style={{ flexGrow: returns }} />
          <span className={styles.rest} style={{ flexGrow: strokes.length - known - returns }} />
        </div>
      ) : (
        strokes.map(({ itemId, state }) => (
          <span
            key={itemId}
            className={styles[state]}
            data-present={itemId === present || undefined}
          />
        ))
      )}
    </div>
  );
}

/** "13 left, about 3 min". */
export function progressWords(left: number, minutes: number): string {
  return left === 0
    ? studyText.progress.left(0)
    : studyText.progress.leftFor(left, roughly(minutes));
}
