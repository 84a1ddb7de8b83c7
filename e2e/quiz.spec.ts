import { expect, test } from '@playwright/test';
import { audit } from './audit.ts';
import { MORNING, SharedClock } from './clock.ts';
import { Quiz } from './quiz-page.ts';
import { type Hand, StudyScreen } from './study-screen.ts';

const handOf = (): Hand => (test.info().project.name === 'desktop' ? 'keys' : 'touch');

test('what is missed in a quiz comes first in the next session', async ({ page, context }) => {
  await SharedClock.install(page, context, MORNING);
  const study = new StudyScreen(page, handOf());
  await study.open();
  const quiz = new Quiz(page);
  await quiz.begin('5');
  const missed = await quiz.missAll();
  await expect(page.getByRole('heading', { name: '0 of 5 right' })).toBeFocused();
  expect(missed.size).toBe(5);
  await page.getByRole('link', { name: 'Study what I missed' }).click();
  await expect(study.question).toBeVisible();
  const asked = new Set<string>();
  for (let cards = 0; cards < 5; cards += 1) asked.add((await study.answer('Easy')).stem);
  expect(asked).toEqual(missed);
});

test('a quiz goes on where it was: after a reload, without a network, and on another browser', async ({
  page,
  context,
}) => {
  const study = new StudyScreen(page, handOf());
  await study.open();
  const quiz = new Quiz(page);
  await quiz.begin('5');
  await quiz.miss();
  await quiz.ready();
  expect(await quiz.number()).toBe('Question 2 of 5');
  await study.saved();
  await page.reload();
  await quiz.ready();
  await expect(page.getByText('Question 2 of 5', { exact: true })).toBeVisible();
  const stem = await quiz.stem();

  const other = await context.browser()?.newContext({ storageState: await context.storageState() });
  const elsewhere = await other?.newPage();
  if (!other || !elsewhere) throw new Error('No second browser.');
  await elsewhere.goto(new URL('/quiz', page.url()).href);
  await expect(elsewhere.getByText('Question 2 of 5', { exact: true })).toBeVisible();
  expect(await new Quiz(elsewhere).stem()).toBe(stem);
  await other.close();

  await context.setOffline(true);
  await quiz.missAll();
  await expect(page.getByRole('heading', { name: '0 of 5 right' })).toBeVisible();
  await context.setOffline(false);
  await study.saved();
});

test('with the answers at the end one goes back and forth, and is told nothing before', async ({
  page,
}) => {
  const study = new StudyScreen(page, handOf());
  await study.open();
  const quiz = new Quiz(page);
  await quiz.begin('5', 'At the end');
  await page.getByRole('button', { name: 'Don’t know' }).click();
  await expect(page.getByText('Question 2 of 5', { exact: true })).toBeVisible();
  await quiz.ready();
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(page.getByText('Question 1 of 5', { exact: true })).toBeVisible();
  for (let left = 5; left > 0; left -= 1) {
    await quiz.ready();
    await page.getByRole('button', { name: 'Don’t know' }).click();
  }
  await expect(page.getByRole('heading', { name: 'That was the last question' })).toBeVisible();
  await page.getByRole('button', { name: 'See the result' }).click();
  await expect(page.getByRole('heading', { name: '0 of 5 right' })).toBeVisible();
  await page.getByRole('button', { name: 'Take this quiz back' }).click();
  await expect(page.getByRole('heading', { name: 'Quiz yourself' })).toBeVisible();
  await page.goto('/cards');
  await expect(page.getByText('Not met').first()).toBeVisible();
});

test('no state of a quiz fails the audit', async ({ page }) => {
  const study = new StudyScreen(page, handOf());
  await study.open();
  const quiz = new Quiz(page);
  await page.goto('/quiz');
  await expect(page.getByRole('heading', { name: 'Quiz yourself' })).toBeVisible();
  await audit(page, 'quiz: start');
  await quiz.begin('5');
  await audit(page, 'quiz: question');
  await page.getByRole('button', { name: 'Don’t know' }).click();
  await quiz.ready();
  await audit(page, 'quiz: answer');
  await page.getByRole('button', { name: 'Next question' }).click();
  await quiz.missAll();
  await audit(page, 'quiz: result');
});

test('an order is made by buttons, by the keyboard and by dragging, and counts in part', async ({
  page,
  hasTouch,
}) => {
  const study = new StudyScreen(page, handOf());
  await study.open();
  const quiz = new Quiz(page);
  await quiz.beginWith(['Put in order'], '20');
  const rows = page.getByRole('listitem');
  const steps = async () =>
    (await rows.allTextContents()).map((text) => text.replace(/^\d/, '').trim());
  await expect(page.getByRole('button', { name: 'Sure', exact: true })).toBeHidden();
  const before = await steps();
  const [first = '', second = '', ...rest] = before;

  const later = page.getByRole('button', { name: `Move later: ${first}` });
  if (hasTouch) await later.tap();
  else {
    await later.focus();
    await page.keyboard.press('Enter');
  }
  expect(await steps()).toEqual([second, first, ...rest]);
  await expect(later).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: first })).toHaveText(
    `${first}: now 2 of ${before.length}`,
  );

  const grip = rows.first().getByText('1', { exact: true });
  const from = await grip.boundingBox();
  const to = await rows.last().boundingBox();
  if (!from || !to) throw new Error('The rows are not on the screen.');
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + from.width / 2, to.y + to.height - 2, { steps: 10 });
  await page.mouse.up();
  expect(await steps()).toEqual([first, ...rest, second]);
  await audit(page, 'quiz: order');

  await page.getByRole('button', { name: 'Sure', exact: true }).click();
  await expect(page.getByText('The right order', { exact: true })).toBeVisible();
  expect((await rows.allTextContents()).length).toBe(before.length);
  await audit(page, 'quiz: order, answered');
  await quiz.ready();
  await page.getByRole('button', { name: 'Next question' }).click();
  await quiz.missAll();
  await expect(page.getByRole('heading', { name: '0 of 3 right' })).toBeVisible();
  await page.getByRole('link', { name: 'Study what I missed' }).click();
  expect(await study.kind()).toBe('Put in order');
  await expect(page.getByRole('button', { name: 'Check' })).toBeDisabled();
  await audit(page, 'study: order');
  await study.reveal();
  await expect(study.rating('Again')).toBeVisible();
});

test('on a desk a quiz is taken by keys alone', async ({ page, hasTouch }) => {
  test.skip(hasTouch, 'A phone has no keys.');
  const study = new StudyScreen(page, handOf());
  await study.open();
  const quiz = new Quiz(page);
  await quiz.beginWith(['Choose one'], '5');
  const sure = page.getByRole('button', { name: 'Sure', exact: true });
  await expect(sure).toBeHidden();
  await page.keyboard.press('b');
  await expect(page.getByRole('radio').nth(1)).toBeChecked();
  await page.keyboard.press('1');
  await expect(page.getByRole('radio').first()).toBeChecked();
  await page.keyboard.press('n');
  await expect(page.getByRole('button', { name: 'Next question' })).toBeVisible();
  await quiz.ready();
  await page.keyboard.press('Space');
  await expect(page.getByText('Question 2 of 5', { exact: true })).toBeVisible();
  await quiz.ready();
  await page.keyboard.press('x');
  await expect(page.getByText('Now you know', { exact: true })).toBeVisible();
});
