import { describe, expect, it } from 'vitest';
import { fractionOf } from '#core/chance/hash.ts';
import type { Memory } from '#core/memory/card.ts';
import { createModel, type Model } from '#core/memory/fsrs.ts';
import { DEFAULT_SETTINGS } from '#core/memory/settings.ts';
import { type AskedPoint, insightOf, mayTellApart } from './insight.ts';

/** Normal numbers that a seed decides (Box and Muller). */
class Chance {
  private drawn = 0;

  constructor(private readonly seed: string) {}

  fraction(): number {
    this.drawn += 1;
    return fractionOf(`${this.seed}:${this.drawn}`);
  }

  normal(): number {
    const [u, v] = [Math.max(this.fraction(), 1e-12), this.fraction()];
    return Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * v);
  }
}

/** FSRS-6's published defaults, as the model falls back to. */
const WEIGHTS = [
  ...[0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796],
  ...[1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542],
];
const EXAM = 24;
const POINTS = 40;

const logit = (p: number) => Math.log(p / (1 - p));
const shifted = (p: number, by: number) =>
  1 / (1 + Math.exp(-(logit(Math.min(0.999, Math.max(0.001, p))) + by)));

interface Studied {
  /** As the program believes. */
  believed: Memory;
  /** As it is. */
  real: Memory;
  day: number;
  due: number;
}

/** A student who is asked a card when the program says, and remembers by weights of their own. */
function studied(chance: Chance, own: Model, model: Model, harder: number): Studied | null {
  const start = Math.floor(chance.fraction() * 14);
  if (chance.fraction() < 0.1) return null;
  let card: Studied | null = null;
  for (let day = start; day < EXAM; day++) {
    if (card && day < card.due) continue;
    // Not every day is a day of study.
    if (chance.fraction() < 0.3) continue;
    const elapsed = card ? day - card.day : 0;
    const p = card ? shifted(own.retrievability(elapsed, card.real.stability), harder) : 0.75;
    const rating = chance.fraction() < p ? 3 : 1;
    const believed = model.next(card?.believed ?? null, elapsed, rating);
    const real = own.next(card?.real ?? null, elapsed, rating);
    card = { believed, real, day, due: day + model.interval(believed.stability) };
  }
  return card;
}

/** How often the share right on the exam day lay in the band that was said, over classes. */
function coverage(classes: number, students: number): { inside: number; bias: number } {
  const model = createModel(DEFAULT_SETTINGS);
  let [inside, said, error] = [0, 0, 0];
  for (let group = 0; group < classes; group++) {
    const chance = new Chance(`class ${group}`);
    const owns = Array.from({ length: students }, () =>
      createModel({
        ...DEFAULT_SETTINGS,
        weights: WEIGHTS.map((weight) => weight * Math.exp(0.2 * chance.normal())),
      }),
    );
    const points: AskedPoint[] = Array.from({ length: POINTS }, (_, index) => ({
      ...{ claimId: `c${index}`, importance: 1, itemIds: [`i${index}`] },
    }));
    const harder = points.map(() => 0.5 * chance.normal());
    const cards = points.map((_, index) =>
      owns.map((own) => studied(chance, own, model, harder[index] ?? 0)),
    );
    const memories = owns.map((_, student) => (itemId: string, day: number) => {
      const card = cards[Number(itemId.slice(1))]?.[student];
      return card ? model.retrievability(day - card.day, card.believed.stability) : null;
    });
    const insight = insightOf(points, memories, EXAM - 4, EXAM) ?? [];
    for (const { claimId, low, high, expected } of insight) {
      const index = Number(claimId.slice(1));
      const right = owns.filter((own, student) => {
        const card = cards[index]?.[student];
        if (!card) return false;
        const p = own.retrievability(EXAM - card.day, card.real.stability);
        return chance.fraction() < shifted(p, harder[index] ?? 0);
      });
      const share = right.length / students;
      if (share >= low - 1e-9 && share <= high + 1e-9) inside += 1;
      error += share - expected;
      said += 1;
    }
  }
  return { inside: inside / said, bias: error / said };
}

describe('what a class remembers', () => {
  it.each([
    [60, 20],
    [120, 10],
    [300, 6],
  ])('says bands that hold what they promise, for %i who differ', (students, classes) => {
    const { inside, bias } = coverage(classes, students);
    expect(inside).toBeGreaterThan(0.75);
    expect(inside).toBeLessThan(0.85);
    expect(Math.abs(bias)).toBeLessThan(0.05);
  });

  it.each([
    [12, 40],
    [24, 30],
  ])('is on the safe side for %i, whose share moves in large steps', (students, classes) => {
    expect(coverage(classes, students).inside).toBeGreaterThan(0.8);
  });

  it('says three numbers, the greatest loss first, and what is not met as lost', () => {
    const points: AskedPoint[] = [
      { claimId: 'kept', importance: 1, itemIds: ['a', 'b'] },
      { claimId: 'lost', importance: 1, itemIds: ['c'] },
      { claimId: 'minor', importance: 0.1, itemIds: ['d'] },
    ];
    const memory = (lost: number | null) => (itemId: string, day: number) =>
      itemId === 'c' ? lost : itemId === 'd' ? null : day > 0 ? 0.8 : 1;
    const learners = [0.5, 0.5, 0.5, 0.5, 0.5, null].map(memory);
    const said = insightOf(points, learners, 0, 10) ?? [];
    expect(said.map(({ claimId }) => claimId)).toEqual(['lost', 'kept', 'minor']);
    expect(said[0]).toMatchObject({ met: 5, of: 6, now: 0.5 });
    expect(said[0]?.expected).toBeCloseTo(2.5 / 6);
    expect(said[1]).toMatchObject({ met: 6, of: 6, now: 1, expected: expect.closeTo(0.8) });
    expect(said[2]).toMatchObject({ met: 0, now: null, expected: 0, low: 0, high: 0 });
  });

  it('says nothing of four, nor what so few have met is remembered', () => {
    const point: AskedPoint = { claimId: 'x', importance: 1, itemIds: ['i'] };
    const of = (met: number, all: number) =>
      insightOf(
        [point],
        Array.from({ length: all }, (_, index) => () => (index < met ? 1 : null)),
        0,
        1,
      );
    expect(of(4, 4)).toBeNull();
    expect(of(4, 5)?.[0]?.now).toBeNull();
    expect(of(5, 5)?.[0]?.now).toBe(1);
  });

  it('tells no group apart from which the rest could be worked out', () => {
    expect([4, 5, 20, 21, 24, 25].map((group) => mayTellApart(group, 25))).toEqual([
      ...[false, true, true, false, false, true],
    ]);
  });
});
