import { expect, test } from '@playwright/test';
import { MORNING, SharedClock } from './clock.ts';
import { pushSettings, serverLog } from './record.ts';
import { StudyScreen } from './study-screen.ts';

test('the learner has the last word on a judged answer', async ({ page, context, hasTouch }) => {
  const clock = await SharedClock.install(page, context, MORNING);
  const screen = new StudyScreen(page, hasTouch ? 'touch' : 'keys');
  await screen.openAt('typed', clock);
  await screen.answer('Good', async () => {
    await expect(page.getByText('Not quite', { exact: true })).toBeVisible();
    await expect(screen.rating('Again')).toHaveAccessibleDescription(/Suggested/);
    await screen.ready();
    await page.getByRole('button', { name: 'I was right' }).click();
    await expect(page.getByText('Counted as right').first()).toBeVisible();
    await expect(screen.rating('Good')).toHaveAccessibleDescription(/Suggested/);
    await expect(page.getByRole('button', { name: 'I was right' })).toBeHidden();
  });
  await screen.saved();
  const last = (await serverLog(page)).at(-1);
  expect(last).toMatchObject({ kind: 'review', payload: { rating: 3, correct: true } });
});

test('the four buttons are explained at the first ten answers', async ({ page, hasTouch }) => {
  const screen = new StudyScreen(page, hasTouch ? 'touch' : 'keys');
  const help = page.getByText('Again: gone.');
  await page.goto('/study');
  for (let n = 0; n < 10; n += 1) await screen.answer('Again');
  await screen.reveal();
  await expect(help).toBeHidden();
  await screen.takeBack();
  await expect(help).toBeVisible();
});

test('a step that returns later may be left for tomorrow', async ({ page, context, hasTouch }) => {
  // In the small hours a step of four hours would fall on the next study day.
  const clock = await SharedClock.install(page, context, MORNING);
  const screen = new StudyScreen(page, hasTouch ? 'touch' : 'keys');
  await page.goto('/study');
  await screen.settle();
  await pushSettings(page, { learningSteps: ['2h', '4h'], newPerDay: 2 }, clock.now());
  await page.reload();
  await expect(page.getByText(/^2 left/)).toBeVisible();
  for (let card = 0; card < 2; card += 1) await screen.answer('Good');
  await expect(page.getByRole('heading', { name: 'A short wait' })).toBeVisible();
  await page.getByRole('button', { name: 'Leave it for tomorrow' }).click();
  await expect(page.getByRole('heading', { name: 'Done for today' })).toBeVisible();
  await expect(page.getByText(/^2 cards come back/)).toBeVisible();
});
