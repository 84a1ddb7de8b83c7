import { expect, test } from '@playwright/test';
import { MORNING, SharedClock } from './clock.ts';
import { Quiz } from './quiz-page.ts';
import { StudyScreen } from './study-screen.ts';

test('a student reads a section, is quizzed on it, misses two, and meets them first tomorrow', async ({
  page,
  context,
  hasTouch,
}) => {
  const clock = await SharedClock.install(page, context, MORNING);
  const study = new StudyScreen(page, hasTouch ? 'touch' : 'keys');
  const quiz = new Quiz(page);
  await study.open();
  await page.goto('/library');
  await page.getByRole('link', { name: /Russia’s Arms Trade/ }).click();
  await page.getByRole('link', { name: 'Read', exact: true }).click();
  await page
    .getByRole('button', { name: /^Key points of “North Korea, Iran and the charge”/ })
    .click();
  await page.getByRole('link', { name: 'Quiz me on this part' }).click();
  await page.getByText('More choices', { exact: true }).click();
  const kinds = page.getByRole('group', { name: 'Kinds of question' }).getByRole('checkbox');
  for (const box of await kinds.all()) await box.uncheck();
  await page.getByRole('checkbox', { name: 'Recall' }).check();
  await page.getByRole('button', { name: 'Start: 3 questions, about 1 min' }).click();
  await quiz.ready();

  const missed = new Set<string>();
  for (let question = 0; question < 2; question += 1) {
    await quiz.ready();
    missed.add(await quiz.stem());
    await quiz.miss();
  }
  await quiz.know();
  await expect(page.getByRole('heading', { name: '1 of 3 right' })).toBeVisible();
  await study.saved();

  await clock.nextDay();
  await page.goto('/study');
  const first = [await study.answer('Good'), await study.answer('Good')];
  expect(new Set(first.map(({ stem }) => stem))).toEqual(missed);
});
