import { expect, test } from '@playwright/test';
import { audit, overflow } from './audit.ts';
import { MORNING, SharedClock } from './clock.ts';
import { serverLog } from './record.ts';
import { StudyScreen } from './study-screen.ts';

test.beforeEach(async ({ page, context }) => {
  await SharedClock.install(page, context, MORNING);
  await new StudyScreen(page, 'keys').open();
  await page.goto('/');
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
});

test('the minutes of a day are one number: on the front page, here, and on Today', async ({
  page,
  browser,
  baseURL,
}) => {
  const newcomer = await browser.newPage();
  await newcomer.goto(baseURL ?? '');
  await expect(newcomer.getByText('About 10 minutes a day.')).toBeVisible();
  await newcomer.close();
  const minutes = page.getByRole('group', { name: 'Minutes a day' });
  await expect(minutes.getByRole('status')).toHaveText('10');
  await page.getByRole('link', { name: 'Today' }).click();
  await expect(page.getByRole('heading', { name: /^About (9|10) minutes today$/ })).toBeVisible();
  await page.getByRole('link', { name: 'Settings' }).click();
  await minutes.getByRole('button', { name: 'Fewer minutes' }).click();
  await expect(minutes.getByRole('status')).toHaveText('5');
  await page.getByRole('link', { name: 'Today' }).click();
  await expect(page.getByRole('heading', { name: /^About (4|5) minutes today$/ })).toBeVisible();
});

test('a limit of new cards holds at once and on the server', async ({ page }) => {
  await page.getByText('Schedule, in detail').click();
  await page.getByLabel('New cards a day').fill('99999');
  await page.getByLabel('New cards a day').press('Enter');
  await expect(page.getByText('a whole number from 0 to 200')).toBeVisible();
  await page.getByLabel('New cards a day').fill('3');
  await page.getByLabel('New cards a day').press('Enter');
  await expect(page.getByText('Saved.', { exact: true })).toBeInViewport();
  await page.getByRole('link', { name: 'Today' }).click();
  await expect(page.getByText('3 new cards.')).toBeVisible();
  await page.getByRole('link', { name: 'Start 3 cards' }).click();
  await expect(page.getByText(/^3 left/)).toBeVisible();
  await expect(page.locator('[data-sync=saved]')).toBeVisible();
  expect(await serverLog(page)).toMatchObject([{ kind: 'settings', payload: { newPerDay: 3 } }]);
});

test('what cannot be taken stays in its field with the reason, and nothing changes', async ({
  page,
}) => {
  await page.getByText('Schedule, in detail').click();
  const steps = page.getByLabel('Steps of a new card');
  await expect(steps).toHaveValue('1m 10m');
  await steps.fill('1m ten');
  await steps.press('Enter');
  await expect(page.getByText('Write steps like 1m 10m 1d')).toBeVisible();
  await expect(steps).toHaveValue('1m ten');
  await page.reload();
  await page.getByText('Schedule, in detail').click();
  await expect(steps).toHaveValue('1m 10m');
});

test('theme and text size hold on this device, from before the first paint', async ({ page }) => {
  await page.getByRole('radio', { name: 'Dark' }).check();
  for (let n = 0; n < 2; n += 1) await page.getByRole('button', { name: 'Larger text' }).click();
  const paper = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await expect.poll(paper).toBe('rgb(19, 18, 16)');
  await page.context().route('**/*.js*', (route) => route.abort());
  await page.reload();
  expect(await paper()).toBe('rgb(19, 18, 16)');
  expect(await page.evaluate(() => document.documentElement.style.fontSize)).toBe('130%');
});

test('two buttons without intervals, for who likes it plain', async ({ page, hasTouch }) => {
  const screen = new StudyScreen(page, hasTouch ? 'touch' : 'keys');
  await page.getByRole('radio', { name: 'Again and Good' }).check();
  await page.getByRole('switch', { name: 'Say when a card returns' }).uncheck();
  await page.goto('/study');
  await screen.reveal();
  await expect(screen.rating('Again')).toHaveText(/^Again1?$/);
  await expect(screen.rating('Good')).toHaveText(/^Good3?$/);
  await expect(screen.rating('Hard')).toBeHidden();
  await page.keyboard.press('2');
  await expect(screen.rating('Good')).toBeVisible();
  await page.keyboard.press('3');
  await expect(screen.rating('Good')).toBeHidden();
});

for (const theme of ['Light', 'Dark']) {
  test(`every setting is within reach of everybody, ${theme}`, { tag: '@desk-load' }, async ({
    page,
  }) => {
    await page.getByRole('radio', { name: theme }).check();
    await page.getByText('Schedule, in detail').click();
    await audit(page, 'settings');
    await page.setViewportSize({ width: 320, height: 640 });
    await page.getByRole('button', { name: 'Larger text' }).click();
    expect(await overflow(page)).toBe(0);
  });
}
