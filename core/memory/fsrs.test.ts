import { describe, expect, it } from 'vitest';
import type { Memory } from './card.ts';
import type { Rating } from './event.ts';
import { createModel } from './fsrs.ts';
import { DEFAULT_SETTINGS } from './settings.ts';

const DEFAULTS = createModel(DEFAULT_SETTINGS);

function walk(model: typeof DEFAULTS, answers: readonly [Rating, number][]): Memory {
  return answers.reduce<Memory | null>(
    (memory, [rating, elapsed]) => model.next(memory, elapsed, rating),
    null,
  ) as Memory;
}

/** py-fsrs test_memo_state, fsrs-rs test_memory_state, ts-fsrs FSRS-6.test: all with the FSRS-6 default weights. */
const HISTORY: [Rating, number][] = [
  [1, 0],
  [3, 0],
  [3, 1],
  [3, 3],
  [3, 8],
  [3, 21],
];

// FSRS-5 weights of ts-fsrs's long-term tests, filled to 21 as every FSRS-6 fills them: w19 = 0, w20 = 0.5.
const FSRS5_FILLED = [
  0.4197, 1.1869, 3.0412, 15.2441, 7.1434, 0.6477, 1.0007, 0.0674, 1.6597, 0.1712, 1.1178, 2.0225,
  0.0904, 0.3025, 2.1214, 0.2498, 2.9466, 0.4891, 0.6468, 0, 0.5,
];

describe('FSRS-6 reference vectors', () => {
  it.each([
    [1, 0.212, 6.4133],
    [2, 1.2931, 5.11217071],
    [3, 2.3065, 2.11810397],
    [4, 8.2956, 1],
  ] as const)('a first answer of %i (fsrs-rs, ts-fsrs)', (rating, stability, difficulty) => {
    const memory = DEFAULTS.next(null, 0, rating);
    expect(memory.stability).toBeCloseTo(stability, 6);
    expect(memory.difficulty).toBeCloseTo(difficulty, 6);
  });

  it('six answers with the short-term formula (py-fsrs, fsrs-rs, ts-fsrs)', () => {
    const memory = walk(DEFAULTS, HISTORY);
    expect(Math.abs(memory.stability - 53.62691)).toBeLessThan(1e-4);
    expect(Math.abs(memory.difficulty - 6.3574867)).toBeLessThan(1e-4);
  });

  it('six answers without it (fsrs-rs, ts-fsrs)', () => {
    const memory = walk(createModel({ ...DEFAULT_SETTINGS, enableShortTerm: false }), HISTORY);
    expect(Math.abs(memory.stability - 53.335106)).toBeLessThan(1e-4);
    expect(Math.abs(memory.difficulty - 6.3574867)).toBeLessThan(1e-4);
  });

  it('thirteen answers, long term, with other weights (ts-fsrs)', () => {
    const model = createModel({
      ...DEFAULT_SETTINGS,
      weights: FSRS5_FILLED,
      enableShortTerm: false,
    });
    const ratings: Rating[] = [3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3];
    const intervals: number[] = [];
    let memory: Memory | null = null;
    for (const rating of ratings) {
      memory = model.next(memory, intervals.at(-1) ?? 0, rating);
      intervals.push(model.interval(memory.stability));
    }
    expect(intervals).toEqual([3, 13, 48, 155, 445, 1158, 17, 3, 11, 37, 112, 307, 773]);
    expect(memory?.stability).toBeCloseTo(772.94026648, 4);
    expect(memory?.difficulty).toBeCloseTo(4.26464541, 4);
  });

  it('recall eight days after a first Easy (ts-fsrs)', () => {
    expect(DEFAULTS.retrievability(8, 8.2956)).toBeCloseTo(0.9024733, 6);
    expect(DEFAULTS.retrievability(0, 8.2956)).toBe(1);
  });
});

describe('createModel', () => {
  it('gives the same model for equal settings', () => {
    expect(createModel({ ...DEFAULT_SETTINGS })).toBe(createModel({ ...DEFAULT_SETTINGS }));
  });

  it.each([0, 0.69, 0.995, 1, Number.NaN])(
    'trap: a retention of %d is refused, never 0.9',
    (desiredRetention) => {
      expect(() => createModel({ ...DEFAULT_SETTINGS, desiredRetention })).toThrow(
        /desiredRetention must be 0.7 to 0.99/,
      );
    },
  );

  it('refuses weights of another FSRS, and intervals that are no days', () => {
    expect(() => createModel({ ...DEFAULT_SETTINGS, weights: FSRS5_FILLED.slice(0, 19) })).toThrow(
      /21 finite numbers/,
    );
    expect(() => createModel({ ...DEFAULT_SETTINGS, maximumInterval: 0 })).toThrow(
      /maximumInterval/,
    );
  });

  it('moves intervals inside Anki’s ranges, never under a day nor over the maximum', () => {
    expect(DEFAULTS.fuzzRange(2)).toEqual([2, 2]);
    expect(DEFAULTS.fuzzRange(10)).toEqual([8, 12]);
    expect(DEFAULTS.fuzzRange(10, 9)).toEqual([10, 12]);
    expect(DEFAULTS.fuzzRange(100)).toEqual([93, 107]);
    expect(createModel({ ...DEFAULT_SETTINGS, maximumInterval: 1 }).fuzzRange(5)).toEqual([1, 1]);
  });
});
