import { expect, it } from 'vitest';
import type { Card } from './card.ts';
import type { EventPayloads, Rating, StoredEvent } from './event.ts';
import { fold } from './fold.ts';
import { MINUTE, NOON, sampleEvent } from './test/sample.ts';

const answer = (
  rating: Rating,
  at: number,
  asked: number[],
  had: number[],
  more: Partial<EventPayloads['review']> = {},
) =>
  sampleEvent(
    'review',
    { rating, source: 'study', points: { asked, had }, ...more },
    { effectiveAt: at },
  );
const card = (events: readonly StoredEvent[]) => fold(events, new Map()).cards.get('item') as Card;

it('keeps which points were missing the last time that each was asked for', () => {
  const all = answer(1, NOON, [0, 1, 2], [0]);
  const one = answer(3, NOON + MINUTE, [1], [1], { face: 'one-missing' });
  expect(card([all]).missed).toEqual([1, 2]);
  expect(card([all, one]).missed).toEqual([2]);
  const undo = sampleEvent('undo', { undoes: one.id }, { effectiveAt: NOON + 2 * MINUTE });
  expect(card([all, one, undo]).missed).toEqual([1, 2]);
});

it('is the same for any order of arrival', () => {
  const events = [answer(1, NOON, [0, 1], []), answer(2, NOON + MINUTE, [0, 1], [1])];
  expect(card([...events].reverse())).toEqual(card(events));
});

it('takes an answer that was helped as a step, and outside of its steps as nothing', () => {
  const first = answer(3, NOON, [0, 1], [0, 1]);
  const help = { face: 'first-words' };
  const step = answer(3, NOON + 10 * MINUTE, [0, 1], [0, 1], help);
  expect(card([first, step]).phase.state).toBe('review');
  const late = answer(4, NOON + 20 * MINUTE, [0, 1], [0], help);
  const { missed, ...rest } = card([first, step, late]);
  const { missed: _, ...before } = card([first, step]);
  expect(rest).toEqual(before);
  expect(missed).toEqual([1]);
});
