import { expect, type Page, test } from '@playwright/test';
import { audit, overflow } from './audit.ts';
import { MORNING, SharedClock } from './clock.ts';
import { handOf, StudyScreen, secondBrowser } from './study-screen.ts';

/** The reading page as a person uses it. */
class Text {
  constructor(readonly page: Page) {}

  async open(): Promise<void> {
    await this.page.goto('/library');
    await this.page.getByRole('link', { name: /Russia’s Arms Trade/ }).click();
    await this.page.getByRole('link', { name: 'Read', exact: true }).click();
    await expect(this.heading('The puzzle and its answer')).toBeVisible();
  }

  heading(name: string) {
    return this.page.getByRole('heading', { name, exact: true });
  }

  button(name: string) {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** The mark of a key point, by its first words. */
  mark(words: string) {
    return this.page.locator('main').getByRole('button', { name: words });
  }

  /** Whether the words of the text can be made out. */
  isLegible(): Promise<boolean> {
    return this.page
      .locator('main p[data-passage]')
      .first()
      .evaluate((passage) => getComputedStyle(passage).color !== 'rgba(0, 0, 0, 0)');
  }

  async ready(): Promise<void> {
    await expect(this.page.locator('[data-guarded]')).toHaveCount(0);
  }

  /** Answers the question in sight. */
  async answer(rating: string): Promise<void> {
    await this.ready();
    await this.button('Show answer').click();
    await this.ready();
    await this.button(rating).click();
  }
}

const OFFICIALS = 'Russia’s own officials regularly deplored';

test('the text shows what is remembered: a mark is asked, and fills', { tag: '@desk' }, async ({
  page,
  context,
}) => {
  await SharedClock.install(page, context, MORNING);
  const study = new StudyScreen(page, handOf());
  await study.open();
  const text = new Text(page);
  await text.open();
  expect(await overflow(page)).toBe(0);
  await expect(page.getByText('30 not met', { exact: true })).toBeVisible();
  await audit(page, 'reading: the text');

  // One stop for Tab at each key point, and its name says how it stands.
  await expect(page.locator('main').getByRole('button', { name: /^not met: / })).toHaveCount(30);
  const mark = text.mark(OFFICIALS);
  if (handOf() === 'keys') {
    await mark.focus();
    await page.keyboard.press('Enter');
  } else await mark.tap();
  const outlook = page.getByText('Not met: comes up on its own', { exact: true });
  await expect(outlook).toBeVisible();
  await expect(mark).toBeInViewport();
  await expect(page.getByText('not asked yet')).not.toHaveCount(0);
  await audit(page, 'reading: a key point');

  await text.button('Ask me now').click();
  await expect(page.getByRole('article', { name: 'Question' })).toBeFocused();
  expect(await text.isLegible()).toBe(false);
  await audit(page, 'reading: asked');
  await text.ready();
  await text.button('Show answer').click();
  expect(await text.isLegible()).toBe(true);
  await audit(page, 'reading: answered');
  await text.ready();
  await text.button('Good').click();
  await expect(page.getByText('Answered. It comes back by itself.')).toBeFocused();
  await text.button('Go on reading').click();
  await expect(page.getByText('Learning: comes back today', { exact: true })).toBeVisible();
  await expect(page.getByText('Answered once, last today', { exact: true })).toBeVisible();
  await text.button('Close').click();
  await expect(outlook).toBeHidden();
  await expect(text.mark(`learning: ${OFFICIALS}`)).toBeFocused();
  await expect(page.getByText('1 learning', { exact: true })).toBeVisible();

  await text.button('Key points of “The puzzle and its answer”: 1 of 4 met').click();
  await audit(page, 'reading: the key points of a section');
  await page.getByRole('button', { name: /Arms sales instead of reform/ }).click();
  await expect(page.getByRole('link', { name: 'Quiz this' })).toHaveAttribute(
    'href',
    /point=rogue-proliferator\.sales-for-reform/,
  );
});

test('the first reading is asked in place, and what was forgotten comes back at the next section', {
  tag: '@desk-load',
}, async ({ page, context }) => {
  await SharedClock.install(page, context, MORNING);
  const study = new StudyScreen(page, handOf());
  await study.open();
  const text = new Text(page);
  await text.open();
  await expect(page.getByText('4 questions on this part').first()).toBeVisible();
  await study.saved();
  await context.setOffline(true);
  await text.button('Ask me').first().click();
  expect(await text.isLegible()).toBe(false);
  await text.answer('Again');
  await text.ready();
  await expect(page.getByText('Question 2 of 4', { exact: true })).toBeVisible();
  await text.button('Undo the last one').click();
  await expect(page.getByText('Question 1 of 4', { exact: true })).toBeVisible();
  await text.ready();
  await text.button('Again').click();
  for (let left = 3; left > 0; left -= 1) await text.answer('Easy');
  await expect(page.getByText('4 answered. They come back by themselves.')).toBeFocused();
  await audit(page, 'reading: a section answered');
  await text.button('Go on reading').click();
  await expect(page.getByText('3 questions on this part, 1 to meet again')).toBeVisible();
  await text.button('Ask me').first().click();
  await expect(page.getByRole('article', { name: 'Question' })).toContainText(
    'What did Russia’s own officials admit in 2002',
  );
  await context.setOffline(false);
  await study.saved();

  // On another browser of the same learner the text shows the same.
  const elsewhere = await secondBrowser(page);
  await expect(elsewhere.getByText('3 steady', { exact: true })).toBeVisible();
  await elsewhere.context().close();
});

test('a reader finds the way: contents, search, the place kept, the text without marks', {
  tag: '@desk',
}, async ({ page }) => {
  const study = new StudyScreen(page, handOf());
  await study.open();
  const text = new Text(page);
  await text.open();
  await text.button('Contents, search, text size').click();
  await audit(page, 'reading: contents and search');
  await page.getByLabel('Search the text').fill('smoking gum');
  await expect(page.getByText('It does not stand in the text.')).toBeVisible();
  await page.getByLabel('Search the text').fill('smoking gun');
  await page.getByRole('button', { name: /never found the “smoking gun/ }).click();
  const found = page.locator('mark', { hasText: 'smoking gun' });
  await expect(found).toBeInViewport();
  await expect(page.getByRole('dialog')).toBeHidden();

  if (handOf() === 'touch') await text.button('Contents, search, text size').click();
  await page
    .getByRole('navigation', { name: 'Contents' })
    .getByRole('button', { name: 'What counts is gain' })
    .click();
  await expect(text.heading('What counts is gain')).toBeInViewport();
  const passage = page.locator('p[data-passage]', { hasText: 'Beyond all this' });
  const ordinal = await passage.getAttribute('data-passage');
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('tenet-reading')))
    .toContain(`:${ordinal}}`);
  await page.reload();
  await expect(passage).toBeInViewport();

  await text.button('Contents, search, text size').click();
  await page.getByRole('switch', { name: /^Hide the marks/ }).check();
  await text.button('Close').click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(text.mark(OFFICIALS)).toHaveCount(0);
  await expect(text.button('Ask me')).toHaveCount(0);
  await page.reload();
  await expect(text.heading('The puzzle and its answer')).toBeAttached();
  await expect(text.mark(OFFICIALS)).toHaveCount(0);
});

test('a text that is not here says so, and leads back', async ({ page }) => {
  const study = new StudyScreen(page, handOf());
  await study.open();
  await page.goto('/read?deck=nothing');
  await expect(page.getByRole('heading', { name: 'This essay is not here' })).toBeVisible();
  await page.getByRole('link', { name: 'To the library' }).click();
  await expect(page.getByRole('heading', { name: 'Library' })).toBeVisible();
});
