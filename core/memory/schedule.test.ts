import fc from 'fast-check';
import { createEmptyCard, type Grade, fsrs as tsFsrs } from 'ts-fsrs';
import { describe, expect, it } from 'vitest';
import { DAY, type DayBoundary, startOfStudyDay } from '#core/time/study-day.ts';
import { type Card, newCard } from './card.ts';
import type { Rating } from './event.ts';
import { createModel } from './fsrs.ts';
import { applyReview, outcomes } from './schedule.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';
import { MINUTE, NOON, sampleReview, UTC } from './test/sample.ts';

const PLAIN: Settings = { ...DEFAULT_SETTINGS, fuzz: false };
const RATINGS = [1, 2, 3, 4] as const;

function review(
  card: Card,
  rating: Rating,
  at: number,
  settings = PLAIN,
  boundary: DayBoundary = UTC,
): Card {
  return applyReview(card, sampleReview(rating, at, boundary), settings);
}

function reviewAll(ratings: readonly Rating[], settings = PLAIN) {
  const days: number[] = [];
  let card = newCard('item');
  let at = NOON;
  for (const rating of ratings) {
    card = review(card, rating, at, settings);
    const { phase } = card;
    if (phase.state === 'review') {
      days.push(phase.scheduledDays);
      at += phase.scheduledDays * DAY;
    } else if (phase.state !== 'new') {
      days.push(0);
      at = phase.dueAt;
    }
  }
  return { card, days };
}

/** What the four buttons say. */
const buttons = (card: Card, settings = PLAIN, at = NOON) =>
  RATINGS.map((rating) => {
    const { interval } = outcomes(card, settings, at, UTC)[rating];
    return `${interval.value}${interval.unit === 'minutes' ? 'm' : 'd'}`;
  });

const due = (days: number, from = PLAIN) => {
  const card = review(newCard('item'), 4, NOON, from);
  return { card, at: NOON + days * DAY };
};

describe('steps, as in Anki', () => {
  it('a new card', () => {
    expect(buttons(newCard('item'))).toEqual(['1m', '5.5m', '10m', '8d']);
  });

  it('trap: Hard on the second step repeats its ten minutes', () => {
    const second = review(newCard('item'), 3, NOON);
    expect(buttons(second)[1]).toBe('10m');
    expect(outcomes(second, PLAIN, NOON, UTC)[2].phase).toMatchObject({
      state: 'learning',
      step: 1,
    });
  });

  it('a single step grows by half, by a day at most', () => {
    const single = (step: '10m' | '4d') =>
      buttons(newCard('item'), { ...PLAIN, learningSteps: [step] })[1];
    expect(single('10m')).toBe('15m');
    expect(single('4d')).toBe('7200m');
  });

  it('empty lists graduate at once', () => {
    const none = { ...PLAIN, learningSteps: [], relearningSteps: [] };
    expect(buttons(newCard('item'), none)).toEqual(['1d', '1d', '2d', '8d']);
    const { card, at } = due(8);
    const lapsed = review(card, 1, at, none);
    expect(lapsed).toMatchObject({ phase: { state: 'review' }, lapses: 1 });
  });

  it('Again on a review relearns and counts a lapse; Again while relearning counts none', () => {
    const { card, at } = due(8);
    const lapsed = review(card, 1, at);
    expect(lapsed).toMatchObject({
      phase: { state: 'relearning', step: 0, dueAt: at + 10 * MINUTE },
    });
    expect(review(lapsed, 1, at + MINUTE).lapses).toBe(1);
  });

  it('a step that the list no longer has is the last one passed', () => {
    const second = review(newCard('item'), 3, NOON);
    const short = { ...PLAIN, learningSteps: ['1m'] as const };
    expect(outcomes(second, short, NOON, UTC)[2].phase.state).toBe('review');
    expect(outcomes(second, short, NOON, UTC)[1].phase).toMatchObject({
      state: 'learning',
      step: 0,
    });
  });

  it('without short term every interval is a day or more', () => {
    const settings = { ...PLAIN, enableShortTerm: false };
    expect(buttons(newCard('item'), settings)).toEqual(['1d', '2d', '3d', '8d']);
  });
});

describe('intervals agree with the reference', () => {
  it('thirteen answers (py-fsrs test_review_card, ts-fsrs ivl_history)', () => {
    const { days } = reviewAll([3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3]);
    expect(days).toEqual([0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]);
  });

  it.each([true, false])('ts-fsrs’s own scheduler, short term %s', (enableShortTerm) => {
    const theirs = tsFsrs({ enable_short_term: enableShortTerm });
    const settings = { ...PLAIN, enableShortTerm };
    const answers = fc.array(
      fc.record({ rating: fc.constantFrom(...RATINGS), days: fc.integer({ min: 0, max: 400 }) }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(answers, (list) => {
        let mine = newCard('item');
        let other = createEmptyCard(new Date(NOON));
        let at = NOON;
        for (const { rating, days } of list) {
          at += days * DAY;
          // Hard on a later step is one of the mended traps, and only moves the minutes.
          mine = review(mine, rating, at, settings);
          other = theirs.next(other, new Date(at), rating as Grade).card;
          const { phase } = mine;
          if (phase.state === 'new') throw new Error('a reviewed card is not new');
          expect(phase.memory).toEqual({
            stability: other.stability,
            difficulty: other.difficulty,
          });
          expect(phase.state === 'review' ? phase.scheduledDays : 0).toBe(
            Math.min(other.scheduled_days, 36500),
          );
        }
      }),
    );
  });
});

describe('traps', () => {
  it('trap: UTC midnight is no study day: two Goods ten minutes apart give S 2.31, not 7.32', () => {
    const boundary = { offsetMinutes: 0, dayStartsAt: 4 };
    const midnight = Date.UTC(2026, 0, 2);
    const first = review(newCard('item'), 3, midnight - 5 * MINUTE, PLAIN, boundary);
    const second = review(first, 3, midnight + 5 * MINUTE, PLAIN, boundary);
    expect(second.phase).toMatchObject({ memory: { stability: expect.closeTo(2.3065, 2) } });
  });

  it('trap: a maximum interval of 10 gives 10, 10, 10', () => {
    const { card, at } = due(8);
    expect(buttons(card, { ...PLAIN, maximumInterval: 10 }, at).slice(1)).toEqual([
      '10d',
      '10d',
      '10d',
    ]);
  });

  it('trap: a boundary behind the last review does not throw; it is the same day', () => {
    const { card } = due(8);
    const behind = review(card, 3, NOON - 3 * DAY);
    const sameDay = review(card, 3, NOON);
    expect(behind.phase).toMatchObject({ memory: (sameDay.phase as { memory: object }).memory });
  });

  it('trap: fuzz depends on the item and its reps, never on the time', () => {
    const { card, at } = due(8, DEFAULT_SETTINGS);
    const now = outcomes(card, DEFAULT_SETTINGS, at, UTC);
    const later = outcomes(card, DEFAULT_SETTINGS, at + 17 * MINUTE, UTC);
    expect(RATINGS.map((r) => later[r].interval)).toEqual(RATINGS.map((r) => now[r].interval));
    const days = (itemId: string) =>
      outcomes({ ...card, itemId }, DEFAULT_SETTINGS, at, UTC)[3].interval.value;
    expect(new Set(Array.from({ length: 40 }, (_, i) => days(`i${i}`))).size).toBeGreaterThan(3);
  });
});

describe('invariant 6: preview is what happens', () => {
  const settings = fc.record({
    desiredRetention: fc.double({ min: 0.7, max: 0.99, noNaN: true }),
    maximumInterval: fc.integer({ min: 1, max: 36500 }),
    enableShortTerm: fc.boolean(),
    fuzz: fc.boolean(),
  });
  const history = fc.array(
    fc.tuple(fc.constantFrom(...RATINGS), fc.integer({ min: 0, max: 90 * 24 * 60 })),
    { maxLength: 12 },
  );

  it('the commit is the outcome that was shown', () => {
    fc.assert(
      fc.property(settings, history, fc.constantFrom(...RATINGS), (patch, list, last) => {
        const chosen = { ...DEFAULT_SETTINGS, ...patch };
        let card = newCard('item');
        let at = NOON;
        for (const [rating, minutes] of [...list, [last, 1440] as const]) {
          at += minutes * MINUTE;
          const shown = outcomes(card, chosen, at, UTC);
          const { interval } = shown[rating];
          const event = sampleReview(
            rating,
            at,
            shown[rating].shownDays === undefined ? {} : { shownDays: shown[rating].shownDays },
          );
          card = applyReview(card, event, chosen);
          expect(card.phase).toEqual(shown[rating].phase);
          expect(interval.value).toBeGreaterThan(0);
          if (interval.unit === 'days')
            expect(interval.value).toBeLessThanOrEqual(patch.maximumInterval);
          const [hard, good, easy] = [shown[2], shown[3], shown[4]].map(({ interval: i }) => i);
          if (card.reps > 1 && hard?.unit === 'days' && good && easy) {
            expect(hard.value).toBeLessThanOrEqual(good.value);
            expect(good.value).toBeLessThanOrEqual(easy.value);
          }
        }
      }),
    );
  });

  it('other days that were shown are kept inside the range of the own interval', () => {
    const { card, at } = due(8);
    const { range, interval } = outcomes(card, PLAIN, at, UTC)[3];
    const [low, high] = range as [number, number];
    const days = (shownDays: number) =>
      (
        applyReview(card, sampleReview(3, at, { shownDays }), PLAIN).phase as {
          scheduledDays: number;
        }
      ).scheduledDays;
    expect([days(1), days(interval.value + 1), days(9999)]).toEqual([
      low,
      interval.value + 1,
      high,
    ]);
    expect(createModel(PLAIN).fuzzRange(interval.value, 8)).toEqual(range);
  });

  it('days shown where the outcome is in minutes do nothing', () => {
    const card = applyReview(newCard('item'), sampleReview(3, NOON, { shownDays: 9 }), PLAIN);
    expect(card.phase).toMatchObject({ state: 'learning', dueAt: NOON + 10 * MINUTE });
  });
});

it('a review due on a study day is due from its start, whatever the hour of the last one', () => {
  const late = review(newCard('item'), 4, Date.UTC(2026, 0, 2, 3, 59));
  const early = review(newCard('item'), 4, Date.UTC(2026, 0, 1, 4));
  expect(late.phase).toEqual(early.phase);
  expect(startOfStudyDay((late.phase as { dueDay: number }).dueDay, UTC)).toBe(
    Date.UTC(2026, 0, 9, 4),
  );
});
