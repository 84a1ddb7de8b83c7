import { expect, test } from '@playwright/test';
import { audit } from './audit.ts';
import { MORNING, SharedClock } from './clock.ts';
import { Quiz } from './quiz-page.ts';
import { handOf, StudyScreen, secondBrowser } from './study-screen.ts';

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

  const elsewhere = await secondBrowser(page, '/quiz');
  await expect(elsewhere.getByText('Question 2 of 5', { exact: true })).toBeVisible();
  expect(await new Quiz(elsewhere).stem()).toBe(stem);
  await elsewhere.context().close();

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

test('an order is made by buttons, by the keyboard and by dragging, and counts in part', {
  tag: '@desk-load',
}, async ({ page, hasTouch }) => {
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
  // By chance the order may have come out right.
  await expect(page.getByRole('heading', { name: /^[01] of 3 right$/ })).toBeVisible();
  await page.getByRole('link', { name: 'Study what I missed' }).click();
  expect(await study.kind()).toBe('Put in order');
  await expect(page.getByRole('button', { name: 'Check' })).toBeDisabled();
  await audit(page, 'study: order');
  await study.reveal();
  await expect(study.rating('Again')).toBeVisible();
});

test('on a desk a quiz is taken by keys alone', { tag: '@desk' }, async ({ page, hasTouch }) => {
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

test('earlier quizzes are seen with their results, and one is taken again in other forms', {
  tag: '@load',
}, async ({ page, context }) => {
  await SharedClock.install(page, context, MORNING);
  const study = new StudyScreen(page, handOf());
  await study.open();
  const quiz = new Quiz(page);
  await quiz.begin('5');
  const first = await quiz.missAll();
  await page.getByRole('button', { name: 'Again, in other forms' }).click();
  // One may be left out: in its other form it would give another answer away.
  await expect(page.getByText(/^Question 1 of [45]$/)).toBeVisible();
  const second = await quiz.missAll();
  // A key point with one form only is asked in that again.
  expect([...second].filter((stem) => first.has(stem)).length).toBeLessThan(3);
  await page.getByRole('button', { name: 'Another quiz' }).click();
  const table = page.getByRole('table');
  await expect(table.getByRole('row')).toHaveCount(3);
  await expect(page.getByRole('img', { name: /latest last: 0 %, 0 %/ })).toBeVisible();
  await audit(page, 'quiz: history');
  await table.getByRole('button').last().click();
  await expect(page.getByRole('heading', { name: '0 of 5 right' })).toBeVisible();
  for (const stem of first) await expect(page.getByRole('button', { name: stem })).toBeVisible();
});

test('a pass before an exam fills the minutes, has a clock and moves no date', async ({ page }) => {
  const study = new StudyScreen(page, handOf());
  await study.open();
  const quiz = new Quiz(page);
  await quiz.open('Practice only', '5 min');
  await expect(page.getByRole('group', { name: 'How many questions' })).toBeHidden();
  const start = page.getByRole('button', { name: /^Start:/ });
  const few = Number(/\d+/.exec((await start.textContent()) ?? '')?.[0]);
  await page.getByRole('radio', { name: '10 min', exact: true }).check();
  const many = Number(/\d+/.exec((await start.textContent()) ?? '')?.[0]);
  expect(many).toBeGreaterThan(few);
  await start.click();
  await quiz.ready();
  await expect(page.getByText('10 min left')).toBeVisible();
  await quiz.miss();
  await quiz.ready();
  await page.getByRole('button', { name: 'End the quiz now' }).click();
  await expect(page.getByRole('heading', { name: /^0 of \d+ right$/ })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Study what I missed' })).toBeHidden();
  await study.saved();
  await page.goto('/cards');
  await expect(page.getByText('Returns today')).toHaveCount(0);
});

test('a class sees one question at a time, its answer hidden until it is asked for', {
  tag: '@desk',
}, async ({ page }) => {
  const study = new StudyScreen(page, handOf());
  await study.open();
  const quiz = new Quiz(page);
  await quiz.open('5');
  await page.getByRole('button', { name: 'Show on a screen' }).click();
  await expect(page.getByText('Question 1 of 5', { exact: true })).toBeVisible();
  const stem = page.getByRole('heading', { level: 1 });
  await expect(stem).toBeFocused();
  const first = await stem.textContent();
  await audit(page, 'quiz: on a screen, asked');
  const next = page.getByRole('button', { name: 'Next question' });
  await expect(next).toBeHidden();
  await page.keyboard.press('PageDown');
  await expect(next).toBeVisible();
  await audit(page, 'quiz: on a screen, answered');
  await page.keyboard.press('PageDown');
  await expect(page.getByText('Question 2 of 5', { exact: true })).toBeVisible();
  await expect(next).toBeHidden();
  await page.keyboard.press('PageUp');
  await expect(stem).toHaveText(first ?? '');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Quiz yourself' })).toBeVisible();
});

test('a quiz is printed with its key on a sheet of its own', { tag: '@desk' }, async ({ page }) => {
  const study = new StudyScreen(page, handOf());
  await study.open();
  const quiz = new Quiz(page);
  await quiz.open('10');
  await page.getByRole('button', { name: 'Print with a key' }).click();
  await expect(page.getByRole('heading', { name: 'Key' })).toBeVisible();
  await audit(page, 'quiz: on paper');
  const lists = page.getByRole('main').locator('section > ol');
  for (const list of await lists.all()) await expect(list.locator('> li')).toHaveCount(10);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
  for (const format of ['A4', 'Letter']) {
    const pdf = (await page.pdf({ format })).toString('latin1');
    const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(pages).toBeGreaterThanOrEqual(2);
    expect(pages).toBeLessThanOrEqual(5);
  }
});
