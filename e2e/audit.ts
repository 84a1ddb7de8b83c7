import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Expects no violation of WCAG 2.2 A/AA that axe can find; `state` names the screen in the report. */
export async function audit(page: Page, state: string): Promise<void> {
  await settled(page);
  const at = await page.evaluate(() => window.scrollY);
  // At its end nothing lies under the bar of tabs, which a reader would scroll past.
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  const found = await violations(page);
  await page.evaluate((before) => window.scrollTo(0, before), at);
  expect(found, state).toEqual([]);
}

/** What axe finds on the page as it is: each rule with the places that break it. */
async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async (values) => {
    const { axe: here } = window as unknown as { axe: typeof axe };
    const result = await here.run(document, {
      runOnly: { type: 'tag', values },
      // No frames and no styles from elsewhere: nothing is to be loaded first.
      ...{ resultTypes: ['violations'], preload: false, iframes: false },
    });
    return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`);
  }, WCAG);
}

/** By how many pixels the page is wider than the screen. A phone's own `innerWidth` grows with a page that is too wide. */
export async function overflow(page: Page): Promise<number> {
  const { width } = page.viewportSize() ?? { width: 0 };
  return (await page.evaluate(() => document.documentElement.scrollWidth)) - width;
}

/** Text twice as large, as a reader may set it. */
export async function largeText(page: Page): Promise<void> {
  await page.evaluate(() =>
    document.documentElement.style.setProperty('font-size', '200%', 'important'),
  );
}

/** The same in light and in dark; on a desk in light only, as colours are what they are on a phone. */
export async function auditInBoth(page: Page, state: string): Promise<void> {
  const isDesk = (page.viewportSize()?.width ?? 0) > 1000;
  for (const colorScheme of isDesk ? (['light'] as const) : (['dark', 'light'] as const)) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await audit(page, `${state}, ${colorScheme}`);
  }
}

/** Waits until nothing fades in any more: half there, every colour is too pale. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        ({ playState, effect }) =>
          playState !== 'running' || effect?.getTiming().iterations === Infinity,
      ),
  );
}
