import type { Edition } from '#core/deck/edition.ts';
import type { Card } from '#core/memory/card.ts';
import { type KeyPoint, keyPointsOf, STANDINGS, type StandingAt } from './standing.ts';

/** What a day did to the key points of one essay. */
export interface EssayGains {
  edition: Edition;
  before: readonly KeyPoint[];
  now: readonly KeyPoint[];
  /** Indexes of the key points that stand higher than before, in the essay's order. */
  grown: ReadonlySet<number>;
  /** How many stand lower. */
  lost: number;
}

/**
 * The key points of an essay as they stood when the day began, and now; both looked at with the same clock, so that
 * only answers count, not the hours between.
 */
export function gainsOf(
  edition: Edition,
  cardsBefore: ReadonlyMap<string, Card>,
  cards: ReadonlyMap<string, Card>,
  at: StandingAt,
): EssayGains {
  const before = keyPointsOf(edition, cardsBefore, at);
  const now = keyPointsOf(edition, cards, at);
  const steps = now.map(
    ({ standing }, index) =>
      STANDINGS.indexOf(standing) - STANDINGS.indexOf(before[index]?.standing ?? standing),
  );
  return {
    ...{ edition, before, now },
    grown: new Set(steps.flatMap((step, index) => (step > 0 ? [index] : []))),
    lost: steps.filter((step) => step < 0).length,
  };
}
