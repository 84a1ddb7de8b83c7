import { describe, expect, it } from 'vitest';
import { daysStudied } from './days-studied.ts';
import type { LogEvent } from './log.ts';

const DAY = 86_400_000;
const clock = { offsetMinutes: 60, dayStartsAt: 4 };
const NOON = Date.UTC(2026, 0, 8, 11);

const review = (id: string, at: number): LogEvent => ({
  id,
  v: 1,
  kind: 'review',
  itemId: 'a',
  deviceId: 'd',
  counter: 1,
  at,
  ...clock,
  payload: { rating: 3, source: 'study' },
});

describe('daysStudied', () => {
  it('marks the days on which something was answered, today last', () => {
    const log = [review('1', NOON), review('2', NOON - DAY), review('3', NOON - 6 * DAY)];
    const days = [true, false, false, false, false, true, true];
    expect(daysStudied(log, NOON, clock, 7)).toEqual(days);
    expect(daysStudied([...log].reverse(), NOON, clock, 7)).toEqual(days);
  });

  it('counts an answer before the day begins to the day before', () => {
    const threeAtNight = Date.UTC(2026, 0, 8, 2);
    expect(daysStudied([review('1', threeAtNight)], NOON, clock, 2)).toEqual([true, false]);
  });

  it('leaves out what was undone and what lies further back', () => {
    const undo: LogEvent = { ...review('u', NOON), kind: 'undo', payload: { undoes: '1' } };
    const log = [undo, review('1', NOON), review('2', NOON - 7 * DAY)];
    expect(daysStudied(log, NOON, clock, 7)).toEqual(Array(7).fill(false));
  });
});
