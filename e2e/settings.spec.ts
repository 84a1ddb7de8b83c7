import { expect, test } from '@playwright/test';
import { audit, overflow } from './audit.ts';
import { serverLog } from './record.ts';
import { StudyScreen } from './study-screen.ts';

test.beforeEach(async ({ page }) => {
  await new StudyScreen(page, 'keys').open();
  await page.goto('/');
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
});

test('a limit of new cards holds at once and on the server', async ({ page }) => {
  await page.getByLabel('New cards a day').fill('3');
  await page.getByLabel('New cards a day').press('Enter');
  await expect(page.getByRole('status')).toHaveText('Saved.');
  await page.getByRole('link', { name: 'Tenet' }).click();
  await expect(page.getByText('3 new cards.')).toBeVisible();
  await page.getByRole('link', { name: 'Study', exact: true }).click();
  await expect(page.getByText(/^3 left/)).toBeVisible();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  expect(await serverLog(page)).toMatchObject([{ kind: 'settings', payload: { newPerDay: 3 } }]);
});

test('what cannot be taken stays in its field with the reason, and nothing changes', async ({
  page,
}) => {
  await page.getByText('Advanced').click();
  const steps = page.getByLabel('Steps of a new card');
  await expect(steps).toHaveValue('1m 10m');
  await steps.fill('1m ten');
  await steps.press('Enter');
  await expect(page.getByText('Write steps like 1m 10m 1d')).toBeVisible();
  await expect(steps).toHaveValue('1m ten');
  await page.reload();
  await page.getByText('Advanced').click();
  await expect(steps).toHaveValue('1m 10m');
});

test('theme and text size hold on this device, from before the first paint', async ({ page }) => {
  await page.getByLabel('Theme').selectOption('Dark');
  await page.getByLabel('Text size').selectOption('Very large');
  const paper = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await expect.poll(paper).toBe('rgb(23, 22, 19)');
  await page.context().route('**/*.js*', (route) => route.abort());
  await page.reload();
  expect(await paper()).toBe('rgb(23, 22, 19)');
  expect(await page.evaluate(() => document.documentElement.style.fontSize)).toBe('130%');
});

test('two buttons without intervals, for who likes it plain', async ({ page, hasTouch }) => {
  const screen = new StudyScreen(page, hasTouch ? 'touch' : 'keys');
  await page.getByText('Advanced').click();
  await page.getByLabel('Only Again and Good').check();
  await page.getByLabel('Say under the buttons').uncheck();
  await page.goto('/study');
  await screen.reveal();
  await expect(screen.rating('Again')).toHaveText('Again');
  await expect(screen.rating('Good')).toHaveText('Good');
  await expect(screen.rating('Hard')).toBeHidden();
  await page.keyboard.press('2');
  await expect(screen.rating('Good')).toBeVisible();
  await page.keyboard.press('3');
  await expect(screen.rating('Good')).toBeHidden();
});

for (const theme of ['Light', 'Dark']) {
  test(`every setting is within reach of everybody, ${theme}`, async ({ page }) => {
    await page.getByLabel('Theme').selectOption(theme);
    await page.getByText('Advanced').click();
    await audit(page, 'settings');
    await page.setViewportSize({ width: 320, height: 640 });
    await page.getByLabel('Text size').selectOption('Very large');
    expect(await overflow(page)).toBe(0);
  });
}
