import { PAGE_ONLY } from '#core/essay/essay.ts';
import type { Item } from '#core/item/item.ts';
import type { Card } from '#core/memory/card.ts';

/** How a card of points is asked: all of it freely, or, in its steps, with a part of it shown. */
export type Face =
  | { kind: 'freely' }
  /** All other points are shown. */
  | { kind: 'one-missing'; point: number }
  /** The first words of each point are shown. */
  | { kind: 'first-words' };

export const FREELY: Face = { kind: 'freely' };

/**
 * Free recall when it is due; after a miss, in its steps, the point that was missing by itself; else, in a later step, with the first
 * words of each: so that a deck of marks is not one gesture. Items of other kinds are always asked freely.
 */
export function faceOf(item: Item, { phase, missed }: Pick<Card, 'phase' | 'missed'>): Face {
  if (item.kind !== 'points' || !('step' in phase)) return FREELY;
  // Of a text that is not shown there are no words to begin with.
  if (item.points.some(({ quote }) => quote === PAGE_ONLY)) return FREELY;
  const point = missed.find((place) => place < item.points.length);
  if (point !== undefined && missed.length < item.points.length)
    return { kind: 'one-missing', point };
  return phase.state === 'learning' && phase.step > 0 ? { kind: 'first-words' } : FREELY;
}

/** The points that a face asks for, by their places. */
export function askedBy(face: Face, count: number): number[] {
  if (face.kind === 'one-missing') return [face.point];
  return Array.from({ length: count }, (_, place) => place);
}
