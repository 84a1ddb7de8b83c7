import type { CDPSession, Page } from '@playwright/test';
import { SLOWNESS } from './phone.ts';

export const TAPS = 100;
const WARM_UP = 10;

/** How long each of some taps took, ms: those that show an answer, and those that bring the next card. */
export interface TapTimes {
  reveals: number[];
  nexts: number[];
}

/** Before the page is opened whose taps are timed. */
export const watchTapsOf = (page: Page): Promise<unknown> => page.addInitScript(watchTaps);

/** Studies on the open study page: from each tap's own time to the frame that shows what it did, no request awaited. */
export async function tapTimes(page: Page, cdp: CDPSession): Promise<TapTimes> {
  await page.locator('[data-sync=saved]').waitFor();
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWNESS });
  const reveals: number[] = [];
  const nexts: number[] = [];
  for (let tap = -WARM_UP; tap < TAPS; tap += 1) {
    const read = page.getByRole('button', { name: 'I have read it' });
    const again = page.getByRole('button', { name: 'Again', exact: true });
    while (await settled(page, read)) await read.tap();
    const reveal = await timeOf(page, () => revealAnswer(page));
    await again.waitFor();
    await settled(page, again);
    const next = await timeOf(page, () => again.tap());
    if (tap >= 0) {
      reveals.push(reveal);
      nexts.push(next);
    }
  }
  return { reveals, nexts };
}

/** The raw limit: what the browser itself takes from a tap to its frame. */
export async function bareTaps(page: Page): Promise<number[]> {
  await page.setContent(
    '<button onclick="this.nextSibling.hidden = !this.nextSibling.hidden">Tap</button><p>Shown</p>',
  );
  await page.evaluate(watchTaps);
  const times: number[] = [];
  for (let tap = 0; tap < TAPS; tap += 1)
    times.push(await timeOf(page, () => page.locator('button').tap()));
  return times;
}

/** Waits until taps are heard again; whether a place is there then. */
async function settled(page: Page, place: ReturnType<Page['getByRole']>): Promise<boolean> {
  await page.locator('[data-guarded]').waitFor({ state: 'detached' });
  return place.isVisible();
}

async function revealAnswer(page: Page): Promise<void> {
  const show = page.getByRole('button', { name: 'Show answer' });
  if (await show.isVisible()) return show.tap();
  const know = page.getByRole('button', { name: 'Don’t know' });
  return know.tap();
}

/** Runs in the page: keeps, for the last tap, the time until the frame after it was drawn. */
function watchTaps(): void {
  addEventListener(
    'click',
    ({ timeStamp }) => {
      requestAnimationFrame(() => {
        const drawn = new MessageChannel();
        drawn.port1.onmessage = () =>
          Object.assign(window, { lastTap: performance.now() - timeStamp });
        drawn.port2.postMessage(null);
      });
    },
    { capture: true },
  );
}

async function timeOf(page: Page, tap: () => Promise<void>): Promise<number> {
  await page.evaluate(() => Object.assign(window, { lastTap: null }) && undefined);
  await tap();
  const time = await page.waitForFunction(() => (window as { lastTap?: number | null }).lastTap);
  return (await time.jsonValue()) ?? Number.NaN;
}
