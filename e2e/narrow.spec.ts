import { expect, type Page, test } from '@playwright/test';
import { largeText } from './audit.ts';
import { StudyScreen } from './study-screen.ts';

const bar = (page: Page) => page.locator('footer').filter({ has: page.getByText('Again') });

test('the rating bar stays in sight where it covers little, and follows the card where it would cover much', async ({
  page,
  hasTouch,
}) => {
  const screen = new StudyScreen(page, hasTouch ? 'touch' : 'keys');
  await page.setViewportSize({ width: 320, height: 640 });
  await screen.open();
  await screen.reveal();
  await expect(bar(page)).toHaveAttribute('data-sticky');
  await expect(screen.rating('Good')).toBeInViewport({ ratio: 1 });
  await largeText(page);
  await expect(bar(page)).not.toHaveAttribute('data-sticky');
  const answer = page
    .getByRole('region', { name: 'Answer' })
    .getByText('It threatens Russia more than America');
  await answer.scrollIntoViewIfNeeded();
  await expect(answer).toBeInViewport({ ratio: 1 });
  await screen.rating('Easy').scrollIntoViewIfNeeded();
  await screen.ready();
  await screen.rating('Easy').click();
  await expect(screen.rating('Easy')).toBeHidden();
});

test('a phone on its side can rate', async ({ page, hasTouch }) => {
  const screen = new StudyScreen(page, hasTouch ? 'touch' : 'keys');
  await page.setViewportSize({ width: 844, height: 390 });
  await screen.open();
  await screen.answer('Good');
  await screen.answer('Again');
  await expect(screen.question).toBeVisible();
});
