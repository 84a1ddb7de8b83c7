import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Card, newCard } from '#core/memory/card.ts';
import { outcomes } from '#core/memory/schedule.ts';
import { settingsOf } from '#core/memory/settings.ts';
import { DAY, MINUTE, studyDay } from '#core/memory/study-day.ts';
import { NOON, UTC } from '#core/memory/test/sample.ts';
import type { QueueInput } from './candidate.ts';
import type { Effort } from './effort.ts';
import { type ExamDeck, KEEPING_DAYS, pacedForExams } from './exam-pace.ts';
import { examPlanOf } from './exam-plan.ts';
import { buildQueue } from './queue.ts';
import { NOTHING_YET } from './tally.ts';

const TODAY = studyDay(NOON, UTC);
const FRESH_MS = 40_000;
const REVIEW_MS = 12_000;
const EFFORT: Effort = { fresh: () => FRESH_MS, review: () => REVIEW_MS, steps: () => REVIEW_MS };

function exam(cards: number, daysLeft: number): ExamDeck {
  const importance = new Map(
    Array.from({ length: cards }, (_, index) => [`i${index}`, ((index * 7) % cards) / cards]),
  );
  return { deckId: 'deck', day: TODAY + daysLeft, importance };
}

function input(deck: ExamDeck, minutesPerDay: number): QueueInput {
  const items = [...deck.importance.keys()].map((id) => ({
    ...{ id, claimId: `c${id}`, role: 'card' as const },
  }));
  const settings = settingsOf({ minutesPerDay, newPerDay: 200 });
  return {
    ...{ cards: new Map(), items, now: NOON, boundary: UTC, settings },
    ...{ today: NOTHING_YET, plan: EFFORT, readings: new Map() },
  };
}

/** Somebody who studies what the queue asks, every day, and is sometimes wrong. Returns what was met when. */
function study(start: QueueInput, deck: ExamDeck, days: number, misses: boolean) {
  const cards = new Map<string, Card>();
  const met = new Map<string, number>();
  for (let day = 0; day < days; day++) {
    const now = NOON + day * DAY;
    const today = { ...start, cards, now };
    for (const { itemId } of buildQueue(pacedForExams(today, [deck])).entries) {
      if (!met.has(itemId)) met.set(itemId, day);
      let card = cards.get(itemId) ?? newCard(itemId);
      const isMissed = misses && (day + itemId.length) % 5 === 0;
      for (const rating of isMissed ? ([1, 3, 3] as const) : ([3, 3] as const)) {
        const { phase } = outcomes(card, start.settings, now, UTC)[rating];
        const last = { at: now, day: TODAY + day, ...UTC };
        card = { ...card, phase, reps: card.reps + 1, last, inQueue: true };
        if (!('step' in phase)) break;
      }
      cards.set(itemId, card);
    }
  }
  return met;
}

describe('the way to an exam', () => {
  it('is on course where all is met three days before it, and says so beforehand', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 5, max: 70 }),
        fc.integer({ min: KEEPING_DAYS, max: 30 }),
        fc.constantFrom(2, 5, 10, 20, 45),
        (cards, daysLeft, minutes) => {
          const deck = exam(cards, daysLeft);
          const plan = examPlanOf(input(deck, minutes), EFFORT, deck);
          const days = daysLeft - KEEPING_DAYS + 1;
          const met = study(input(deck, minutes), deck, days, false);
          expect(plan.extraMinutes === 0).toBe(met.size === cards);
          expect(plan.leftOut).toHaveLength(cards - met.size);
          if (!plan.extraMinutes) return;
          const more = input(deck, minutes + plan.extraMinutes);
          expect(study(more, deck, days, false).size).toBe(cards);
          const less = input(deck, minutes + plan.extraMinutes - 1);
          expect(study(less, deck, days, false).size).toBeLessThan(cards);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('spreads new cards evenly', () => {
    const deck = exam(30, 12);
    const met = study(input(deck, 60), deck, 10, false);
    const perDay = Array.from(
      { length: 10 },
      (_, day) => [...met.values()].filter((one) => one === day).length,
    );
    expect(perDay).toEqual(Array.from({ length: 10 }, () => 3));
  });

  it('meets the most important first where not all will fit, also by somebody who misses some', () => {
    const deck = exam(60, 8);
    const of = input(deck, 4);
    const plan = examPlanOf(of, EFFORT, deck);
    expect(plan.extraMinutes).toBeGreaterThan(0);
    const met = study(of, deck, 6, true);
    const weights = (ids: Iterable<string>) =>
      [...ids].map((id) => deck.importance.get(id) ?? 0).sort((a, b) => a - b);
    const left = [...deck.importance.keys()].filter((id) => !met.has(id));
    expect(weights(met.keys())[0]).toBeGreaterThanOrEqual(weights(left).at(-1) ?? 1);
  });

  it('says minutes that a day on the way takes', () => {
    const deck = exam(40, 13);
    const plan = examPlanOf(input(deck, 60), EFFORT, deck);
    expect(plan).toMatchObject({ stage: 'meeting', newADay: 4, extraMinutes: 0, unmet: 40 });
    expect(plan.minutes).toBeGreaterThan((4 * FRESH_MS) / MINUTE);
    expect(plan.minutes).toBeLessThan((4 * FRESH_MS + 16 * REVIEW_MS) / MINUTE);
  });

  it('knows the last days, the day itself, and when it is over', () => {
    const stage = (daysLeft: number) => {
      const deck = exam(5, daysLeft);
      return examPlanOf(input(deck, 10), EFFORT, deck).stage;
    };
    expect([3, 2, 0, -1].map(stage)).toEqual(['meeting', 'last-days', 'last-days', 'over']);
  });

  it('leaves the queue alone without an exam, and where another deck waits to be met', () => {
    const deck = exam(20, 12);
    const of = input(deck, 60);
    expect(pacedForExams(of, [])).toBe(of);
    const other = { ...of, items: [...of.items, { id: 'x', claimId: 'y', role: 'card' as const }] };
    expect(pacedForExams(other, [deck])).toBe(other);
  });
});
