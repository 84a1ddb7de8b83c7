import { expect, type Page, test } from '@playwright/test';
import { audit } from './audit.ts';
import { MORNING, SharedClock } from './clock.ts';
import { type Hand, StudyScreen } from './study-screen.ts';

const handOf = (): Hand => (test.info().project.name === 'desktop' ? 'keys' : 'touch');

/** A quiz as a person takes it: by its words and its buttons. */
class Quiz {
  constructor(readonly page: Page) {}

  async begin(...choices: string[]): Promise<void> {
    await this.page.goto('/');
    await this.page.getByRole('link', { name: 'Quiz me' }).click();
    await this.page.getByText('More choices', { exact: true }).click();
    for (const choice of ['The whole text', ...choices]) {
      await this.page.getByRole('radio', { name: choice, exact: true }).check();
    }
    await this.page.getByRole('button', { name: /^Start:/ }).click();
    await this.ready();
  }

  async ready(): Promise<void> {
    await expect(this.page.locator('[data-guarded]')).toHaveCount(0);
  }

  number(): Promise<string | null> {
    return this.page.getByText(/^Question \d+ of \d+$/).textContent();
  }

  /** Gives up on the question in sight, and goes on where the answer is shown. */
  async miss(): Promise<void> {
    await this.ready();
    await this.page.getByRole('button', { name: 'Don’t know' }).click();
    const on = this.page.getByRole('button', { name: /^(Next question|See the result)$/ });
    await expect(on).toBeVisible();
    await this.ready();
    await on.click();
  }

  async stem(): Promise<string> {
    const text = await this.page
      .getByRole('article', { name: 'Question' })
      .locator('p')
      .textContent();
    return (text ?? '').replace(/\s+/g, ' ').trim();
  }

  /** To the end. Returns the questions missed. */
  async missAll(): Promise<Set<string>> {
    const result = this.page.getByRole('heading', { name: /of \d+ right/ });
    const question = this.page.getByRole('article', { name: 'Question' });
    const missed = new Set<string>();
    for (;;) {
      await expect(result.or(question)).toBeVisible();
      if (await result.isVisible()) return missed;
      missed.add(await this.stem());
      await this.miss();
    }
  }
}

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
