import { Fragment, type ReactNode } from 'react';
import { cardText } from '#ui/card/text.ts';
import { Icon } from '#ui/part/icon.tsx';
import { CHECK } from '#ui/part/icon-paths.ts';
import styles from './key-points.module.css';

interface KeyPointsProps {
  points: readonly string[];
  /** The places of those that are ticked here; absent: all. */
  asked?: readonly number[];
  ticked: ReadonlySet<number>;
  onTick(point: number, on: boolean): void;
  /** What stands after a point, before the next one. */
  between?(place: number): ReactNode;
}

/** What a good free answer says; the learner ticks what theirs said. */
export function KeyPoints({ points, asked, ticked, onTick, between }: KeyPointsProps) {
  const places = asked ?? points.map((_, place) => place);
  return (
    <fieldset className={styles.points}>
      <legend className={styles.legend}>
        {cardText.keyPoints}
        <span>{cardText.tickedOf(ticked.size, places.length)}</span>
      </legend>
      {places.map((place) => (
        <Fragment key={place}>
          <label className={styles.point}>
            <input
              type="checkbox"
              checked={ticked.has(place)}
              onChange={(event) => onTick(place, event.currentTarget.checked)}
            />
            <span className={styles.box} aria-hidden="true">
              <Icon path={CHECK} size="small" />
            </span>
            <span>{points[place]}</span>
          </label>
          {between?.(place)}
        </Fragment>
      ))}
    </fieldset>
  );
}
