import { cardText } from '#ui/card/text.ts';
import styles from './key-points.module.css';

interface KeyPointsProps {
  points: readonly string[];
  ticked: ReadonlySet<number>;
  onTick(point: number, on: boolean): void;
}

/** What a good free answer says; the learner ticks what theirs said. */
export function KeyPoints({ points, ticked, onTick }: KeyPointsProps) {
  return (
    <fieldset className={styles.points}>
      <legend className={styles.legend}>{cardText.keyPoints}</legend>
      {points.map((point, index) => (
        <label key={point} className={styles.point}>
          <input
            type="checkbox"
            checked={ticked.has(index)}
            onChange={(event) => onTick(index, event.currentTarget.checked)}
          />
          <span>{point}</span>
        </label>
      ))}
    </fieldset>
  );
}
