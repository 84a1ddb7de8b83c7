import { expect, test } from 'vitest';
import { roughly, shortInterval, spokenInterval } from './duration.ts';

test.each([
  ['minutes', 0.5, '< 1 min', 'less than a minute'],
  ['minutes', 1, '1 min', '1 minute'],
  ['minutes', 10, '10 min', '10 minutes'],
  ['minutes', 90, '1.5 h', '1.5 hours'],
  ['minutes', 1440, '1 day', '1 day'],
  ['days', 1, '1 day', '1 day'],
  ['days', 29, '29 days', '29 days'],
  ['days', 61, '2 mo', '2 months'],
  ['days', 365, '1 yr', '1 year'],
  ['days', 36500, '100 yr', '100 years'],
] as const)('%s %d is shown as %s and said as %s', (unit, value, short, spoken) => {
  expect(shortInterval({ unit, value })).toBe(short);
  expect(spokenInterval({ unit, value })).toBe(spoken);
});

test('a stretch of study is never less than a minute', () => {
  expect(roughly(0)).toBe('1 min');
  expect(roughly(2.1)).toBe('3 min');
});
