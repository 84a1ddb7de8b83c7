import { expect, it } from 'vitest';
import { type Evidence, PAGE_ONLY } from '#core/essay/essay.ts';
import type { Item } from '#core/item/item.ts';
import { newCard, type Phase } from '#core/memory/card.ts';
import { askedBy, faceOf } from './face.ts';

const item = (quotes: string[]) =>
  ({
    kind: 'points',
    points: quotes.map((quote, passage): Evidence => ({ passage, start: 0, end: 1, quote })),
  }) as unknown as Item;
const three = item(['One.', 'Two.', 'Three.']);
const memory = { stability: 1, difficulty: 5 };
const at = (phase: Phase, missed: number[] = []) => ({ ...newCard('i'), phase, missed });
const step = (state: 'learning' | 'relearning', number: number): Phase => ({
  ...{ state, step: number, memory, dueAt: 0 },
});
const due: Phase = { state: 'review', memory, dueDay: 1, scheduledDays: 1 };

it.each([
  ['new', at({ state: 'new' }), 'freely'],
  ['due, whatever was missing before', at(due, [1]), 'freely'],
  ['in its first step', at(step('learning', 0)), 'freely'],
  ['in a later step', at(step('learning', 1)), 'first-words'],
  ['after a miss', at(step('relearning', 0), [1, 2]), 'one-missing'],
  ['after a miss of all', at(step('relearning', 0), [0, 1, 2]), 'freely'],
  ['after a miss of points that it has no more', at(step('relearning', 0), [7]), 'freely'],
])('a card that is %s', (_, card, kind) => {
  expect(faceOf(three, card).kind).toBe(kind);
});

it('asks for the first point that was missing', () => {
  const face = faceOf(three, at(step('relearning', 0), [1, 2]));
  expect(askedBy(face, 3)).toEqual([1]);
  expect(askedBy({ kind: 'freely' }, 3)).toEqual([0, 1, 2]);
});

it('gives no words away of a text that is not shown, and helps with no other kind', () => {
  expect(faceOf(item([PAGE_ONLY, PAGE_ONLY]), at(step('learning', 1))).kind).toBe('freely');
  const recall = { kind: 'recall' } as Item;
  expect(faceOf(recall, at(step('learning', 1))).kind).toBe('freely');
});
