import { expect, test } from '@playwright/test';
import { audit, overflow } from './audit.ts';
import { serverLog } from './record.ts';
import { StudyScreen } from './study-screen.ts';

/** Of the shipped deck's first card. */
const STEM = 'own officials admit in 2002';

test.beforeEach(async ({ page }) => {
  await new StudyScreen(page, 'keys').open();
  await page.goto('/');
  await page.getByRole('link', { name: 'Cards' }).click();
  await expect(page.getByText(/^\d+ cards$/)).toBeVisible();
});

test('a card is found, stopped, not asked any more, found again and brought back', async ({
  page,
  hasTouch,
}) => {
  const screen = new StudyScreen(page, hasTouch ? 'touch' : 'keys');
  const stopped = STEM;
  await page.getByLabel('Search').fill('OFFICIALS admit in');
  await expect(page.getByText('1 card', { exact: true })).toBeVisible();
  await page.getByText(stopped).click();
  await expect(page.getByText('It threatens Russia more than America')).toBeVisible();
  await page.getByRole('button', { name: 'Stop showing' }).click();
  await expect(page.getByText('Stopped. You can bring it back')).toHaveRole('status');
  await expect(page.getByRole('button', { name: 'Show again' })).toBeFocused();

  await page.goto('/study');
  expect(await screen.stem()).not.toContain(stopped);
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.goto('/cards');
  await page.getByLabel('Show', { exact: true }).selectOption('Stopped');
  await page.getByText(stopped).click();
  await page.getByRole('button', { name: 'Show again' }).click();
  await expect(page.getByText('No card is like that.')).toBeVisible();
  await page.getByRole('button', { name: 'Show all cards' }).click();
  await expect(page.getByText(/^\d+ cards$/)).toBeVisible();
  await page.goto('/study');
  expect(await screen.stem()).toContain(stopped);
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  const kinds = (await serverLog(page)).map(({ kind }) => kind);
  expect(kinds).toEqual(['suspend', 'resume']);
});

test('a flag and a note are kept, and found again', async ({ page }) => {
  await page.getByText(STEM).click();
  await page.getByRole('button', { name: 'Flag', exact: true }).click();
  await page
    .getByRole('textbox', { name: 'Your note' })
    .fill('Ask the tutor — “who” admitted it? 🙂');
  await page.getByRole('heading', { name: 'Cards' }).click();
  await page.reload();
  await page.getByLabel('Search').fill('tutor');
  await page.getByLabel('Show', { exact: true }).selectOption('Flagged');
  await expect(page.getByText('1 card', { exact: true })).toBeVisible();
});

test('starting over asks first', async ({ page, hasTouch }) => {
  const screen = new StudyScreen(page, hasTouch ? 'touch' : 'keys');
  await page.goto('/study');
  await screen.answer('Easy');
  await page.goto('/cards');
  await page.getByText(/Returns in \d+ days/).click();
  await page.getByRole('button', { name: 'Start over', exact: true }).click();
  await page.getByRole('button', { name: 'Keep it' }).click();
  await expect(page.getByText(/Returns in \d+ days/)).toBeVisible();
  await page.getByRole('button', { name: 'Start over', exact: true }).click();
  await page.getByRole('button', { name: 'Yes, start over' }).click();
  await expect(page.getByText(/Returns in \d+ days/)).toBeHidden();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the cards are within reach of everybody, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.getByText(STEM).click();
    await audit(page, 'cards, one open');
    await page.getByLabel('Search').fill('no such word');
    await audit(page, 'cards, none found');
    await page.setViewportSize({ width: 320, height: 640 });
    await page.addStyleTag({ content: 'html { font-size: 200% !important; }' });
    await page.getByRole('button', { name: 'Show all cards' }).click();
    expect(await overflow(page)).toBe(0);
  });
}
