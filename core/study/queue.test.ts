import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Card, newCard } from '#core/memory/card.ts';
import { type SettingsPatch, settingsOf } from '#core/memory/settings.ts';
import { MINUTE, NOON, UTC } from '#core/memory/test/sample.ts';
import { DAY, studyDay } from '#core/time/study-day.ts';
import {
  NO_READINGS,
  type QueueInput,
  type QueueItem,
  type QueueReading,
  type QueueReadings,
} from './candidate.ts';
import type { Effort } from './effort.ts';
import { buildQueue, forecastTomorrow, minutesOf } from './queue.ts';
import { NOTHING_YET } from './tally.ts';

const TODAY = studyDay(NOON, UTC);
const MEMORY = { stability: 10, difficulty: 5 };

const item = (id: string, fields: Partial<QueueItem> = {}): QueueItem => ({
  ...{ id, claimId: `claim of ${id}`, role: 'card' },
  ...fields,
});
const seenOn = (day: number) => ({ at: day * DAY, day, ...UTC });
const inReview = (
  itemId: string,
  dueIn: number,
  scheduledDays = 10,
  fields: Partial<Card> = {},
): Card => ({
  ...newCard(itemId),
  phase: {
    state: 'review',
    memory: { ...MEMORY, stability: scheduledDays },
    dueDay: TODAY + dueIn,
    scheduledDays,
  },
  last: seenOn(TODAY + dueIn - scheduledDays),
  inQueue: true,
  ...fields,
});
const inSteps = (itemId: string, minutes: number, lastDay = TODAY): Card => ({
  ...newCard(itemId),
  phase: { state: 'learning', step: 0, memory: MEMORY, dueAt: NOON + minutes * MINUTE },
  last: seenOn(lastDay),
  inQueue: true,
});

const CARD_MS = 12_000;
const SAME: Effort = { fresh: () => CARD_MS, review: () => CARD_MS, steps: () => CARD_MS };

function input(items: QueueItem[], cards: Card[], patch: SettingsPatch = {}): QueueInput {
  return {
    cards: new Map(cards.map((card) => [card.itemId, card])),
    ...{ items, now: NOON, boundary: UTC, settings: settingsOf(patch) },
    ...{ today: NOTHING_YET, plan: SAME, readings: NO_READINGS },
  };
}
const shown = (of: QueueInput) =>
  buildQueue(of).entries.map(({ itemId, why }) => `${why} ${itemId}`);
const items = (...ids: string[]) => ids.map((id) => item(id));

describe('buildQueue', () => {
  it('begins with what was missed in a quiz though its step is not due yet, sure errors first', () => {
    const missed = (itemId: string, sure: boolean): Card => {
      const card = inSteps(itemId, 5);
      return { ...card, lastQuiz: { at: card.last?.at ?? 0, rating: 1, sure } };
    };
    const cards = [missed('unsure', false), missed('sure', true), inSteps('later', 5)];
    expect(shown(input(items('unsure', 'sure', 'later'), cards))).toEqual([
      ...['learning sure', 'learning unsure'],
    ]);
  });

  it('due steps by time, then the most overdue reviews, new ones spread among them', () => {
    const cards = [
      inSteps('s1', -1),
      inSteps('s2', -5),
      inReview('r1', -1),
      inReview('r2', -1, 2),
      inReview('r3', 0),
      inReview('r4', 0),
    ];
    expect(shown(input(items('r1', 'r2', 'r3', 'r4', 'n1', 'n2', 's1', 's2'), cards))).toEqual([
      ...[
        'learning s2',
        'learning s1',
        'review r2',
        'new n1',
        'review r1',
        'review r3',
        'new n2',
        'review r4',
      ],
    ]);
  });

  it('looks ahead only when nothing else is left', () => {
    const cards = [inSteps('s', 9), inSteps('late', 30)];
    const queue = buildQueue(input(items('s', 'late'), cards));
    expect(queue.entries).toEqual([{ itemId: 's', why: 'ahead' }]);
    expect(queue.waiting.nextLearningAt).toBe(NOON + 30 * MINUTE);
    expect(shown(input(items('s', 'n'), cards))).toEqual(['new n']);
  });

  it('a step that reaches into today is due from the beginning of the day', () => {
    expect(shown(input(items('s'), [inSteps('s', 300, TODAY - 1)]))).toEqual(['learning s']);
  });

  it('leaves out suspended, buried and never missed quiz items; a bury ends with its day', () => {
    const cards = [
      inReview('suspended', 0, 10, { suspended: true }),
      inReview('buried', 0, 10, { buriedOn: TODAY }),
      inReview('yesterday', 0, 10, { buriedOn: TODAY - 1 }),
      inReview('right', 0, 10, { inQueue: false }),
      inReview('missed', 0),
    ];
    const list = [
      ...items('suspended', 'buried', 'yesterday'),
      ...['right', 'missed', 'fresh'].map((id) => item(id, { role: 'quiz' })),
    ];
    expect(shown(input(list, cards))).toEqual(['review yesterday', 'review missed']);
  });

  it('siblings wait until tomorrow; steps always return', () => {
    const claim = { claimId: 'one' };
    const list = [item('a', claim), item('b', claim), item('c', claim)];
    const queue = buildQueue(input(list, [inReview('b', 0)]));
    expect(queue.entries).toEqual([{ itemId: 'b', why: 'review' }]);
    expect(queue.waiting.siblings).toBe(2);
    const studied = input(list, [inSteps('a', -1), inReview('b', 0)]);
    studied.today = { ...NOTHING_YET, studied: ['a'] };
    expect(shown(studied)).toEqual(['learning a']);
  });

  it('keeps the limits of the day; minutes pause new items first', () => {
    const list = items('r1', 'r2', 'r3', 'n1', 'n2', 'n3');
    const cards = ['r1', 'r2', 'r3'].map((id) => inReview(id, 0));
    const limited = buildQueue(input(list, cards, { newPerDay: 1, reviewsPerDay: 2 }));
    expect(limited.counts).toMatchObject({ review: 2, new: 1 });
    expect(limited.waiting).toMatchObject({ reviews: 1, new: 2 });
    // A minute is five cards of twelve seconds.
    expect(buildQueue(input(list, cards, { minutesPerDay: 1 })).counts).toMatchObject({
      review: 3,
      new: 2,
    });
  });

  it('holds as much after an answer as before it, however long the answer took', () => {
    const cards = ['r1', 'r2', 'r3'].map((id) => inReview(id, 0));
    const list = items('r1', 'r2', 'r3', 'n1', 'n2', 'n3');
    const begun = input(list, [inReview('r1', 9), ...cards.slice(1)], { minutesPerDay: 1 });
    begun.today = { ...NOTHING_YET, studied: ['r1'], spentMs: 3_600_000 };
    expect(shown(begun)).toEqual(['review r2', 'new n1', 'review r3', 'new n2']);
    const further = input(list, [inReview('r1', 9), inSteps('n1', 9), ...cards.slice(1)], {
      minutesPerDay: 1,
    });
    further.today = { ...begun.today, studied: ['r1', 'n1'], introduced: new Set(['n1']) };
    expect(shown(further)).toEqual(['review r2', 'new n2', 'review r3']);
  });

  it('counts the reading of a section once, and one card a day is met however short it is', () => {
    const list = items('n1', 'n2', 'n3', 'n4', 'n5');
    const reading = { key: 'one', ms: 24_000, isDone: false };
    const of = input(list, [], { minutesPerDay: 1 });
    const readings = (one: QueueReading): QueueReadings => ({
      get: (itemId) => (['n1', 'n2', 'n3'].includes(itemId) ? one : undefined),
      done: () => (one.isDone ? [one] : []),
    });
    of.readings = readings(reading);
    expect(shown(of)).toEqual(['new n1', 'new n2', 'new n3']);
    expect(minutesOf(buildQueue(of), SAME, of)).toBeCloseTo(1);
    of.readings = readings({ ...reading, isDone: true });
    expect(shown(of)).toEqual(['new n1', 'new n2', 'new n3']);
    expect(minutesOf(buildQueue(of), SAME, of)).toBeCloseTo(0.6);
    of.settings = settingsOf({ minutesPerDay: 0.1 });
    expect(shown(of)).toEqual(['new n1']);
  });

  it('forecasts the next study day', () => {
    const list = items('due', 'tomorrow', 'later', 'n1', 'n2');
    const cards = [inReview('due', 0), inReview('tomorrow', 1), inReview('later', 2)];
    const done = input(list, cards, { newPerDay: 1 });
    done.today = { studied: ['x'], introduced: new Set(['x']), spentMs: 60_000 };
    expect(forecastTomorrow(done, SAME)).toEqual({ reviews: 2, new: 1, minutes: 36 / 60 });
  });
});

describe('properties', () => {
  const someItem = fc.record({
    claim: fc.constantFrom('x', 'y', 'z', 'u', 'v'),
    role: fc.constantFrom<QueueItem['role']>('card', 'quiz'),
    state: fc.constantFrom('none', 'steps', 'review'),
    due: fc.integer({ min: -40, max: 40 }),
    suspended: fc.boolean(),
    buriedOn: fc.constantFrom(null, TODAY),
    inQueue: fc.boolean(),
    studied: fc.boolean(),
  });
  const limits = fc.record({
    newPerDay: fc.nat({ max: 3 }),
    reviewsPerDay: fc.nat({ max: 3 }),
    minutesPerDay: fc.constantFrom(0, 0.5, 1),
  });

  it('no suspended or buried card, siblings apart, limits kept, nothing twice', () => {
    fc.assert(
      fc.property(fc.array(someItem, { maxLength: 14 }), limits, (made, patch) => {
        const list = made.map(({ claim, role }, i) => item(`i${i}`, { claimId: claim, role }));
        const cards = made.flatMap(({ state, due, suspended, buriedOn, inQueue }, i) => {
          if (state === 'none') return [];
          const base = state === 'steps' ? inSteps(`i${i}`, due) : inReview(`i${i}`, due);
          return [{ ...base, suspended, buriedOn, inQueue }];
        });
        const of = input(list, cards, patch);
        const studied = made.flatMap(({ studied }, i) => (studied ? [`i${i}`] : []));
        of.today = { ...NOTHING_YET, studied };
        const { entries, counts } = buildQueue(of);
        expect(new Set(entries.map(({ itemId }) => itemId)).size).toBe(entries.length);
        const claims = new Map<string, string>();
        for (const { itemId, why } of entries) {
          const index = Number(itemId.slice(1));
          const card = of.cards.get(itemId);
          expect(card?.suspended || card?.buriedOn === TODAY).toBeFalsy();
          if (list[index]?.role === 'quiz') expect(card?.inQueue).toBe(true);
          if (why === 'learning' || why === 'ahead') continue;
          const claim = list[index]?.claimId ?? '';
          expect(claims.has(claim)).toBe(false);
          claims.set(claim, itemId);
          const others = studied.filter(
            (id) => id !== itemId && list[Number(id.slice(1))]?.claimId === claim,
          );
          expect(others.length === 0 || studied.includes(itemId)).toBe(true);
        }
        expect(counts.new).toBeLessThanOrEqual(patch.newPerDay);
        expect(counts.review).toBeLessThanOrEqual(patch.reviewsPerDay);
        if (patch.minutesPerDay > 0 && counts.review + counts.new > 0) {
          const all = new Set([...studied, ...entries.map(({ itemId }) => itemId)]);
          const ms = all.size * CARD_MS;
          expect(ms).toBeLessThanOrEqual(Math.max(CARD_MS, patch.minutesPerDay * MINUTE));
        }
      }),
      { numRuns: 500 },
    );
  });
});
