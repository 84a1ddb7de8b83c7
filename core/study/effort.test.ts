import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Four } from './day-times.ts';
import { answersFrom } from './effort.ts';

describe('the answers that steps ask for', () => {
  it('are one a step when every answer is Good, and one when every answer is Easy', () => {
    expect(answersFrom(3, [0, 0, 1, 0])).toEqual([3, 2, 1]);
    expect(answersFrom(3, [0, 0, 0, 1])).toEqual([1, 1, 1]);
    expect(answersFrom(0, [0.1, 0.1, 0.7, 0.1])).toEqual([]);
  });

  it('with Again half the time on one step are two', () => {
    expect(answersFrom(1, [0.5, 0, 0.5, 0])[0]).toBeCloseTo(2);
  });

  it('satisfy their own equation: one answer, then what follows from where it leads', () => {
    const share = fc.double({ min: 0.02, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), share, share, share, share, (steps, ...raw) => {
        const total = raw.reduce((sum, one) => sum + one, 0);
        const shares = raw.map((one) => one / total) as unknown as Four;
        const [again, hard, good] = shares;
        const expected = answersFrom(steps, shares);
        for (const [step, answers] of expected.entries()) {
          const next = expected[step + 1] ?? 0;
          const followed = 1 + again * (expected[0] ?? 0) + hard * answers + good * next;
          expect(answers).toBeCloseTo(followed, 6);
        }
      }),
    );
  });
});
