import { expect, type Page, test } from '@playwright/test';
import { MORNING, SharedClock } from './clock.ts';
import { pushSettings, serverLog } from './record.ts';
import { type Answered, type RatingName, StudyScreen } from './study-screen.ts';

/** What the learner says of the first fifteen cards: enough lapses that some are due tomorrow, enough ease that some are not. */
const FIRST: RatingName[] = [
  'Good',
  'Again',
  'Easy',
  'Hard',
  'Easy',
  'Good',
  'Again',
  'Easy',
  'Good',
  'Easy',
  'Good',
  'Good',
  'Again',
  'Good',
  'Good',
];

test('a guest studies, undoes two, reloads, and finds exactly the due ones next day', {
  tag: '@desk',
}, async ({ page, context, hasTouch }) => {
  const clock = await SharedClock.install(page, context, MORNING);
  const screen = new StudyScreen(page, hasTouch ? 'touch' : 'keys');
  await page.goto('/');
  await page.getByRole('link', { name: 'Start studying' }).click();
  await expect(screen.read).toBeVisible();
  await screen.saved();
  await pushSettings(page, { newPerDay: 10 }, clock.now());
  await page.reload();

  const today: Answered[] = [];
  for (const [n, rating] of FIRST.entries()) {
    today.push(await screen.answer(rating));
    if (n === 6) await undoTwo(screen, today);
    if (n === 9) await reloadKeepsTheCard(page, screen);
  }
  while (await screen.isAsking()) today.push(await screen.answer('Good'));

  await expect(page.getByRole('heading', { name: 'Done for today' })).toBeVisible();
  const due = dueTomorrow(today);
  expect(due.size).toBeGreaterThan(0);
  expect(due.size).toBeLessThan(new Set(today.map(({ stem }) => stem)).size);
  await expect(page.getByText(new RegExp(`^${due.size} cards? comes? back`))).toBeVisible();
  await screen.saved();
  const log = await serverLog(page);
  expect(new Set(log.map(({ id }) => id)).size).toBe(log.length);
  expect(log.filter(({ kind }) => kind === 'review').length).toBe(today.length + 2);
  expect(log.filter(({ kind }) => kind === 'undo').length).toBe(2);

  await clock.nextDay();
  await pushSettings(page, { newPerDay: 3 }, clock.now());
  await page.reload();
  await screen.saved();
  const known = new Set(today.map(({ stem }) => stem));
  const nextDay: Answered[] = [];
  while (await screen.isAsking()) nextDay.push(await screen.answer('Easy'));
  const returned = new Set(nextDay.map(({ stem }) => stem).filter((stem) => known.has(stem)));
  expect(returned).toEqual(due);
});

test('the next card never waits for the network', async ({ page, context, hasTouch }) => {
  await SharedClock.install(page, context, MORNING);
  const screen = new StudyScreen(page, hasTouch ? 'touch' : 'keys');
  await page.goto('/study');
  expect(await screen.isAsking()).toBe(true);
  let held = 0;
  await context.route('**/api/sync', async (route) => {
    held += 1;
    await route.abort('internetdisconnected');
  });
  const seen = new Set<string>();
  for (let n = 0; n < 5; n += 1) seen.add((await screen.answer('Good')).stem);
  expect(seen.size).toBe(5);
  await expect(page.getByText('Offline, 5 to send')).toBeVisible();
  expect(held).toBeGreaterThan(0);
  await context.unroute('**/api/sync');
  await page.reload();
  await screen.saved();
  expect((await serverLog(page)).length).toBe(5);
});

async function undoTwo(screen: StudyScreen, today: Answered[]): Promise<void> {
  for (const back of today.splice(-2).reverse()) {
    await screen.takeBack();
    await expect.poll(() => screen.stem()).toBe(back.stem);
  }
}

async function reloadKeepsTheCard(page: Page, screen: StudyScreen): Promise<void> {
  const before = await screen.stem();
  await page.reload();
  await expect.poll(() => screen.stem()).toBe(before);
  await expect(screen.undo).toBeEnabled();
}

/** The cards whose last button said one day. */
function dueTomorrow(answers: readonly Answered[]): Set<string> {
  const last = new Map(answers.map(({ stem, interval }) => [stem, interval]));
  return new Set([...last].filter(([, interval]) => interval === '1 day').map(([stem]) => stem));
}

test('N opens the note with the cursor in it: what is typed is the note, and no key of the card', {
  tag: '@desk',
}, async ({ page, hasTouch }) => {
  test.skip(hasTouch, 'keys are of a desk');
  const screen = new StudyScreen(page, 'keys');
  await screen.open();
  const stem = await screen.stem();
  await screen.ready();
  await page.keyboard.press('n');
  const field = page.getByRole('textbox', { name: 'Your note' });
  await expect(field).toBeFocused();
  // T is “Not today”, a space shows the answer, U takes back: here they are letters.
  await page.keyboard.type('my two thoughts, untold');
  await expect(field).toHaveValue('my two thoughts, untold');
  await page.getByRole('button', { name: 'Keep the note' }).click();
  expect(await screen.stem()).toBe(stem);
  await expect(screen.rating('Good')).toBeHidden();
  await screen.saved();
  expect((await serverLog(page)).map(({ kind }) => kind)).toEqual(['note']);
});

test('after Undo the ratings are where they were', { tag: '@desk' }, async ({ page, hasTouch }) => {
  const screen = new StudyScreen(page, hasTouch ? 'touch' : 'keys');
  await screen.open();
  for (const rating of ['Good', 'Again'] as const) {
    const stem = await screen.stem();
    await screen.answer(rating);
    await screen.takeBack();
    expect(await screen.stem()).toBe(stem);
    for (const name of ['Again', 'Hard', 'Good', 'Easy'] as const)
      await expect(screen.rating(name)).toBeInViewport({ ratio: 1 });
    await screen.ready();
    await screen.rating('Good').click();
    await expect(screen.rating('Good')).toBeHidden();
  }
});

test('own wording of a card that is not answered yet keeps the answer under its veil', async ({
  page,
  hasTouch,
}) => {
  const screen = new StudyScreen(page, hasTouch ? 'touch' : 'keys');
  await screen.open();
  await screen.stem();
  const open = async () => {
    await screen.ready();
    await page.getByRole('button', { name: /^This card/ }).click();
    await page.getByRole('button', { name: 'Your own wording' }).click();
  };
  await open();
  const answer = page.getByLabel('The answer, in your words');
  await expect(page.getByLabel('The question, in your words')).toBeFocused();
  await expect(answer).toBeHidden();
  await page.getByRole('button', { name: 'Show the answer, to reword it too' }).click();
  await expect(answer).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();
  await screen.reveal();
  await open();
  await expect(answer).toBeVisible();
});
