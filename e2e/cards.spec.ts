import { expect, test } from '@playwright/test';
import { audit, largeText, overflow } from './audit.ts';
import { serverLog } from './record.ts';
import { StudyScreen } from './study-screen.ts';

/** Of the shipped deck's first card. */
const STEM = 'own officials admit in 2002';

test.beforeEach(async ({ page }) => {
  await new StudyScreen(page, 'keys').open();
  await page.goto('/');
  await page.getByRole('link', { name: 'Cards', exact: true }).click();
  await expect(page.getByRole('searchbox')).toBeVisible();
});

test('a card is found, stopped, not asked any more, found again and brought back', {
  tag: '@desk',
}, async ({ page, hasTouch }) => {
  const screen = new StudyScreen(page, hasTouch ? 'touch' : 'keys');
  const stopped = STEM;
  await page.getByLabel('Search').fill('Admit OFICIALS danger');
  await expect(page.getByText('1 card', { exact: true })).toBeVisible();
  await page.getByText(stopped).click();
  await expect(page.getByText('It threatens Russia more than America')).toBeVisible();
  await page.getByRole('button', { name: 'Stop showing' }).click();
  await expect(page.getByText('Stopped. You can bring it back')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Show again' })).toBeFocused();

  await page.goto('/study');
  expect(await screen.stem()).not.toContain(stopped);
  await screen.saved();
  await page.goto('/cards');
  await page.getByRole('radio', { name: /^Stopped/ }).check();
  await page.getByText(stopped).click();
  await page.getByRole('button', { name: 'Show again' }).click();
  await expect(page.getByText('No card is like that.')).toBeVisible();
  await page.getByRole('button', { name: 'Show all cards' }).click();
  await expect(page.getByRole('radio', { name: /^All/ })).toBeChecked();
  await page.goto('/study');
  expect(await screen.stem()).toContain(stopped);
  await screen.saved();
  const kinds = (await serverLog(page)).map(({ kind }) => kind);
  expect(kinds).toEqual(['suspend', 'resume']);
});

test('a flag and a note are kept, and found again', async ({ page }) => {
  await page.getByText(STEM).click();
  await page.getByRole('button', { name: 'Flag', exact: true }).click();
  await page
    .getByRole('textbox', { name: 'Your note' })
    .fill('Ask the tutor — “who” admitted it? 🙂');
  await page.getByRole('button', { name: 'Keep the note' }).click();
  await page.reload();
  await page.getByLabel('Search').fill('tutor');
  await page.getByRole('radio', { name: /^Flagged/ }).check();
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
    // High enough that nothing lies under the tabs: what does would be judged too small to tap.
    const { width } = page.viewportSize() ?? { width: 390 };
    await page.setViewportSize({ width, height: 6_000 });
    await audit(page, 'cards, one open');
    await page.getByLabel('Search').fill('no such word');
    await audit(page, 'cards, none found');
    await page.setViewportSize({ width: 320, height: 640 });
    await largeText(page);
    await page.getByRole('button', { name: 'Show all cards' }).click();
    expect(await overflow(page)).toBe(0);
  });
}
