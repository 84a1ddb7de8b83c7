import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newCard } from '#core/memory/card.ts';
import { outcomes } from '#core/memory/schedule.ts';
import { DEFAULT_SETTINGS, settingsOf } from '#core/memory/settings.ts';
import { NOON, UTC } from '#core/memory/test/sample.ts';
import { DAY, MINUTE, studyDay } from '#core/time/study-day.ts';
import { shippedEdition } from '#formats/test/shipped-edition.ts';
import { NO_READINGS, type QueueInput } from './candidate.ts';
import type { Effort } from './effort.ts';
import { type ExamDeck, pacedForExams } from './exam-pace.ts';
import { examPlansOf } from './exam-plan.ts';
import { paceOf } from './pace.ts';
import { buildQueue } from './queue.ts';
import { NOTHING_YET, tallyOf } from './tally.ts';
import { plainReader, Student } from './test/student.ts';

const TODAY = studyDay(NOON, UTC);
const FRESH_MS = 40_000;
const REVIEW_MS = 12_000;
const EFFORT: Effort = { fresh: () => FRESH_MS, review: () => REVIEW_MS, steps: () => REVIEW_MS };
const PACE = paceOf(tallyOf([]), () => undefined);
const EDITION = shippedEdition();

function exam(cards: number, daysLeft: number): ExamDeck {
  const importance = new Map(
    Array.from({ length: cards }, (_, index) => [`i${index}`, ((index * 7) % cards) / cards]),
  );
  return { deckId: 'deck', day: TODAY + daysLeft, examAt: NOON + daysLeft * DAY, importance };
}

function input(deck: ExamDeck, minutesPerDay: number): QueueInput {
  const items = [...deck.importance.keys()].map((id) => ({
    ...{ id, claimId: `c${id}`, role: 'card' as const },
  }));
  return {
    ...{ cards: new Map(), items, now: NOON, boundary: UTC },
    settings: settingsOf({ minutesPerDay }),
    ...{ today: NOTHING_YET, plan: EFFORT, readings: NO_READINGS },
  };
}

function planOf(deck: ExamDeck, minutesPerDay: number) {
  const [plan] = examPlansOf(input(deck, minutesPerDay), PACE, [deck]);
  if (!plan) throw new Error('an exam has a plan');
  return plan;
}

/** Somebody unlike the model who does what Today asks up to the day before an exam. */
interface Way {
  grasp: number;
  lasting: number;
  minutes: number;
  daysLeft: number;
}

function walkOf({ grasp, lasting, minutes, daysLeft }: Way) {
  const nature = plainReader(`somebody ${grasp} ${lasting}`, grasp, lasting);
  const settings = { ...DEFAULT_SETTINGS, minutesPerDay: minutes };
  const exams = [{ deckId: EDITION.deckId, examAt: NOON + daysLeft * DAY }];
  const student = new Student(nature, EDITION, { settings, exams });
  const mornings = Array.from({ length: daysLeft }, (_, day) => {
    student.wake(day);
    const morning = student.look();
    const said = { plan: morning.ways()[0], planned: morning.progress.minutes };
    const met = student.met();
    student.studyToTheEnd();
    return { ...said, met };
  });
  return { student, mornings, left: EDITION.claims.length - student.met().size };
}

const ways = fc.record({
  grasp: fc.double({ min: 0.68, max: 0.95, noNaN: true }),
  lasting: fc.double({ min: 0.5, max: 2, noNaN: true }),
  minutes: fc.integer({ min: 3, max: 60 }),
  daysLeft: fc.integer({ min: 1, max: 8 }),
});

describe('the way to an exam, walked by students unlike the model', () => {
  it('never leaves out what was met, nor says that not all fits over a day that is not full', () => {
    fc.assert(
      fc.property(ways, (way) => {
        const { mornings, left } = walkOf(way);
        for (const { plan, planned, met } of mornings) {
          const leftOut = plan?.leftOut ?? [];
          expect(leftOut.filter((id) => met.has(id))).toEqual([]);
          // Less than what one more card and its section would take.
          if (leftOut.length > 0) expect(planned).toBeGreaterThan(way.minutes - 3);
        }
        expect(left).toBeLessThanOrEqual(mornings[0]?.plan?.leftOut.length ?? 0);
      }),
      { numRuns: 25 },
    );
  });

  it('has room for all with the minutes that it proposes', () => {
    fc.assert(
      fc.property(ways, (way) => {
        const [first] = walkOf(way).mornings;
        const extra = first?.plan?.extraMinutes ?? 0;
        if (extra > 0) expect(walkOf({ ...way, minutes: way.minutes + extra }).left).toBe(0);
      }),
      { numRuns: 15 },
    );
  });

  it('fetches more with more minutes, today and up to the exam', () => {
    fc.assert(
      fc.property(ways, (way) => {
        const ladder = [5, 10, 20, 45].map((minutes) => walkOf({ ...way, minutes }));
        const lefts = ladder.map(({ left }) => left);
        expect(lefts).toEqual(lefts.toSorted((a, b) => b - a));
        const cards = ladder.map(({ mornings }) => mornings[0]?.planned ?? 0);
        expect(cards).toEqual(cards.toSorted((a, b) => a - b));
      }),
      { numRuns: 8 },
    );
  });
});

describe('the plan of an exam', () => {
  it('has no cap but the minutes, the night before too', () => {
    const deck = exam(60, 1);
    expect(planOf(deck, 60)).toMatchObject({ stage: 'meeting', unmet: 60, days: 1, newADay: 60 });
    const queue = buildQueue(pacedForExams(input(deck, 60), [deck]));
    expect(queue.counts.new).toBe(60);
    const some = buildQueue(pacedForExams(input(deck, 20), [deck]));
    expect(some.counts.new).toBe(Math.floor((20 * MINUTE) / FRESH_MS));
  });

  it('says the minutes until all is met, and those after it', () => {
    const plan = planOf(exam(40, 13), 10);
    expect(plan).toMatchObject({ stage: 'meeting', extraMinutes: 0, leftOut: [], unmet: 40 });
    expect(plan.minutes).toBeGreaterThan(8);
    expect(plan.minutes).toBeLessThanOrEqual(10);
    expect(plan.minutesAfter).toBeLessThan(plan.minutes);
    expect(plan.minutesAfter).toBeGreaterThan(0);
  });

  it('never says more left out for more minutes, nor fewer days for more cards', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 5, max: 120 }),
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 60 }),
        (cards, daysLeft, minutes) => {
          const deck = exam(cards, daysLeft);
          const less = planOf(deck, minutes);
          const more = planOf(deck, minutes + 5);
          expect(more.leftOut.length).toBeLessThanOrEqual(less.leftOut.length);
          if (less.extraMinutes) {
            expect(planOf(deck, minutes + less.extraMinutes).leftOut).toEqual([]);
            expect(planOf(deck, minutes + less.extraMinutes - 1).leftOut).not.toEqual([]);
          }
        },
      ),
    );
  });

  it('proposes no number of minutes where none would do', () => {
    expect(planOf(exam(2_000, 1), 10).extraMinutes).toBeNull();
  });

  it('shares new cards out evenly for whoever set no minutes', () => {
    const deck = exam(90, 3);
    const queue = buildQueue(pacedForExams(input(deck, 0), [deck]));
    expect(queue.counts.new).toBe(30);
    expect(planOf(deck, 0)).toMatchObject({ leftOut: [], extraMinutes: 0, days: 3 });
  });

  it('is over from the hour of the exam on, and in its last days only where all is met', () => {
    const deck = exam(5, 0);
    const at = (now: number) => examPlansOf({ ...input(deck, 10), now }, PACE, [deck])[0]?.stage;
    expect(at(NOON - 1)).toBe('meeting');
    expect(at(NOON)).toBe('over');
    const last = { deckId: EDITION.deckId, examAt: NOON + 3 * DAY };
    const settings = { ...DEFAULT_SETTINGS, minutesPerDay: 60 };
    const nature = { name: 'a', answerMs: () => 5_000, spread: 0.1, wordsPerMinute: 300 };
    const student = new Student({ ...nature, grasp: 0.9, lasting: 1 }, EDITION, {
      ...{ settings, exams: [last] },
    });
    expect(student.look().ways()[0]?.stage).toBe('meeting');
    student.studyToTheEnd();
    student.wake(1);
    expect(student.look().ways()[0]?.stage).toBe('last-days');
  });

  it('says the same all day from the cards of the morning', () => {
    const way = { grasp: 0.8, lasting: 1, minutes: 6, daysLeft: 5 };
    const { student } = walkOf({ ...way, daysLeft: 2 });
    student.wake(2);
    const dawn = new Map(student.cards);
    const before = student.look().ways(dawn);
    student.studyToTheEnd();
    expect(student.look().ways(dawn)).toEqual(before);
  });
});

describe('the queue on the way to an exam', () => {
  const card = (id: string, claimId: string) => ({ id, claimId, role: 'card' as const });

  it('is left alone without an exam to come', () => {
    const deck = exam(20, 12);
    const of = input(deck, 60);
    expect(pacedForExams(of, [])).toBe(of);
    expect(pacedForExams({ ...of, now: deck.examAt }, [deck])).toEqual({
      ...of,
      now: deck.examAt,
    });
  });

  it('meets what the exam asks before another deck, which keeps its own number of new cards', () => {
    const deck = exam(3, 12);
    const of = input(deck, 60);
    const others = Array.from({ length: 30 }, (_, index) => card(`x${index}`, `y${index}`));
    const queue = buildQueue(pacedForExams({ ...of, items: [...others, ...of.items] }, [deck]));
    const ids = queue.entries.map(({ itemId }) => itemId);
    expect(ids.slice(0, 3)).toEqual(['i0', 'i1', 'i2']);
    expect(ids).toHaveLength(DEFAULT_SETTINGS.newPerDay);
  });

  it('meets every key point once before any a second time', () => {
    const deck = exam(4, 12);
    const importance = new Map([...deck.importance, ['second', 0.9]]);
    const of = input(deck, 60);
    const met = { ...newCard('i0'), ...outcomes(newCard('i0'), of.settings, NOON - DAY, UTC)[4] };
    const items = [card('second', 'ci0'), ...of.items];
    const cards = new Map([['i0', met]]);
    const queue = buildQueue(pacedForExams({ ...of, items, cards }, [{ ...deck, importance }]));
    expect(queue.entries.map(({ itemId }) => itemId)).toEqual(['i1', 'i2', 'i3', 'second']);
  });

  it('meets the most important first where not all will fit', () => {
    const deck = exam(60, 5);
    const of = input(deck, 4);
    expect(planOf(deck, 4).extraMinutes).toBeGreaterThan(0);
    const chosen = buildQueue(pacedForExams(of, [deck])).entries.map(({ itemId }) => itemId);
    const weight = (id: string) => deck.importance.get(id) ?? 0;
    const rest = [...deck.importance.keys()].filter((id) => !chosen.includes(id));
    expect(Math.min(...chosen.map(weight))).toBeGreaterThanOrEqual(Math.max(...rest.map(weight)));
  });
});
