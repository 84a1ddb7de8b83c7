import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventPayloads, Rating, StoredEvent } from '#core/memory/event.ts';
import { fold } from '#core/memory/fold.ts';
import { NOON, sampleEvent, sampleReview } from '#core/memory/test/sample.ts';
import { DAY } from '#core/time/study-day.ts';
import { type Attempt, attemptsOf, undoAttempt } from './attempt.ts';
import { quizRating } from './rate.ts';
import { RunningAttempts } from './running-attempts.ts';

const own = (effectiveAt: number) => ({ effectiveAt, itemId: undefined });
const START = {
  ...{ attemptId: 'x', deckId: 'd', items: ['a', 'b', 'c'], seed: 5 },
  ...{ source: 'quiz' as const, feedback: 'each' as const, minutes: null },
};
const start = (change: Partial<EventPayloads['attempt-start']> = {}, at = NOON) =>
  sampleEvent('attempt-start', { ...START, items: [...START.items], ...change }, own(at));
const answer = (itemId: string, rating: Rating, at: number, attemptId = 'x') =>
  sampleEvent(
    'review',
    { rating, source: 'quiz', attemptId, answer: itemId, confidence: 'sure' },
    { itemId, effectiveAt: at },
  );
const undo = ({ id, itemId }: StoredEvent) =>
  sampleEvent('undo', { undoes: id }, { itemId, effectiveAt: NOON + DAY });
const only = (events: readonly StoredEvent[]) => attemptsOf(events)[0] as Attempt;

describe('an attempt', () => {
  it('is what its events say, in any order and with any doubles, undone ones left out', () => {
    const wrong = answer('a', 1, NOON + 1);
    const events = [
      ...[start(), wrong, undo(wrong), answer('a', 3, NOON + 2), answer('b', 2, NOON + 3)],
      sampleEvent('attempt-finish', { attemptId: 'x' }, own(NOON + 9)),
    ];
    const attempt = only(events);
    expect(attempt).toMatchObject({
      ...{ id: 'x', deckId: 'd', items: START.items, seed: 5, feedback: 'each' },
      startedAt: NOON,
      finishedAt: NOON + 9,
    });
    expect([...attempt.answers.values()].map(({ itemId, rating }) => [itemId, rating])).toEqual([
      ['a', 3],
      ['b', 2],
    ]);
    fc.assert(
      fc.property(fc.shuffledSubarray([...events, ...events], { minLength: 12 }), (mixed) => {
        expect(only(mixed)).toEqual(attempt);
      }),
    );
  });

  it('kept up to date event by event, is the fold of them, whatever comes first', () => {
    const wrong = answer('a', 1, NOON + 1);
    const other = answer('b', 3, NOON + 2, 'y');
    const events = [
      ...[
        start(),
        start({ attemptId: 'y' }, NOON + 5),
        wrong,
        undo(wrong),
        answer('a', 3, NOON + 2),
      ],
      ...[other, undo(other), sampleReview(3, NOON), undo(start({ attemptId: 'z' }))],
      sampleEvent('attempt-finish', { attemptId: 'y' }, own(NOON + 9)),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(events), fc.subarray(events), (come, refused) => {
        const running = new RunningAttempts();
        for (const [index, event] of come.entries()) {
          running.put([event]);
          expect(running.attempts()).toEqual(attemptsOf(come.slice(0, index + 1)));
        }
        running.remove(refused);
        expect(running.attempts()).toEqual(
          attemptsOf(come.filter((one) => !refused.includes(one))),
        );
      }),
    );
  });

  it('keeps the first answer to an item, as memory does, and none to what it does not ask', () => {
    const events = [
      start(),
      answer('a', 1, NOON + 1),
      answer('a', 3, NOON + 2),
      answer('z', 3, NOON),
    ];
    const { answers } = only(events);
    expect([...answers.keys()]).toEqual(['a']);
    expect(answers.get('a')?.rating).toBe(1);
  });

  it('is none without its start, or with its start undone; attempts stand in the order they began', () => {
    const first = start();
    expect(attemptsOf([answer('a', 3, NOON)])).toEqual([]);
    expect(attemptsOf([first, answer('a', 3, NOON), undo(first)])).toEqual([]);
    const later = start({ attemptId: 'y' }, NOON + DAY);
    expect(attemptsOf([later, first]).map(({ id }) => id)).toEqual(['x', 'y']);
  });

  it('taken back as a whole, leaves neither itself nor a trace in memory', () => {
    const study = sampleReview(3, NOON - DAY);
    const events = [
      ...[{ ...study, itemId: 'a' }, start(), answer('a', 1, NOON + 1), answer('a', 3, NOON + 2)],
      ...[
        answer('b', 1, NOON + 3),
        sampleEvent('attempt-finish', { attemptId: 'x' }, own(NOON + 4)),
      ],
    ];
    const undos = undoAttempt(only(events)).map(({ payload, itemId }) =>
      sampleEvent('undo', payload as EventPayloads['undo'], { itemId, effectiveAt: NOON + DAY }),
    );
    expect(attemptsOf([...events, ...undos])).toEqual([]);
    const cards = fold([...events, ...undos], new Map()).cards;
    expect(cards.get('a')).toEqual(fold(events.slice(0, 1), new Map()).cards.get('a'));
    expect(cards.get('b')).toMatchObject({ phase: { state: 'new' }, lastQuiz: null });
  });
});

describe('the rating of an answer in a quiz', () => {
  it.each([
    [false, false, true, 1],
    [false, true, true, 1],
    [true, false, true, 3],
    [true, false, false, 2],
    [true, true, true, 2],
    [true, true, false, 2],
  ])('correct %s, close %s, sure %s: %i', (correct, close, isSure, rating) => {
    expect(quizRating({ correct, close }, isSure)).toBe(rating);
  });
});
