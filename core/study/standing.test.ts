import { describe, expect, it } from 'vitest';
import type { Claim } from '#core/claim/claim.ts';
import { type Card, newCard, type Phase } from '#core/memory/card.ts';
import type { Rating } from '#core/memory/event.ts';
import { fold } from '#core/memory/fold.ts';
import { settingsOf } from '#core/memory/settings.ts';
import { NOON, sampleEvent, sampleReview, UTC } from '#core/memory/test/sample.ts';
import { DAY, studyDay } from '#core/time/study-day.ts';
import { keyPointsOf, standingCounts, standingOf } from './standing.ts';

const TODAY = studyDay(NOON, UTC);
const at = (now: number, desiredRetention = 0.9) => ({
  ...{ now, boundary: UTC, settings: settingsOf({ desiredRetention }) },
});

function inReview(stability: number, daysAgo: number): Card {
  const memory = { stability, difficulty: 5 };
  const phase: Phase = { state: 'review', memory, dueDay: TODAY + 1, scheduledDays: 1 };
  const day = TODAY - daysAgo;
  return { ...newCard('i'), phase, reps: 3, last: { at: day * DAY, day, ...UTC } };
}

describe('a key point', () => {
  it('is not met until one of its cards was answered', () => {
    expect(standingOf([], at(NOON))).toBe('not-met');
    expect(standingOf([newCard('a'), newCard('b')], at(NOON))).toBe('not-met');
  });

  it('is met by a right answer in a quiz, which leaves no memory: learning, whatever else', () => {
    const quizzed = { ...newCard('a'), lastQuiz: { at: NOON, rating: 3 as const, sure: true } };
    expect(standingOf([quizzed], at(NOON))).toBe('learning');
    expect(standingOf([quizzed, inReview(7, 0)], at(NOON))).toBe('steady');
  });

  it('is steady with a week of stability, until it has slipped below the bound', () => {
    expect(standingOf([inReview(7, 0)], at(NOON))).toBe('steady');
    expect(standingOf([inReview(6.9, 0)], at(NOON))).toBe('learning');
    // At ten days' stability recall is 0.9 after ten days.
    expect(standingOf([inReview(10, 10)], at(NOON))).toBe('steady');
    expect(standingOf([inReview(10, 25)], at(NOON))).toBe('learning');
    expect(standingOf([inReview(10, 25)], at(NOON, 0.8))).toBe('steady');
  });

  it('is as weak as the weakest of its cards that has a memory', () => {
    expect(standingOf([inReview(30, 1), newCard('new')], at(NOON))).toBe('steady');
    expect(standingOf([inReview(30, 1), inReview(2, 1)], at(NOON))).toBe('learning');
  });

  it('falls back with a lapse, and to not met with a new start', () => {
    const answers: Rating[] = [3, 3, 3];
    const log = answers.map((rating, n) => sampleReview(rating, NOON + n * 4 * DAY));
    const later = NOON + 8 * DAY;
    const look = (more: Parameters<typeof fold>[0]) =>
      standingOf([...fold([...log, ...more], new Map()).cards.values()], at(later + DAY));
    expect(look([])).toBe('steady');
    expect(look([sampleReview(1, later + 1000)])).toBe('learning');
    expect(look([sampleEvent('reset', {}, { at: later + 1000 })])).toBe('not-met');
  });
});

it('the key points of an edition keep its order, and are counted', () => {
  const evidence = { start: 3, end: 9 };
  const claims = ['x', 'y', 'z'].map((id) => ({ id, evidence }) as Claim);
  const items = [
    { id: 'a', claimId: 'y', kind: 'recall' },
    { id: 'b', claimId: 'x', kind: 'recall' },
  ] as Parameters<typeof keyPointsOf>[0]['items'];
  const cards = new Map([
    ['a', inReview(30, 0)],
    ['b', inReview(1, 0)],
  ]);
  const points = keyPointsOf({ claims, items }, cards, at(NOON));
  expect(points.map(({ standing }) => standing)).toEqual(['learning', 'steady', 'not-met']);
  expect(standingCounts(points)).toEqual({ 'not-met': 1, learning: 1, steady: 1 });
});

it('a key point of several marks draws each, hollow where it was missing the last time', () => {
  const evidence = { start: 0, end: 5 };
  const marks = [evidence, { start: 20, end: 30 }, { start: 40, end: 50 }];
  const claims = [{ id: 'x', evidence } as Claim];
  const items = [
    { id: 'a', claimId: 'x', kind: 'points', evidence, points: marks },
  ] as unknown as Parameters<typeof keyPointsOf>[0]['items'];
  const cards = new Map([['a', { ...inReview(30, 0), missed: [1] }]]);
  const [point] = keyPointsOf({ claims, items }, cards, at(NOON));
  expect(point?.standing).toBe('steady');
  expect(point?.marks).toEqual(
    marks.map((span, place) => ({ ...span, standing: place === 1 ? 'not-met' : 'steady' })),
  );
});
