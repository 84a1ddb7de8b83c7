import { expect, test } from '@playwright/test';
import { StudyScreen } from './study-screen.ts';

test('Space scrolls while reading, Enter says it was read, and Undo takes that back', {
  tag: '@desk',
}, async ({ page }) => {
  const screen = new StudyScreen(page, 'keys');
  const { width } = page.viewportSize() ?? { width: 390 };
  await page.setViewportSize({ width, height: 560 });
  await screen.open();
  await screen.ready();
  await page.keyboard.press('Space');
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
  await expect(screen.read).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(screen.question).toBeVisible();
  await page.keyboard.press('u');
  await expect(screen.read).toBeVisible();
  await screen.ready();
  await page.getByRole('button', { name: 'I know the whole text' }).click();
  await expect(screen.question).toBeVisible();
  await screen.undo.click();
  await expect(screen.read).toBeVisible();
});

test('the text is open before its questions, and on Today', async ({ page }) => {
  const screen = new StudyScreen(page, 'keys');
  await screen.open();
  await screen.ready();
  await page.getByRole('button', { name: 'Open the whole text' }).click();
  const sheet = page.getByRole('dialog');
  await expect(sheet.getByRole('heading', { level: 3 })).toHaveCount(9);
  await expect(sheet.getByText(/Retold from an essay in Volume XIII/)).toBeAttached();
  await page.goBack();
  await expect(sheet).toBeHidden();
  await expect(screen.read).toBeVisible();
  await page.goto('/');
  await page.getByRole('button', { name: 'Open the essay' }).click();
  await expect(sheet.getByRole('heading', { level: 3 })).toHaveCount(9);
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
});
