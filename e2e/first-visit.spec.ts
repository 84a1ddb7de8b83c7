import { expect, type Page, test } from '@playwright/test';
import { StudyScreen } from './study-screen.ts';

const SCRIPTS = '**/_next/**/*.js*';
// One that is awake already would hand out scripts that are to be held back.
test.use({ serviceWorkers: 'block' });

test('a newcomer reads before any script has run; what was tapped meanwhile is heard', {
  tag: '@desk',
}, async ({ page, context, hasTouch }) => {
  const screen = new StudyScreen(page, hasTouch ? 'touch' : 'keys');
  const titles = await watchTitles(page);
  const release = await holdScripts(page);
  await page.goto('/study', { waitUntil: 'commit' });
  await expect(page.getByRole('heading', { name: 'The puzzle and its answer' })).toBeVisible();
  await screen.read.click();
  release();
  await expect(screen.question).toBeVisible();
  await screen.saved();
  expect(await titles()).not.toContain('Your desk is empty');
  await expect(screen.undo).toBeEnabled();
  await context.unroute(SCRIPTS);
  await screen.takeBack();
  await expect(screen.read).toBeVisible();
});

test('whoever knows the whole text may say so before any script has run', async ({ page }) => {
  const screen = new StudyScreen(page, 'keys');
  const release = await holdScripts(page);
  await page.goto('/study', { waitUntil: 'commit' });
  await page.getByRole('button', { name: 'I know the whole text' }).click();
  release();
  for (let card = 0; card < 6; card += 1) {
    await expect(screen.question).toBeVisible();
    await expect(screen.read).toBeHidden();
    await screen.answer('Easy');
  }
});

test('a returner sees one screen: their own', async ({ page }) => {
  const screen = new StudyScreen(page, 'keys');
  await screen.open();
  const stem = await screen.stem();
  const titles = await watchTitles(page);
  const release = await holdScripts(page);
  await page.goto('/study', { waitUntil: 'commit' });
  const section = page.getByText('I have read it');
  await expect(section).toBeAttached();
  await expect(section).toBeHidden();
  release();
  expect(await screen.stem()).toBe(stem);
  expect(await titles()).toEqual([]);
});

async function holdScripts(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(SCRIPTS, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

/** The titles of messages that were on the screen at any time, however shortly. */
async function watchTitles(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const seen = new Set<string>();
    Object.assign(window, { seenTitles: seen });
    const look = () => {
      for (const title of document.querySelectorAll('main > h1')) seen.add(title.textContent ?? '');
    };
    new MutationObserver(look).observe(document, { childList: true, subtree: true });
  });
  return () =>
    page.evaluate(() => {
      const { seenTitles } = window as unknown as { seenTitles: Set<string> };
      // An outline's title is for screen readers: nothing of it is seen.
      return [...seenTitles].filter((title) => !title.endsWith('…'));
    });
}
