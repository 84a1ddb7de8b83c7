import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rating } from '#core/memory/event.ts';
import { effectiveTime, type LogEvent, orderLog } from '#core/memory/log.ts';
import { MINUTE, NOON, sampleEvent, sampleReview, UTC } from '#core/memory/test/sample.ts';
import { DAY, studyDay } from '#core/time/study-day.ts';
import { daysStudied, RunningTally, tallyOf, todayOf } from './tally.ts';

const TODAY = studyDay(NOON, UTC);

describe('a tally', () => {
  it('counts introductions, reviews and time of the day, without what was undone or answered in a quiz', () => {
    const undone = sampleReview(3, NOON, { itemId: 'undone' });
    const log = [
      sampleReview(4, NOON - 8 * DAY, { itemId: 'old' }),
      sampleReview(3, NOON, { itemId: 'old' }),
      sampleReview(1, NOON, { itemId: 'new' }),
      sampleReview(3, NOON + MINUTE, { itemId: 'new' }),
      sampleReview(3, NOON, { itemId: 'asked', source: 'quiz' }),
      undone,
      sampleEvent('undo', { undoes: undone.id }, { itemId: 'undone' }),
    ];
    const tally = todayOf(tallyOf(log), studyDay(NOON, UTC));
    expect(tally).toEqual({
      studied: ['old', 'new'],
      introduced: new Set(['new']),
      spentMs: 0,
    });
  });

  it('sums the times of each item, on its first day and later, an open card for three minutes', () => {
    const answer = (rating: Rating, at: number, durationMs?: number) =>
      sampleEvent('review', { rating, source: 'study', durationMs }, { at });
    const log = [
      answer(1, NOON, 3_600_000),
      answer(3, NOON + MINUTE, 4_000),
      answer(2, NOON + DAY, 5_000),
      answer(3, NOON + 9 * DAY),
    ];
    expect(tallyOf(log).times.get('item')).toEqual({
      first: { timed: 2, ms: 184_000, ratings: [1, 0, 1, 0] },
      later: { timed: 1, ms: 5_000, ratings: [0, 1, 1, 0] },
    });
    expect(tallyOf(log.slice(2)).times.get('item')?.first.ms).toBe(5_000);
  });
});

describe('days studied', () => {
  const answered = (id: string, at: number) => sampleReview(3, at, { id });

  it('are those on which something was answered, today last', () => {
    const log = [answered('1', NOON), answered('2', NOON - DAY), answered('3', NOON - 6 * DAY)];
    const days = [true, false, false, false, false, true, true];
    expect(daysStudied(tallyOf(log), TODAY, 7)).toEqual(days);
  });

  it('begin at the hour that the learner set', () => {
    const threeAtNight = NOON - 9 * 60 * MINUTE;
    expect(daysStudied(tallyOf([answered('1', threeAtNight)]), TODAY, 2)).toEqual([true, false]);
  });

  it('leave out what was undone and what lies further back', () => {
    const undo = sampleEvent('undo', { undoes: '1' });
    const log = [undo, answered('1', NOON), answered('2', NOON - 7 * DAY)];
    expect(daysStudied(tallyOf(log), TODAY, 7)).toEqual(Array(7).fill(false));
  });
});

/** The same from its definition, over the whole log. */
function naive(log: readonly LogEvent[]) {
  const { events, undone } = orderLog(log);
  const reviews = events.flatMap((event) =>
    event.kind === 'review' && event.itemId !== undefined && !undone.has(event.id)
      ? [{ event, day: studyDay(effectiveTime(event), event) }]
      : [],
  );
  const studied = reviews.filter(({ event }) => event.payload.source === 'study');
  const firstDays = new Map<string, number>();
  for (const { event, day } of studied) {
    const itemId = event.itemId ?? '';
    firstDays.set(itemId, Math.min(day, firstDays.get(itemId) ?? day));
  }
  const answersOn = (day: number) => studied.filter((r) => r.day === day).map((r) => r.event.id);
  return {
    answers: new Map(studied.map(({ day }) => [day, answersOn(day)])),
    counts: new Map(reviews.map(({ day }) => [day, reviews.filter((r) => r.day === day).length])),
    firstDays,
    good: new Map(
      [...firstDays].map(([itemId, first]) => {
        const of = studied.filter(({ event }) => event.itemId === itemId);
        return [itemId, [first, ...of.map(({ day }) => day)].filter((d) => d === first).length - 1];
      }),
    ),
  };
}

const IDS = ['r0', 'r1', 'r2', 'r3', 'r4', 'r5'];
const someReview = fc
  .record({
    id: fc.constantFrom(...IDS),
    day: fc.integer({ min: -2, max: 2 }),
    item: fc.constantFrom('a', 'b'),
    source: fc.constantFrom('study' as const, 'quiz' as const),
  })
  .map(({ id, day, item, source }) =>
    sampleReview(3, NOON + day * DAY, { id, itemId: item, source, counter: IDS.indexOf(id) }),
  );
const someUndo = fc
  .record({
    id: fc.constantFrom('u0', 'u1', 'u2'),
    undoes: fc.constantFrom(...IDS),
    item: fc.constantFrom('a', 'b'),
  })
  .map(({ id, undoes, item }) => sampleEvent('undo', { undoes }, { id, itemId: item }));

it('a running tally is that of the log, whatever comes, comes again or is taken out', () => {
  const step = fc.record({
    event: fc.oneof(someReview, someReview, someUndo),
    removes: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const running = new RunningTally();
      const log = new Map<string, LogEvent>();
      for (const { event, removes } of steps) {
        const known = log.get(event.id);
        // An undo never changes; a review only moves in time, with its receipt.
        const next = event.kind === 'undo' && known ? known : event;
        if (removes && known) {
          running.remove([known]);
          log.delete(event.id);
        } else {
          running.put([next]);
          log.set(next.id, next);
        }
        const { answers, counts, firstDays, times } = running.tally();
        const ids = [...answers].map(([day, given]) => [day, given.map(({ id }) => id)] as const);
        const good = new Map([...times].map(([id, { first }]) => [id, first.ratings[2]]));
        const found = { answers: new Map(ids), counts, firstDays, good };
        expect(found).toEqual(naive([...log.values()]));
      }
    }),
  );
});
