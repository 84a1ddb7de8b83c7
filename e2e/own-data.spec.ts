import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { audit } from './audit.ts';
import { StudyScreen, secondBrowser } from './study-screen.ts';

test('everything can be saved as a file, then deleted: here, on the server, and on the other device', async ({
  page,
  context,
  hasTouch,
}) => {
  const study = new StudyScreen(page, hasTouch ? 'touch' : 'keys');
  await study.open();
  await study.answer('Good');
  await study.saved();
  const elsewhere = await secondBrowser(page);
  const before = new StudyScreen(elsewhere, 'keys');
  await before.saved();

  await page.goto('/settings');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save a copy of everything' }).click(),
  ]);
  const kept = JSON.parse(readFileSync(await file.path(), 'utf8'));
  expect(kept).toMatchObject({ format: 'tenet-export', unsent: [] });
  expect(kept.tables.Event).toMatchObject([
    { kind: 'take-up', payload: { deckId: 'rogue-proliferator' } },
    { kind: 'review', payload: { rating: 3 } },
  ]);

  await page.getByRole('button', { name: 'Delete everything' }).click();
  await audit(page, 'settings: delete everything');
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Yes, delete everything' }).click();
  await expect(page.getByText(/Nothing has changed here/)).toBeVisible();
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Yes, delete everything' }).click();
  await expect(page.getByRole('link', { name: 'Start studying' })).toBeVisible();
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);

  // The other device hears of it, deletes its copy, and begins as somebody new.
  await elsewhere.reload();
  await expect(
    elsewhere.getByText('Nobody is asked about a text they have not seen.'),
  ).toBeVisible();
  await before.saved();
  const names = await elsewhere.evaluate(async () =>
    (await indexedDB.databases()).map(({ name }) => name),
  );
  expect(names).toHaveLength(1);
  await elsewhere.context().close();
});
