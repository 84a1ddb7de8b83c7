import { expect, test } from '@playwright/test';
import { audit, overflow } from './audit.ts';
import { StudyScreen } from './study-screen.ts';

test('from the library a learner comes to an essay, and to a quiz on one part of it', {
  tag: '@desk',
}, async ({ page, hasTouch }) => {
  const study = new StudyScreen(page, hasTouch ? 'touch' : 'keys');
  await study.open();
  await page.goto('/library');
  await expect(page.getByRole('heading', { name: 'Library' })).toBeVisible();
  await audit(page, 'library');
  await page.getByRole('link', { name: /Russia’s Arms Trade/ }).click();
  await expect(page.getByRole('heading', { name: 'Parts' })).toBeVisible();
  await audit(page, 'deck');
  expect(await overflow(page)).toBe(0);
  await page.getByRole('link', { name: /^Quiz yourself on “The roots at home”/ }).click();
  await page.getByRole('button', { name: /^Start:/ }).click();
  await expect(page.getByRole('article', { name: 'Question' })).toBeVisible();
  // Every question stands in the part that was asked for.
  await expect(page.getByText('The roots at home')).toBeVisible();
});

test('an essay that is not here says so, and leads back', async ({ page, hasTouch }) => {
  const study = new StudyScreen(page, hasTouch ? 'touch' : 'keys');
  await study.open();
  await page.goto('/deck?deck=nothing');
  await expect(page.getByRole('heading', { name: 'This essay is not here' })).toBeVisible();
  await page.getByRole('link', { name: 'To the library' }).click();
  await expect(page.getByRole('heading', { name: 'Library' })).toBeVisible();
});
