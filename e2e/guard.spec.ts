import { expect, type Locator, type Page, test } from '@playwright/test';
import { MORNING } from './clock.ts';
import { serverLog } from './record.ts';
import { StudyScreen } from './study-screen.ts';

test('a double tap shows the answer and rates nothing', async ({ page, hasTouch }) => {
  test.skip(!hasTouch, 'taps are of touch screens');
  await page.clock.install({ time: MORNING });
  const screen = new StudyScreen(page, 'touch');
  await screen.open();
  const stem = await screen.stem();
  await screen.ready();
  await holdTime(page);
  const place = await middleOf(page.getByRole('button', { name: 'Show answer' }));
  for (let tap = 0; tap < 3; tap += 1) await page.touchscreen.tap(place.x, place.y);
  await expect(screen.rating('Good')).toBeVisible();
  expect(await screen.stem()).toBe(stem);
  for (const name of ['Again', 'Hard', 'Good', 'Easy'] as const)
    expect((await boxOf(screen.rating(name))).y).toBeGreaterThan(place.y);
  await endOfGuard(page);
  const good = await middleOf(screen.rating('Good'));
  for (let tap = 0; tap < 3; tap += 1) await page.touchscreen.tap(good.x, good.y);
  await expect.poll(() => screen.stem()).not.toBe(stem);
  await expect(screen.rating('Good')).toBeHidden();
  await page.clock.resume();
  await screen.saved();
  expect((await serverLog(page)).length).toBe(1);
});

test('Space and Enter are deaf for a moment after each change, the digits are not', {
  tag: '@desk',
}, async ({ page }) => {
  await page.clock.install({ time: MORNING });
  const screen = new StudyScreen(page, 'keys');
  await screen.open();
  const stem = await screen.stem();
  await screen.ready();
  await holdTime(page);
  await pressAtOnce(page, ['Space', 'Space', 'Enter']);
  await expect(screen.rating('Good')).toBeVisible();
  expect(await screen.stem()).toBe(stem);
  await pressAtOnce(page, ['3', 'Space']);
  await expect.poll(() => screen.stem()).not.toBe(stem);
  await expect(screen.rating('Good')).toBeHidden();
  await endOfGuard(page);
  await page.keyboard.press('Space');
  await expect(screen.rating('Good')).toBeVisible();
});

/** From here on the page's time stands still: however slowly a busy machine taps, it all falls into one moment. */
async function holdTime(page: Page): Promise<void> {
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1000);
}

/** Lets that moment pass; a second is more than the guard holds. */
async function endOfGuard(page: Page): Promise<void> {
  await page.clock.runFor(1000);
  await expect(page.locator('[data-guarded]')).toHaveCount(0);
}

/** One after the other within the same task of the test, as a trembling finger does it. */
async function pressAtOnce(page: Page, keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

async function boxOf(locator: Locator) {
  return (await locator.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
}

async function middleOf(locator: Locator): Promise<{ x: number; y: number }> {
  const { x, y, width, height } = await boxOf(locator);
  return { x: x + width / 2, y: y + height / 2 };
}

test('the next card is drawn while this one is asked, unseen, and a rating shows that very one', async ({
  page,
  hasTouch,
}) => {
  const screen = new StudyScreen(page, hasTouch ? 'touch' : 'keys');
  await screen.open();
  await screen.settle();
  const next = page.locator('[data-away=next]');
  await expect(next).toBeAttached();
  await expect(next).toBeHidden();
  await next.evaluate((card) => card.setAttribute('data-foreseen', ''));
  await screen.answer('Good');
  await expect(page.locator('[data-foreseen]').filter({ has: screen.question })).toBeVisible();
});
