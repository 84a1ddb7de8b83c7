import { expect, test } from '@playwright/test';
import { StudyScreen } from './study-screen.ts';

test('a newcomer reads the first section, then answers its cards up to the third', async ({
  page,
  hasTouch,
}) => {
  const screen = new StudyScreen(page, hasTouch ? 'touch' : 'keys');
  await page.goto('/');
  await page.getByRole('link', { name: 'Start studying' }).click();
  const section = page.getByRole('heading', { name: 'The puzzle and its answer' });
  await expect(section).toBeVisible();
  await expect(screen.question).toBeHidden();
  const words = ((await page.getByRole('article').textContent()) ?? '').split(/\s+/).length;
  expect(words).toBeLessThan((90 / 60) * 238);
  const read = ((await page.getByRole('article').textContent()) ?? '').replace(/\s+/g, ' ');
  for (let card = 0; card < 3; card += 1) {
    await screen.answer('Good', async () => {
      expect(read).toContain(await screen.evidence());
    });
    await expect(screen.read).toBeHidden();
  }
});

test('whoever knows the text is not made to read it, also after a reload', async ({ page }) => {
  const screen = new StudyScreen(page, 'keys');
  await page.goto('/study');
  await expect(screen.read).toBeVisible();
  await screen.ready();
  await page.getByRole('button', { name: 'I know the whole text' }).click();
  for (let card = 0; card < 6; card += 1) {
    await expect(screen.question).toBeVisible();
    await expect(screen.read).toBeHidden();
    await screen.answer('Easy');
  }
  await page.reload();
  await expect(screen.question).toBeVisible();
});
