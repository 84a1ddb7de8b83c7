import { cardText } from '#ui/card/text.ts';
import { Icon } from '#ui/part/icon.tsx';
import { CHECK } from '#ui/part/icon-paths.ts';
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
      <legend className={styles.legend}>
        {cardText.keyPoints}
        <span>{cardText.tickedOf(ticked.size, points.length)}</span>
      </legend>
      {points.map((point, index) => (
        <label key={point} className={styles.point}>
          <input
            type="checkbox"
            checked={ticked.has(index)}
            onChange={(event) => onTick(index, event.currentTarget.checked)}
          />
          <span className={styles.box} aria-hidden="true">
            <Icon path={CHECK} size="small" />
          </span>
          <span>{point}</span>
        </label>
      ))}
    </fieldset>
  );
}
