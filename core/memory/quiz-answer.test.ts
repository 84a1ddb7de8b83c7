import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ItemRevision } from '#core/deck/edition.ts';
import { DAY } from '#core/time/study-day.ts';
import type { Card } from './card.ts';
import type { EventPayloads, Rating, StoredEvent } from './event.ts';
import { fold } from './fold.ts';
import { isSureMiss } from './quiz-answer.ts';
import { NOON, sampleEvent, sampleReview } from './test/sample.ts';

type Revised = ReadonlyMap<string, readonly ItemRevision[]>;
const card = (events: readonly StoredEvent[], revisions: Revised = new Map()) =>
  fold(events, revisions).cards.get('item') as Card;
const quiz = (rating: Rating, at: number, more: Partial<EventPayloads['review']> = {}) =>
  sampleEvent(
    'review',
    { rating, source: 'quiz', attemptId: 'x', confidence: 'sure', ...more },
    { effectiveAt: at },
  );
/** A card as its schedule sees it. */
const schedule = ({ lastQuiz: _, ...rest }: Card) => rest;
const studied = sampleReview(4, NOON);
const dueDay = (() => {
  const { phase } = card([studied]);
  return phase.state === 'review' ? phase.scheduledDays : 0;
})();

describe('an answer in a quiz', () => {
  it('that is wrong is Again with its steps, and joins the queue, also of an item never studied', () => {
    const missed = card([quiz(1, NOON)]);
    expect(missed).toMatchObject({ phase: { state: 'learning', step: 0 }, inQueue: true, reps: 1 });
    const again = card([studied, quiz(1, NOON + DAY)]);
    expect(again).toMatchObject({ phase: { state: 'relearning' }, lapses: 1 });
  });

  it('that is right moves nothing where the card is new or not due, and is noted', () => {
    expect(card([quiz(3, NOON)])).toMatchObject({
      ...{ phase: { state: 'new' }, reps: 0, last: null, inQueue: false },
      lastQuiz: { at: NOON, rating: 3, sure: true },
    });
    const early = card([studied, quiz(3, NOON + DAY)]);
    expect(schedule(early)).toEqual(schedule(card([studied])));
  });

  it('that is right counts where the card was due that study day, by its day or by a step', () => {
    const due = card([studied, quiz(3, NOON + dueDay * DAY)]);
    expect(schedule(due)).toEqual(schedule(card([studied, sampleReview(3, NOON + dueDay * DAY)])));
    const step = sampleReview(1, NOON);
    const before = card([step, quiz(2, NOON + 10_000)]);
    expect(schedule(before)).toEqual(schedule(card([step, sampleReview(2, NOON + 10_000)])));
  });

  it('is held against the due day of the revision that was answered', () => {
    const revisions: Revised = new Map([
      [
        'item',
        [
          { revision: 1, change: 'new' },
          { revision: 2, change: 'meaning' },
        ],
      ],
    ]);
    const first = { ...sampleReview(4, NOON), itemRevision: 1 };
    const half = NOON + Math.ceil(dueDay / 2) * DAY;
    const seen = (revision: number) => ({ ...quiz(3, half), itemRevision: revision });
    expect(card([first, seen(2)], revisions).reps).toBe(2);
    expect(card([first, seen(1)], revisions).reps).toBe(1);
  });

  it('moves its card once in an attempt: a changed answer is an undo and another', () => {
    const [miss, right] = [quiz(1, NOON), quiz(3, NOON + 1_000)];
    expect(card([miss, right])).toEqual(card([miss]));
    expect(card([miss, quiz(1, NOON + 1_000, { attemptId: 'y' })]).reps).toBe(2);
    const undo = sampleEvent('undo', { undoes: miss.id }, { effectiveAt: NOON + 500 });
    expect(card([miss, undo, right])).toEqual(card([right]));
  });

  it('moves nothing in an exam, nor where the learner has set that quizzes do not count', () => {
    const crammed = card([studied, sampleReview(1, NOON + DAY, { source: 'exam' })]);
    expect(crammed).toEqual(card([studied]));
    const set = (quizMovesCards: boolean, at: number) =>
      sampleEvent('settings', { quizMovesCards }, { effectiveAt: at, itemId: undefined });
    const off = card([studied, set(false, NOON + 1), quiz(1, NOON + DAY)]);
    expect(schedule(off)).toEqual(schedule(card([studied])));
    // Read at its place: set later, it changes nothing that was.
    const later = card([studied, quiz(1, NOON + DAY), set(false, NOON + 2 * DAY)]);
    expect(later.lapses).toBe(1);
  });

  it('is a sure miss until the card is answered again', () => {
    const miss = quiz(1, NOON);
    expect(isSureMiss(card([miss]))).toBe(true);
    expect(isSureMiss(card([quiz(1, NOON, { confidence: 'not-sure' })]))).toBe(false);
    expect(isSureMiss(card([miss, sampleReview(3, NOON + 60_000)]))).toBe(false);
  });
});

describe('a quiz on the day after study', () => {
  const ITEMS = Array.from({ length: 8 }, (_, index) => `i${index}`);
  const rating = fc.integer({ min: 1, max: 4 }) as fc.Arbitrary<Rating>;
  const given = fc.array(fc.record({ studied: rating, quizzed: rating }), {
    ...{ minLength: ITEMS.length, maxLength: ITEMS.length },
  });
  const at = (day: number) => NOON + day * DAY;
  const on = (itemId: string, event: StoredEvent) => ({ ...event, itemId });

  it('changes no date but those of misses and of due cards, and undone it leaves no trace', () => {
    fc.assert(
      fc.property(given, fc.integer({ min: 1, max: 30 }), (answers, day) => {
        const study = answers.map(({ studied: r }, i) =>
          on(ITEMS[i] ?? '', sampleReview(r, at(0))),
        );
        const taken = answers.map(({ quizzed }, i) => on(ITEMS[i] ?? '', quiz(quizzed, at(day))));
        const before = fold(study, new Map()).cards;
        const after = fold([...study, ...taken], new Map()).cards;
        for (const [index, itemId] of ITEMS.entries()) {
          const [was, is] = [before.get(itemId) as Card, after.get(itemId) as Card];
          const isDue =
            was.phase.state !== 'review' || was.phase.dueDay <= Number(was.last?.day) + day;
          const isMoved = answers[index]?.quizzed === 1 || isDue;
          expect(is.reps).toBe(was.reps + (isMoved ? 1 : 0));
          if (!isMoved) expect(schedule(is)).toEqual(schedule(was));
        }
        const undone = taken.map((event) =>
          on(event.itemId, sampleEvent('undo', { undoes: event.id }, { effectiveAt: at(day + 1) })),
        );
        expect(fold([...undone, ...study, ...taken], new Map()).cards).toEqual(before);
      }),
    );
  });
});
