import { expect, test } from '@playwright/test';
import { classForCrowd, crowd } from './crowd.ts';

test('twenty guests from one address join at once and study: nothing is lost, nobody refused', async ({
  baseURL,
}) => {
  const url = baseURL ?? '';
  const code = await classForCrowd(url);
  const report = await crowd({ url, code, guests: 20, lasting: 6_000 });
  expect(report.refused).toEqual([]);
  expect(report.lost).toBe(0);
  expect(report.answers).toBeGreaterThan(20);
});
