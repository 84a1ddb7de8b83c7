import { expect, test } from '@playwright/test';
import { MORNING, SharedClock } from './clock.ts';
import { firstEdition } from './record.ts';
import { StudyScreen } from './study-screen.ts';

const MOST_DAYS = 20;

test('the whole deck is met day by day, and every answer leads to its place in the text and back', {
  tag: ['@desk', '@load'],
}, async ({ page, context, hasTouch }) => {
  const clock = await SharedClock.install(page, context, MORNING);
  const screen = new StudyScreen(page, hasTouch ? 'touch' : 'keys');
  await page.goto('/study');
  expect(await screen.isAsking()).toBe(true);
  const { items } = await firstEdition(page);
  const cards = items.filter(({ role }) => role === 'card').length;
  const met = new Set<string>();
  for (let day = 0; met.size < cards && day < MOST_DAYS; day += 1) {
    while (await screen.isAsking()) {
      const stem = await screen.stem();
      const isNew = !met.has(stem);
      met.add(stem);
      // On a desk each place stands beside its card; on a phone it is a sheet, and every third is enough.
      const isLookedUp = isNew && (!hasTouch || met.size % 3 === 1);
      await screen.answer('Easy', isLookedUp ? () => screen.lookUp() : undefined);
    }
    await clock.nextDay();
    await page.reload();
  }
  expect(met.size).toBe(cards);
});

test('Back leads from the text to the card, and the card is as it was', async ({
  page,
  hasTouch,
}) => {
  test.skip(!hasTouch, 'on a desk the text stands beside the card');
  const screen = new StudyScreen(page, 'keys');
  await page.goto('/');
  await page.getByRole('link', { name: 'Start studying' }).click();
  const stem = await screen.stem();
  await screen.reveal();
  await screen.ready();
  await page.getByRole('button', { name: 'Read it in the text' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('1');
  await page.goBack();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(screen.rating('Good')).toBeVisible();
  expect(await screen.stem()).toBe(stem);
});
