import fc from 'fast-check';
import { expect, it } from 'vitest';
import { courseDays, instantOf, wallTimeOf } from './wall-time.ts';

const ZONES = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Apia'];
const date = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2029-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

it('reads back what the wall shows, in every zone', () => {
  fc.assert(
    fc.property(date, fc.nat(23), fc.constantFrom(...ZONES), (day, hour, zone) => {
      const wall = { date: day, hour };
      const back = wallTimeOf(instantOf(wall, zone), zone);
      // But for the one hour a year that no clock shows.
      if (back.hour !== hour) expect(back).toEqual({ date: day, hour: hour + 1 });
      else expect(back).toEqual(wall);
    }),
  );
});

it('knows the hour that is shown twice and the one that is not shown', () => {
  const at = (wall: string, hour: number) =>
    new Date(instantOf({ date: wall, hour }, 'Europe/Berlin')).toISOString();
  expect(at('2026-10-25', 2)).toBe('2026-10-25T01:00:00.000Z');
  expect(at('2026-03-29', 2)).toBe('2026-03-29T01:00:00.000Z');
  expect(at('2026-12-04', 23)).toBe('2026-12-04T22:00:00.000Z');
});

it('ends a day at four in the morning, also when the clock is changed', () => {
  const dayOf = courseDays('Europe/Berlin');
  const day = dayOf(Date.parse('2026-10-24T12:00:00Z'));
  expect(dayOf(Date.parse('2026-10-25T02:59:00Z'))).toBe(day);
  expect(dayOf(Date.parse('2026-10-25T03:00:00Z'))).toBe(day + 1);
});

it('refuses what is no date and no zone', () => {
  expect(() => instantOf({ date: '2026-13-40', hour: 1 }, 'UTC')).toThrow('no date');
  expect(() => instantOf({ date: '2026-12-04', hour: 1 }, 'Mars/Base')).toThrow(RangeError);
});
