import { useId } from 'react';
import type { Rating } from '#core/memory/event.ts';
import type { Outcome } from '#core/memory/schedule.ts';
import { cardText } from '#ui/card/text.ts';
import { shortInterval, spokenInterval } from '#ui/duration.ts';
import styles from './rating-bar.module.css';

const NAMES: Record<Rating, string> = {
  1: cardText.again,
  2: cardText.hard,
  3: cardText.good,
  4: cardText.easy,
};
const FOUR: readonly Rating[] = [1, 2, 3, 4];
const TWO: readonly Rating[] = [1, 3];

/** The ratings that have a button, and so a key. */
export function offered({ buttons }: RatingDisplay): readonly Rating[] {
  return buttons === 2 ? TWO : FOUR;
}

export function ratingName(rating: Rating): string {
  return NAMES[rating];
}

/** How the learner likes the buttons. */
export interface RatingDisplay {
  buttons: 2 | 4;
  intervals: boolean;
}

interface RatingBarProps {
  display: RatingDisplay;
  outcomes: Record<Rating, Outcome>;
  /** What the judgement suggests; null where only the learner can tell. */
  suggested: Rating | null;
  onRate(rating: Rating): void;
}

/** The four buttons, or two, each with when the card would return. */
export function RatingBar({ display, outcomes, suggested, onRate }: RatingBarProps) {
  const id = useId();
  return (
    <fieldset className={styles.bar}>
      <legend className={styles.legend}>
        {suggested === null ? cardText.rate : cardText.rateJudged}
      </legend>
      <div className={styles.buttons}>
        {offered(display).map((rating) => (
          <button
            key={rating}
            type="button"
            className={suggested === rating ? styles.suggested : styles.rating}
            aria-describedby={`${id}-${rating}`}
            onClick={() => onRate(rating)}
          >
            <span className={styles.name}>{NAMES[rating]}</span>
            {display.intervals && (
              <span className={styles.interval} aria-hidden="true">
                {shortInterval(outcomes[rating].interval)}
              </span>
            )}
            <span hidden id={`${id}-${rating}`}>
              {[
                display.intervals && spokenInterval(outcomes[rating].interval),
                suggested === rating && cardText.suggested,
              ]
                .filter(Boolean)
                .join(', ')}
            </span>
          </button>
        ))}
      </div>
    </fieldset>
  );
}
