import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerOf, inOrder, linesOf, type OrderItem, order } from './answering.ts';

const item = (...steps: string[]): OrderItem => ({
  ...{ id: 'a', claimId: 'c', kind: 'order', role: 'quiz', stem: 'In which order?' },
  key: answerOf(steps),
  explanation: '',
  evidence: { passage: 0, start: 0, end: 0, quote: '' },
});
const five = item('a', 'b', 'c', 'd', 'e');
const share = (...given: string[]) => order.grade(five, answerOf(given), 'en')?.share;

describe('an order', () => {
  it.each([
    [['a', 'b', 'c', 'd', 'e'], 1],
    [['b', 'a', 'c', 'd', 'e'], 0.75],
    [['e', 'a', 'b', 'c', 'd'], 0.75],
    [['b', 'a', 'd', 'c', 'e'], 0.5],
    [['e', 'd', 'c', 'b', 'a'], 0],
    [['x', 'y'], 0],
  ])('counts %j as %d', (given, counted) => {
    expect(share(...given)).toBe(counted);
  });

  it('is right as a whole or not at all, and nothing is nothing', () => {
    expect(order.grade(five, five.key, 'en')).toMatchObject({ correct: true, close: false });
    expect(order.grade(five, 'b\na\nc\nd\ne', 'en')).toMatchObject({ correct: false, close: true });
    expect(order.grade(five, '', 'en')).toMatchObject({ correct: false, close: false, share: 0 });
  });

  it('is never shown in its right order, and has every step once', () => {
    const steps = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,5}$/), { minLength: 3, maxLength: 6 });
    fc.assert(
      fc.property(steps, fc.nat(1000), (of, seed) => {
        const one = item(...of);
        const shown = order.options(one, seed);
        expect([...shown].sort()).toEqual([...of].sort());
        expect(order.grade(one, answerOf(shown), 'en')?.correct).toBe(false);
      }),
    );
  });

  it('says which steps need not be moved: they stand in order, and no more would', () => {
    const given = fc.shuffledSubarray(linesOf(five.key), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(given, (steps) => {
        const kept = steps.filter((step) => inOrder(steps, linesOf(five.key)).has(step));
        expect(kept).toEqual([...kept].sort());
        const subsets = Array.from({ length: 32 }, (_, bits) =>
          steps.filter((_, at) => (bits >> at) % 2 === 1),
        );
        const longest = subsets.filter((some) => some.join() === [...some].sort().join());
        expect(kept.length).toBe(Math.max(...longest.map(({ length }) => length)));
      }),
    );
  });
});
