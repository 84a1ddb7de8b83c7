import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DAY } from '#core/memory/study-day.ts';
import { offsetsOf } from '#core/memory/time-zone.ts';
import { offsetSpans } from './offset-spans.ts';

it('says of every instant how the clocks stand', () => {
  const start = Date.parse('2026-01-01T00:00:00Z');
  fc.assert(
    fc.property(
      fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe'),
      fc.nat(364),
      fc.nat(400 * 24 * 60),
      (zone, day, minute) => {
        const from = start + day * DAY;
        const at = from + minute * 60_000;
        const spans = offsetSpans(zone, from, from + 401 * DAY);
        const span = spans.findLast((one) => one.from <= at);
        expect(span?.offsetMinutes).toBe(offsetsOf(zone)(at));
      },
    ),
  );
});

it('is short', () => {
  const from = Date.parse('2026-06-01T00:00:00Z');
  expect(offsetSpans('UTC', from, from + 60 * DAY)).toHaveLength(1);
  expect(offsetSpans('Europe/Berlin', from, from + 365 * DAY)).toHaveLength(3);
});
