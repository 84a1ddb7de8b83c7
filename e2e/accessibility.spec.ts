import { expect, type Page, test } from '@playwright/test';
import { audit, auditInBoth, largeText, overflow } from './audit.ts';
import { MORNING, SharedClock } from './clock.ts';
import { stopAllBut } from './record.ts';
import { StudyScreen } from './study-screen.ts';

/** One key point of the shipped deck for each kind of card that it asks. */
const KINDS: Readonly<Record<string, string>> = {
  Recall: 'puzzle',
  'Type the answer': 'rapprochement',
  Explain: 'putin-case',
  'Choose one': 'subsidies',
  'True or false': 'plateau',
  'Fill the gap': 'plateau',
};
const MOST_DAYS = 5;
const POINTS = new Set(Object.values(KINDS).map((point) => `rogue-proliferator.${point}`));

test('no screen violates WCAG 2.2 A/AA, light or dark', { tag: '@desk-load' }, async ({
  page,
  context,
  hasTouch,
}) => {
  const clock = await SharedClock.install(page, context, MORNING);
  const screen = new StudyScreen(page, hasTouch ? 'touch' : 'keys');
  await page.goto('/');
  await auditInBoth(page, 'front door');
  await page.getByRole('link', { name: 'Start studying' }).click();
  await expect(screen.read).toBeVisible();
  await auditInBoth(page, 'to be read first');
  await stopAllBut(page, ({ claimId }) => POINTS.has(claimId), clock.now());
  await page.reload();
  const audited = new Set<string>();
  // Of the two cards of one key point one is asked on a later day.
  for (let day = 0; day < MOST_DAYS; day += 1) {
    while (await screen.isAsking()) {
      const kind = await screen.kind();
      const isNew = !audited.has(kind);
      if (isNew) await auditInBoth(page, `${kind}, asked`);
      await screen.reveal();
      if (isNew) await auditInBoth(page, `${kind}, answered`);
      if (audited.size === 0) await auditText(page);
      if (audited.size === 1) await auditMenu(page);
      audited.add(kind);
      await screen.ready();
      await screen.rating('Easy').click();
      await expect(screen.rating('Easy')).toBeHidden();
    }
    if (audited.size === Object.keys(KINDS).length) break;
    await clock.nextDay();
    await page.reload();
  }
  expect([...audited].sort()).toEqual(Object.keys(KINDS).sort());
  await expect(page.getByRole('heading', { name: 'Done for today' })).toBeVisible();
  await auditInBoth(page, 'end');
  await page.goto('/');
  await expect(page.getByText(/^Studied on \d of the last 7 days$/)).toBeVisible();
  await auditInBoth(page, 'today');
  await page.goto('/nowhere');
  await auditInBoth(page, 'not found');
});

test('on a desk the card beside its text violates nothing either', { tag: '@desk' }, async ({
  page,
  hasTouch,
}) => {
  test.skip(hasTouch, 'on a phone the text is under the card');
  const screen = new StudyScreen(page, 'keys');
  await screen.open();
  await screen.settle();
  await auditInBoth(page, 'beside the text, asked');
  await screen.reveal();
  await auditInBoth(page, 'beside the text, answered');
});

test('without a network at the first visit, the screen says so and tries again', async ({
  page,
  context,
}) => {
  await context.route('**/api/**', (route) => route.abort('internetdisconnected'));
  await page.goto('/study');
  await expect(page.getByRole('heading', { name: 'No connection yet' })).toBeVisible();
  await audit(page, 'unreachable');
  await context.unroute('**/api/**');
  await page.getByRole('button', { name: 'Try again' }).click();
  expect(await new StudyScreen(page, 'keys').isAsking()).toBe(true);
});

test('a screen reader hears the question, the judgement and when the card returns', async ({
  page,
  context,
  hasTouch,
}) => {
  const clock = await SharedClock.install(page, context, MORNING);
  const screen = new StudyScreen(page, hasTouch ? 'touch' : 'keys');
  const said = page.getByRole('status');
  await screen.openAt('true-false', clock);
  await expect(said).toContainText(/True or false\. .+/);
  await screen.reveal();
  await expect(said).toContainText(/(Right|Not quite)\. (True|False)/);
  await screen.ready();
  await screen.rating('Easy').click();
  await expect(said).toContainText('Returns in');
});

test('at 320 px and with text twice as large nothing is cut off sideways', async ({
  page,
  context,
  hasTouch,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await SharedClock.install(page, context, MORNING);
  const screen = new StudyScreen(page, hasTouch ? 'touch' : 'keys');
  await page.goto('/study');
  await largeText(page);
  for (let n = 0; n < 8; n += 1) {
    expect(await screen.isAsking()).toBe(true);
    expect(await overflow(page)).toBe(0);
    await screen.reveal();
    expect(await overflow(page)).toBe(0);
    await screen.ready();
    await screen.rating('Easy').click();
    await expect(screen.rating('Easy')).toBeHidden();
  }
});

/** Every page that needs no class. */
const PAGES = [
  ...['/', '/library', '/deck?deck=rogue-proliferator', '/read?deck=rogue-proliferator'],
  ...['/quiz?deck=rogue-proliferator', '/cards', '/settings', '/away', '/privacy', '/nowhere'],
  ...['/account/sign-in', '/account/sign-up', '/account/forgot', '/account/recover', '/back'],
  ...['/class', '/join'],
];

for (const who of ['a newcomer', 'a learner'] as const)
  test(`no page of ${who} is wider than 320 px with text twice as large`, async ({
    page,
    hasTouch,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    if (who === 'a learner') {
      const screen = new StudyScreen(page, hasTouch ? 'touch' : 'keys');
      await screen.open();
      await screen.answer('Good');
      await screen.saved();
    }
    for (const address of PAGES) {
      await page.goto(address);
      await largeText(page);
      await expect(page.getByRole('heading').first()).toBeAttached();
      expect.soft(await overflow(page), address).toBeLessThanOrEqual(0);
    }
  });

async function auditMenu(page: Page): Promise<void> {
  await expect(page.locator('[data-guarded]')).toHaveCount(0);
  await page.getByRole('button', { name: /^This card/ }).click();
  await auditInBoth(page, 'the card’s menu');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
}

async function auditText(page: Page): Promise<void> {
  // On a desk it stands beside the card.
  if (!(await page.getByRole('button', { name: 'Read it in the text' }).isVisible())) return;
  await expect(page.locator('[data-guarded]')).toHaveCount(0);
  await page.getByRole('button', { name: 'Read it in the text' }).click();
  await auditInBoth(page, 'the text, open at the evidence');
  await page.getByRole('button', { name: 'Back to the card' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
}
