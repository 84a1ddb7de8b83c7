import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fractionOf } from '#core/chance/hash.ts';
import type { Memory } from '#core/memory/card.ts';
import { createModel, type Model } from '#core/memory/fsrs.ts';
import { DEFAULT_SETTINGS } from '#core/memory/settings.ts';
import { type AskedPoint, insightOf, insightStep, type ShownSet } from './insight.ts';

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
/** Bands are said in hundredths. */
const HALF = 0.005 + 1e-9;

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
      ...{ claimId: `c${index}`, itemIds: [`i${index}`] },
    }));
    const harder = points.map(() => 0.5 * chance.normal());
    const cards = points.map((_, index) =>
      owns.map((own) => studied(chance, own, model, harder[index] ?? 0)),
    );
    const memories = owns.map((_, student) => (itemId: string, day: number) => {
      const card = cards[Number(itemId.slice(1))]?.[student];
      return card ? model.retrievability(day - card.day, card.believed.stability) : null;
    });
    const insight = insightOf(points, memories, EXAM - 4, EXAM);
    for (const { claimId, told } of insight?.points ?? []) {
      if (!told) continue;
      const { low, high, expected } = told;
      const index = Number(claimId.slice(1));
      const right = owns.filter((own, student) => {
        const card = cards[index]?.[student];
        if (!card) return false;
        const p = own.retrievability(EXAM - card.day, card.real.stability);
        return chance.fraction() < shifted(p, harder[index] ?? 0);
      });
      const share = right.length / students;
      if (share >= low - HALF && share <= high + HALF) inside += 1;
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
    // Said in hundredths, the band of a large class is wider by some of its steps.
    expect(inside).toBeLessThan(0.87);
    expect(Math.abs(bias)).toBeLessThan(0.05);
  });

  it.each([
    [12, 40],
    [24, 30],
  ])('is on the safe side for %i, whose share moves in large steps', (students, classes) => {
    expect(coverage(classes, students).inside).toBeGreaterThan(0.8);
  });

  const perfect = (met: number, all: number, chance = 1) =>
    Array.from({ length: all }, (_, index) => () => (index < met ? chance : null));

  it('says what is expected, how sure that is and what it rests on, and what is not met as lost', () => {
    const points: AskedPoint[] = [
      { claimId: 'kept', itemIds: ['a', 'b'] },
      { claimId: 'lost', itemIds: ['c'] },
      { claimId: 'unmet', itemIds: ['d'] },
    ];
    const memory = (lost: number | null) => (itemId: string, day: number) =>
      itemId === 'c' ? lost : itemId === 'd' ? null : day > 0 ? 1 : 0.9;
    const students = [...Array.from({ length: 19 }, () => 0.2), null].map(memory);
    const said = insightOf(points, students, 0, 10);
    expect(said?.begun).toBe('some');
    expect(said?.points.map(({ claimId }) => claimId)).toEqual(['lost', 'kept', 'unmet']);
    const [lost, kept, unmet] = said?.points.map(({ told }) => told) ?? [];
    expect(lost).toMatchObject({ met: 19, of: 20, now: 0.21, expected: 0.2, tier: 0 });
    expect(kept).toMatchObject({ met: 20, of: 20, now: 0.9, expected: 1, tier: 1 });
    expect(unmet).toBeNull();
  });

  it('says nothing of four, nor of a point that fewer than five have met, nor how many have', () => {
    const point: AskedPoint = { claimId: 'x', itemIds: ['i'] };
    const of = (met: number, all: number) => insightOf([point], perfect(met, all), 0, 1);
    expect(of(4, 4)).toBeNull();
    expect(of(4, 9)).toEqual({ points: [{ claimId: 'x', told: null }], begun: 'few' });
    expect(of(0, 300)).toEqual({ points: [{ claimId: 'x', told: null }], begun: 'nobody' });
    expect(of(5, 9)?.points[0]?.told?.now).toBe(1);
  });

  it('says no estimate outside its band, nor more exactly than so many students can show it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true })), {
          minLength: 5,
          maxLength: 60,
        }),
        (chances) => {
          const students = chances.map((chance) => () => chance);
          const told = insightOf([{ claimId: 'x', itemIds: ['i'] }], students, 0, 1)?.points[0]
            ?.told;
          if (!told) return;
          const { low, expected, high, of } = told;
          expect(low).toBeLessThanOrEqual(expected);
          expect(expected).toBeLessThanOrEqual(high);
          expect(Math.abs(expected * of - Math.round(expected * of))).toBeLessThan(
            0.005 * of + 1e-9,
          );
        },
      ),
    );
  });

  it('ranks nothing that cannot be told apart', () => {
    const points = [0.84, 0.81, 0.3, 0.83].map((_, index): AskedPoint => {
      return { claimId: `c${index}`, itemIds: [`${index}`] };
    });
    const shares = [0.84, 0.81, 0.3, 0.83];
    const students = Array.from(
      { length: 50 },
      () => (itemId: string) => shares[Number(itemId)] ?? 0,
    );
    const said = insightOf(points, students, 0, 1)?.points ?? [];
    expect(said.map(({ claimId }) => claimId)).toEqual(['c2', 'c0', 'c1', 'c3']);
    expect(said.map(({ told }) => told?.tier)).toEqual([0, 1, 1, 1]);
  });
});

describe('what can be subtracted from what was shown', () => {
  const set = (...members: string[]) => new Set(members);
  const ten = [...'abcdefghij'];
  const shown = (members: readonly string[], isBroken = false): ShownSet => ({
    ...{ members: new Set(members), isBroken },
  });
  const once = (...sets: ShownSet[]) => ({
    step: (asked: readonly string[], answered = 0) => insightStep(sets, new Set(asked), answered),
  });

  it.each([
    ['nothing was shown, of four', once().step([...'abcd']), 'nothing'],
    ['nothing was shown, of five', once().step([...'abcde']), { make: set(...'abcde') }],
    ['the same, four have answered', once(shown(ten)).step(ten, 4), 'last'],
    ['the same, five have answered', once(shown(ten)).step(ten, 5), { make: set(...ten) }],
    ['one has left', once(shown(ten)).step(ten.slice(1), 9), 'last'],
    ['one has come', once(shown(ten)).step([...ten, 'k'], 4), 'last'],
    [
      'one has come, five have answered',
      once(shown(ten)).step([...ten, 'k'], 5),
      { make: set(...ten) },
    ],
    ['one for another', once(shown(ten)).step([...ten.slice(1), 'k'], 9), 'last'],
    ['two entries counted as one', once(shown(ten)).step([...ten.slice(2), 'a+b'], 9), 'last'],
    ['five have left', once(shown(ten)).step(ten.slice(5)), { make: set(...'fghij') }],
    ['six have left', once(shown(ten)).step(ten.slice(6)), 'last'],
    [
      'five have come',
      once(shown(ten)).step([...ten, ...'klmno']),
      { make: set(...ten, ...'klmno') },
    ],
    [
      'five have left, and four of them come back with another',
      once(shown(ten), shown(ten.slice(5))).step([...ten.slice(1), 'k'], 4),
      'last',
    ],
    [
      'five have left and come back',
      once(shown(ten), shown(ten.slice(5))).step(ten, 9),
      { make: set(...'fghij') },
    ],
    ['one was erased', once(shown(ten, true)).step(ten.slice(1), 9), 'nothing'],
    [
      'one was erased, and four have come',
      once(shown(ten, true)).step([...ten.slice(1), ...'klmn']),
      { make: set(...ten.slice(1), ...'klmn') },
    ],
  ])('%s', (_, step, expected) => {
    expect(step).toEqual(expected);
  });
});
