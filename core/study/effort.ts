import type { Steps } from '#core/memory/card.ts';
import type { Settings } from '#core/memory/settings.ts';
import { stepsInMinutes } from '#core/memory/steps.ts';
import type { Four } from './day-times.ts';
import type { ItemOf, Pace } from './pace.ts';

/** How long an item will take on one study day with all its returns, in ms. Expected values, so sums of them hold. */
export interface Effort {
  /** An item that is introduced, its section's reading aside. */
  fresh(itemId: string): number;
  /** A due review. */
  review(itemId: string): number;
  /** A card that stands in its steps. */
  steps(itemId: string, phase: Steps): number;
}

/**
 * What items cost a learner of this pace. A Good on a new card is no end: it goes through its steps, and Again sends it
 * back to the first. Steps of `minutesLeft` or more fall on another day.
 */
export function effortOf(
  itemOf: ItemOf,
  pace: Pace,
  settings: Settings,
  minutesLeft: number,
): Effort {
  const today = (steps: Settings['learningSteps']) => {
    if (!settings.enableShortTerm) return 0;
    const minutes = stepsInMinutes(steps);
    const later = minutes.findIndex((step) => step >= minutesLeft);
    return later === -1 ? minutes.length : later;
  };
  const learning = answersFrom(today(settings.learningSteps), pace.shares('first'));
  const relearning = answersFrom(today(settings.relearningSteps), pace.shares('later'));
  const again = pace.shares('later')[0];
  const ms = (itemId: string, when: 'first' | 'later', answers: number) => {
    const item = itemOf(itemId);
    return item ? answers * pace.answerMs(item, when) : 0;
  };
  return {
    fresh: (itemId) => ms(itemId, 'first', learning[0] ?? 1),
    review: (itemId) => ms(itemId, 'later', 1 + again * (relearning[0] ?? 0)),
    steps: (itemId, { state, step }) =>
      state === 'learning'
        ? ms(itemId, 'first', learning[step] ?? 1)
        : ms(itemId, 'later', relearning[step] ?? 1),
  };
}

/**
 * The expected number of answers from each of `steps` steps until the card leaves them. Again leads to the first step,
 * Hard stays, Good goes one on, Easy leaves: E(s) = 1 + again E(0) + hard E(s) + good E(s+1), with E = 0 outside. Each
 * E(s) is a + b E(0), worked out from the last step back.
 */
export function answersFrom(steps: number, [again, hard, good]: Four): number[] {
  const lines: { a: number; b: number }[] = [];
  let next = { a: 0, b: 0 };
  for (let step = steps - 1; step >= 0; step--) {
    next = { a: (1 + good * next.a) / (1 - hard), b: (again + good * next.b) / (1 - hard) };
    lines.unshift(next);
  }
  const [first] = lines;
  if (!first) return [];
  const fromFirst = first.a / (1 - first.b);
  return lines.map(({ a, b }) => a + b * fromFirst);
}
