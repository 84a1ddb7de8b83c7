import { expect, test } from '@playwright/test';
import { newEmail } from './account-page.ts';
import { crowd } from './crowd.ts';
import { Visitor } from './visitor.ts';

test('twenty guests from one address join at once and study: nothing is lost, nobody refused', async ({
  baseURL,
}) => {
  const url = baseURL ?? '';
  const teacher = new Visitor(url);
  await teacher.signUp(newEmail());
  const made = await teacher.send('/api/class', { title: 'Crowd', timeZone: 'UTC' });
  const page = await fetch(`${url}${made.headers.get('location')}/code`, {
    headers: { cookie: teacher.cookie },
  });
  const code = /join\?code=(\w{8})/.exec(await page.text())?.[1] ?? '';
  const report = await crowd({ url, code, guests: 20, lasting: 6_000 });
  expect(report.refused).toEqual([]);
  expect(report.lost).toBe(0);
  expect(report.answers).toBeGreaterThan(20);
});
