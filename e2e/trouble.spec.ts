import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { audit } from './audit.ts';
import { serverLog } from './record.ts';
import { StudyScreen } from './study-screen.ts';

test('starting over asks, names what is lost, and hands it over as a file', async ({
  page,
  context,
  hasTouch,
}) => {
  const screen = new StudyScreen(page, hasTouch ? 'touch' : 'keys');
  await screen.open();
  await context.route('**/api/sync', (route) => route.fulfill({ status: 401, body: '{}' }));
  for (let n = 0; n < 2; n += 1) await screen.answer('Good');
  await page.getByRole('button', { name: 'Start over here' }).click();
  const sheet = page.getByRole('dialog', { name: 'Start over here?' });
  await expect(sheet.getByText('2 answers never reached the server.')).toBeVisible();
  await audit(page, 'starting over');
  const download = page.waitForEvent('download');
  await sheet.getByRole('button', { name: 'Save the 2 as a file first' }).click();
  const events = JSON.parse(readFileSync(await (await download).path(), 'utf8'));
  expect(events).toMatchObject([{ kind: 'review' }, { kind: 'review' }]);
  await expect(sheet.getByText('Saved as a file.')).toBeVisible();
  await sheet.getByRole('button', { name: 'Keep it as it is' }).last().click();
  await expect(sheet).toBeHidden();
  await expect(screen.undo).toBeEnabled();
  await page.goto('/');
  await page.getByRole('button', { name: 'Not you?' }).click();
  await sheet.getByRole('button', { name: 'Start over', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Start studying' })).toBeVisible();
  const before = new Set(events.map(({ deviceId }: { deviceId: string }) => deviceId));
  await context.unroute('**/api/sync');
  await page.getByRole('link', { name: 'Start studying' }).click();
  await screen.answer('Good');
  await screen.saved();
  const log = await serverLog(page);
  expect(log.length).toBe(1);
  expect(before.has(log[0]?.deviceId ?? '')).toBe(false);
});

test('a fault of the server is not called a missing network', async ({
  page,
  context,
  hasTouch,
}) => {
  const screen = new StudyScreen(page, hasTouch ? 'touch' : 'keys');
  await context.route('**/api/**', (route) => route.fulfill({ status: 500, body: 'no' }));
  await page.goto('/study');
  await expect(page.getByRole('heading', { name: 'The server is in trouble' })).toBeVisible();
  await audit(page, 'server in trouble');
  await context.unroute('**/api/**');
  await page.getByRole('button', { name: 'Try again' }).click();
  expect(await screen.isAsking()).toBe(true);
  await screen.saved();
  await context.route('**/api/sync', (route) => route.fulfill({ status: 500, body: 'no' }));
  await screen.answer('Good');
  await expect(page.getByText('Server in trouble, 1 to send')).toBeVisible();
});

test('a storage that does not answer costs no more than a moment, and is said', {
  tag: '@load',
}, async ({ page, context, hasTouch }) => {
  const screen = new StudyScreen(page, hasTouch ? 'touch' : 'keys');
  await screen.open();
  await screen.answer('Good');
  await screen.saved();
  // A page of this site that hangs: a deletion waits for its connection, and every opening for the deletion.
  const hanging = await context.newPage();
  await hanging.goto('/api/health');
  await hanging.evaluate(async () => {
    const [{ name = '' } = {}] = await indexedDB.databases();
    await new Promise((resolve) => {
      indexedDB.open(name).onsuccess = resolve;
    });
    indexedDB.deleteDatabase(name);
  });
  await page.goto('/');
  await expect(page.getByText('This browser keeps nothing for this site')).toBeVisible();
  await page.goto('/study');
  await screen.answer('Good');
  await screen.saved();
  expect((await serverLog(page)).length).toBe(2);
});

test('without JavaScript a sentence says what is missing', async ({ request }) => {
  // A browser that is told to run no scripts still parses `noscript` as if it did: the page's own words have to do.
  const page = await (await request.get('/study')).text();
  expect(page).toMatch(/<noscript><p[^>]*>Tenet needs JavaScript/);
});
