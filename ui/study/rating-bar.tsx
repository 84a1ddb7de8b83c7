import { useId } from 'react';
import type { Rating } from '#core/memory/event.ts';
import type { Outcome } from '#core/memory/schedule.ts';
import { cardText } from '#ui/card/text.ts';
import { shortInterval, spokenInterval } from '#ui/duration.ts';
import { KeyCap } from '#ui/part/button.tsx';
import { Icon } from '#ui/part/icon.tsx';
import { AGAIN } from '#ui/part/icon-paths.ts';
import styles from './rating-bar.module.css';

const NAMES: Record<Rating, string> = {
  1: cardText.again,
  2: cardText.hard,
  3: cardText.good,
  4: cardText.easy,
};
const LOOKS: Record<Rating, string | undefined> = {
  1: styles.again,
  2: styles.hard,
  3: styles.good,
  4: styles.easy,
};
const FOUR: readonly Rating[] = [1, 2, 3, 4];
const TWO: readonly Rating[] = [1, 3];

/** The ratings that have a button, and so a key. */
export function offered({ buttons }: RatingDisplay): readonly Rating[] {
  return buttons === 2 ? TWO : FOUR;
}

/** What is suggested, as the learner's buttons can say it: with two, whatever is not forgotten is Good. */
export function suggestedBy(suggested: Rating | null, { buttons }: RatingDisplay): Rating | null {
  return suggested && suggested !== 1 && buttons === 2 ? 3 : suggested;
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
  /** A newcomer is told what the ratings mean. */
  isHinted: boolean;
  onRate(rating: Rating): void;
}

/** The four buttons, or two, each with when the card would return. */
export function RatingBar({ display, outcomes, suggested, isHinted, onRate }: RatingBarProps) {
  const first = suggestedBy(suggested, display);
  const id = useId();
  const legend =
    first !== null
      ? cardText.rateSuggested(NAMES[first])
      : isHinted
        ? cardText.rateHelp[display.buttons]
        : cardText.rate;
  return (
    <fieldset className={styles.bar}>
      <legend className={styles.legend}>{legend}</legend>
      <div className={styles.buttons} data-buttons={display.buttons}>
        {offered(display).map((rating) => (
          <button
            key={rating}
            type="button"
            className={`${styles.rating} ${LOOKS[rating]}`}
            data-suggested={first === rating || undefined}
            aria-describedby={`${id}-${rating}`}
            onClick={() => onRate(rating)}
          >
            <span className={styles.name}>
              {rating === 1 ? <Icon path={AGAIN} size="small" /> : <Steps full={rating - 1} />}
              {NAMES[rating]}
            </span>
            <span className={styles.foot} aria-hidden="true">
              {display.intervals && (
                <span data-interval>{shortInterval(outcomes[rating].interval)}</span>
              )}
              <KeyCap>{rating}</KeyCap>
            </span>
            <span hidden id={`${id}-${rating}`}>
              {[
                display.intervals && spokenInterval(outcomes[rating].interval),
                first === rating && cardText.suggested,
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

/** One, two or three steps of three. */
function Steps({ full }: { full: number }) {
  return (
    <svg className={styles.steps} viewBox="0 0 16 16" aria-hidden="true">
      {[0, 1, 2].map((step) => (
        <rect
          key={step}
          x={1 + 5.25 * step}
          y={10 - 4 * step}
          width="3.5"
          height={5 + 4 * step}
          rx="0.75"
          fillOpacity={step < full ? 1 : 0}
        />
      ))}
    </svg>
  );
}
