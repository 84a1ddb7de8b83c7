import { describe, expect, it } from 'vitest';
import { fractionOf } from '#core/chance/hash.ts';
import type { Memory } from '#core/memory/card.ts';
import { createModel } from '#core/memory/fsrs.ts';
import { DEFAULT_SETTINGS } from '#core/memory/settings.ts';
import { paceOf } from './pace.ts';
import { ExpectedReturns } from './returns.ts';
import { tallyOf } from './tally.ts';

const DAYS = 60;
const PACE = paceOf(tallyOf([]), () => undefined);
const returns = () => new ExpectedReturns(DEFAULT_SETTINGS, PACE, DAYS);
const sum = (reviews: Iterable<number>) => [...reviews].reduce((all, one) => all + one, 0);

/** The reviews of one card whose answers turn out as chance has it. */
function drawn(first: Memory, name: string): number {
  const model = createModel(DEFAULT_SETTINGS);
  const [again, hard, good] = PACE.shares('later');
  let [memory, day, elapsed, reviews] = [first, 0, model.interval(first.stability), 0];
  while (day < DAYS) {
    reviews += 1;
    const recall = model.retrievability(elapsed, memory.stability);
    const right = fractionOf(`${name} ${reviews}`) < recall;
    const how = fractionOf(`how ${name} ${reviews}`) * (1 - again);
    const rating = how < hard ? 2 : how < hard + good ? 3 : 4;
    memory = model.next(memory, elapsed, right ? rating : 1);
    if (!right) memory = model.next(memory, 0, 3);
    elapsed = model.interval(memory.stability);
    day += elapsed;
  }
  return reviews;
}

describe('expected returns', () => {
  it('begin with the review itself', () => {
    const reviews = returns().ofReview({ stability: 5, difficulty: 5 });
    expect(reviews[0]).toBe(1);
    expect(reviews[1]).toBeLessThan(0.2);
  });

  it.each([0.5, 2, 8, 30])(
    'are the mean of what chance gives, from a stability of %s',
    (stability) => {
      const memory = { stability, difficulty: 5 };
      const draws = Array.from({ length: 2_000 }, (_, index) => drawn(memory, `${index}`));
      const expected = sum(returns().ofReview(memory));
      expect(Math.abs(expected / (sum(draws) / draws.length) - 1)).toBeLessThan(0.12);
    },
  );

  it('are fewer, the longer a memory lasts', () => {
    const of = (stability: number) => sum(returns().ofReview({ stability, difficulty: 5 }));
    expect(of(2)).toBeGreaterThan(of(10));
    expect(of(10)).toBeGreaterThan(of(60));
  });

  it('of a meeting come on later days', () => {
    const reviews = returns().ofMeeting();
    expect(reviews[0]).toBe(0);
    expect(sum(reviews)).toBeGreaterThan(2);
  });
});
