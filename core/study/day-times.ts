import type { Rating } from '#core/memory/event.ts';
import type { ReviewEvent } from '#core/memory/schedule.ts';

/** By rating: Again, Hard, Good, Easy. */
export type Four = readonly [number, number, number, number];

/** Sums over answers given when studying. */
export interface DayTimes {
  /** Answers whose time is known. */
  timed: number;
  ms: number;
  ratings: Four;
}

export const NO_TIMES: DayTimes = { timed: 0, ms: 0, ratings: [0, 0, 0, 0] };

const ONE: Record<Rating, Four> = {
  1: [1, 0, 0, 0],
  2: [0, 1, 0, 0],
  3: [0, 0, 1, 0],
  4: [0, 0, 0, 1],
};

/** A card left open for longer was put aside; the screen's clock runs only while it is seen. */
const LONGEST_ANSWER_MS = 180_000;

/** The sums of one answer. */
export function timesOf({ rating, durationMs }: ReviewEvent['payload']): DayTimes {
  return {
    timed: durationMs === undefined ? 0 : 1,
    ms: Math.min(Math.max(durationMs ?? 0, 0), LONGEST_ANSWER_MS),
    ratings: ONE[rating],
  };
}

/** `sum` with other sums put in, or taken out again. */
export function added(sum: DayTimes, { timed, ms, ratings }: DayTimes, sign: 1 | -1): DayTimes {
  const [again, hard, good, easy] = sum.ratings;
  return {
    timed: sum.timed + sign * timed,
    ms: sum.ms + sign * ms,
    ratings: [
      again + sign * ratings[0],
      hard + sign * ratings[1],
      good + sign * ratings[2],
      easy + sign * ratings[3],
    ],
  };
}
