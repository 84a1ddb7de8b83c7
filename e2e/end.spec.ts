import { expect, test } from '@playwright/test';
import { MORNING, SharedClock } from './clock.ts';
import { StudyScreen } from './study-screen.ts';

const AWAY = 14;

test('the end shows what was won and what comes; nothing scolds after two weeks away', async ({
  page,
  context,
  hasTouch,
}) => {
  const clock = await SharedClock.install(page, context, MORNING);
  const screen = new StudyScreen(page, hasTouch ? 'touch' : 'keys');
  await page.addInitScript(() => {
    const seen = new Set<string>();
    Object.assign(window, { seenSync: seen });
    new MutationObserver(() => {
      const badge = document.querySelector('[data-sync]');
      if (badge) seen.add(badge.textContent ?? '');
    }).observe(document, { childList: true, subtree: true, characterData: true });
  });
  await page.goto('/study');
  while (await screen.isAsking()) await screen.answer('Easy');
  await expect(page.getByRole('heading', { name: 'Done for today' })).toBeVisible();
  await expect(page.getByText(/key points are stronger than before\.$/)).toBeVisible();
  await expect(page.getByRole('img', { name: / key points steady/ })).toHaveCount(2);
  await expect(page.getByText(/^Your answers are on this device and on/)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Tomorrow' })).toBeVisible();
  const badges = await page.evaluate(() => [
    ...(window as unknown as { seenSync: Set<string> }).seenSync,
  ]);
  expect(badges).toEqual(['Saved']);

  for (let day = 0; day < AWAY; day += 1) await clock.nextDay();
  await page.goto('/');
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toHaveText(/^About ([1-9]|10) minutes? today$/);
  await expect(page.getByText(/overdue|late|missed|behind/i)).toHaveCount(0);
});
