import type { Card } from './card.ts';
import type { ReviewEvent } from './schedule.ts';

/** The card with a note of the points that its answer missed; those that were not asked for stay as they were. */
export function notePoints(card: Card, { payload: { points } }: ReviewEvent): Card {
  if (!points) return card;
  const { asked, had } = points;
  const missed = [
    ...card.missed.filter((point) => !asked.includes(point)),
    ...asked.filter((point) => !had.includes(point)),
  ];
  return { ...card, missed: [...new Set(missed)].sort((a, b) => a - b) };
}

/**
 * Whether an answer that was helped counts: where a part of it was shown it is a step, and no free recall. Outside of its steps it moves
 * nothing.
 */
export const isHelpedOutOfSteps = ({ phase }: Card, { payload: { face } }: ReviewEvent): boolean =>
  face !== undefined && !('step' in phase);
