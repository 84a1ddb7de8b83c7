import { expect, test } from 'vitest';
import { enteredSteps, isInRange, stepsFault } from './setting-range.ts';
import { DEFAULT_SETTINGS } from './settings.ts';

test('numbers that make no sense are refused', () => {
  expect(isInRange('newPerDay', 99_999)).toBe(false);
  expect(isInRange('minutesPerDay', 10.5)).toBe(false);
  expect(isInRange('minutesPerDay', -1)).toBe(false);
  expect(isInRange('leechThreshold', Number.NaN)).toBe(false);
  expect(isInRange('maximumInterval', 36_500)).toBe(true);
});

test.each([
  ['1m 10m', null],
  ['', null],
  ['10m, 1h 1d', null],
  ['1m ten', 'form'],
  ['0m', 'form'],
  ['400d', 'long'],
  ['10m 1m', 'order'],
  ['10m 10m', 'order'],
  ['1m 2m 3m 4m 5m 6m 7m 8m 9m', 'many'],
] as const)('steps “%s”: %s', (entered, fault) => {
  expect(stepsFault(enteredSteps(entered))).toBe(fault);
});

test('the defaults may be entered', () => {
  const { newPerDay, minutesPerDay, learningSteps, relearningSteps } = DEFAULT_SETTINGS;
  expect(isInRange('newPerDay', newPerDay) && isInRange('minutesPerDay', minutesPerDay)).toBe(true);
  expect([stepsFault(learningSteps), stepsFault(relearningSteps)]).toEqual([null, null]);
});
