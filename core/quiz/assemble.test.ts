import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentStems } from '#core/essay/words.ts';
import { type Card, newCard } from '#core/memory/card.ts';
import type { Rating } from '#core/memory/event.ts';
import { fold } from '#core/memory/fold.ts';
import { settingsOf } from '#core/memory/settings.ts';
import { NOON, sampleReview, UTC } from '#core/memory/test/sample.ts';
import { DAY } from '#core/time/study-day.ts';
import { shippedEdition } from '#formats/test/shipped-edition.ts';
import { assembleQuiz, type QuizAim, type QuizGround, type QuizWish } from './assemble.ts';
import { giveAway } from './giveaway.ts';

const edition = shippedEdition();
const topic = new Set(contentStems(edition.title));
const at = { now: NOON + 3 * DAY, boundary: UTC, settings: settingsOf({}) };
const WISH: QuizWish = { count: 10, aim: 'weak', kinds: null, among: () => true };

/** Cards of some of the items, by what each was answered with. */
function cardsOf(ratings: readonly (Rating | 0)[]): ReadonlyMap<string, Card> {
  const events = ratings.flatMap((rating, index) => {
    const itemId = edition.items[index]?.id;
    return rating > 0 && itemId ? [{ ...sampleReview(rating as Rating, NOON), itemId }] : [];
  });
  return fold(events, new Map()).cards;
}

const ground = (cards: ReadonlyMap<string, Card> = new Map(), seed = 1): QuizGround => ({
  ...{ edition, cards, at, seed },
});
const ids = (wish: Partial<QuizWish>, on = ground()) =>
  assembleQuiz({ ...WISH, ...wish }, on).items.map(({ id }) => id);

describe('a quiz', () => {
  const wishes = fc.record({
    count: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.constant('all' as const)),
    aim: fc.constantFrom<QuizAim>('weak', 'alike', 'unmet'),
  });
  const memories = fc.array(fc.constantFrom<Rating | 0>(0, 0, 1, 2, 3, 4), { maxLength: 60 });

  it('asks each key point once, nothing that gives another away, and says what it could not fill', () => {
    fc.assert(
      fc.property(wishes, memories, fc.nat(1_000), (wish, ratings, seed) => {
        const on = ground(cardsOf(ratings), seed);
        const { items, short } = assembleQuiz({ ...WISH, ...wish }, on);
        for (const [index, item] of items.entries())
          for (const other of items.slice(index + 1))
            expect(giveAway(item, other, topic)).toBe(false);
        const lacking = short.reduce((sum, { count }) => sum + count, 0);
        if (wish.count !== 'all') expect(items.length + lacking).toBe(wish.count);
        expect(assembleQuiz({ ...WISH, ...wish }, on)).toEqual({ items, short });
      }),
      { numRuns: 60 },
    );
  });

  it('is another with another seed, and asks in a mixed order', () => {
    expect(ids({}, ground(new Map(), 2))).not.toEqual(ids({}));
    const places = ids({ count: 'all' }).map((id) =>
      edition.items.findIndex((item) => item.id === id),
    );
    expect(places).not.toEqual([...places].sort((a, b) => a - b));
  });

  it('takes the kinds in turn', () => {
    const { items } = assembleQuiz({ ...WISH, count: 12 }, ground());
    const kinds = new Set(items.map(({ kind }) => kind));
    expect(kinds.size).toBeGreaterThanOrEqual(4);
  });

  it('asks first what is likely missed, in another measure first what is important', () => {
    const claims = edition.claims;
    const [strong, weak] = [claims[3], claims[4]];
    const cards = new Map(
      edition.items.map(({ id, claimId }) => {
        const memory = { stability: claimId === weak?.id ? 0.5 : 500, difficulty: 5 };
        const phase = { state: 'review' as const, memory, dueDay: 0, scheduledDays: 1 };
        const day = Math.floor(NOON / DAY);
        return [id, { ...newCard(id), phase, reps: 1, last: { at: NOON, day, ...UTC } }];
      }),
    );
    const claimOf = (id: string | undefined) =>
      edition.items.find((item) => item.id === id)?.claimId;
    expect(claimOf(ids({ count: 1 }, ground(cards))[0])).toBe(weak?.id);
    const most = Math.max(...claims.map(({ importance }) => importance));
    const first = claims.find(({ id }) => id === claimOf(ids({ count: 1, aim: 'alike' })[0]));
    expect(first?.importance).toBe(most);
    expect(strong?.id).not.toBe(weak?.id);
  });

  it('leaves out key points that are met when those not met yet are asked for', () => {
    const met = cardsOf([3, 3, 3, 3, 3, 3]);
    const metClaims = new Set(
      edition.items.filter(({ id }) => met.has(id)).map(({ claimId }) => claimId),
    );
    const asked = assembleQuiz({ ...WISH, aim: 'unmet', count: 'all' }, ground(met)).items;
    expect(asked.some(({ claimId }) => metClaims.has(claimId))).toBe(false);
  });

  it('asks only among what was allowed, of the kinds allowed, and nothing that was stopped', () => {
    const few = assembleQuiz(
      { ...WISH, kinds: new Set(['choice']), among: ({ kind }) => kind === 'choice' },
      ground(),
    );
    expect(few.items.every(({ kind }) => kind === 'choice')).toBe(true);
    const stopped = new Map(
      edition.items.map(({ id }) => [id, { ...newCard(id), suspended: true }]),
    );
    expect(assembleQuiz(WISH, ground(stopped))).toEqual({
      items: [],
      short: [{ why: 'too-few', count: 10 }],
    });
  });

  it('fills a time instead of a number, what is worth most first, and goes over it by one question at most', () => {
    const msOf = () => 60_000;
    const within = (ms: number) => ids({ count: 'all', within: { ms, msOf } });
    expect(within(5 * 60_000)).toHaveLength(5);
    expect(within(5 * 60_000 + 1)).toHaveLength(6);
    const all = within(Number.POSITIVE_INFINITY);
    expect(all.slice(0, 5)).toEqual(within(5 * 60_000));
    const worth = all.map((id) => {
      const claimId = edition.items.find((item) => item.id === id)?.claimId;
      return edition.claims.find((claim) => claim.id === claimId)?.importance ?? 0;
    });
    // Nothing is known of this learner yet: what is important is worth most.
    expect(worth).toEqual([...worth].sort((a, b) => b - a));
  });

  it('taken again, comes in other forms where there are any', () => {
    const first = new Set(ids({ count: 'all' }));
    const second = ids({ count: 'all', askedBefore: first });
    const only = second.filter((id) => {
      const claimId = edition.items.find((item) => item.id === id)?.claimId;
      return first.has(id) && edition.items.filter((item) => item.claimId === claimId).length > 2;
    });
    expect(second.filter((id) => first.has(id)).length).toBeLessThan(first.size / 3);
    expect(only.length).toBeLessThanOrEqual(3);
  });
});
