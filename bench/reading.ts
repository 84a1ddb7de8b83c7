import type { Browser, Page } from '@playwright/test';
import type { Edition } from '#core/deck/edition.ts';
import type { Figure } from './figure.ts';
import { newPage, SLOWNESS } from './phone.ts';

const WORDS = 10_000;
const CLAIMS = 200;
/** A swipe of a thumb: so many px, by so many steps. */
const SWIPE = 900;

/** The longest task while a very long text is scrolled from end to end. */
export async function readingFigures(browser: Browser, server: string): Promise<Figure[]> {
  const { page, cdp } = await newPage(browser);
  let size = { words: 0, claims: 0 };
  await page.route('**/api/editions/**', async (route) => {
    const answer = await route.fetch();
    const edition = longEdition((await answer.json()) as Edition);
    size = { words: edition.essay.text.split(/\s+/).length, claims: edition.claims.length };
    await route.fulfill({ response: answer, json: edition });
  });
  await page.goto(`${server}/study`);
  await page.locator('[data-sync=saved]').waitFor();
  await page.goto(`${server}/read`);
  await page.locator('[data-point]').first().waitFor();
  // The page has opened, and is at rest: what is measured is the scrolling.
  await page.locator('[data-sync=saved]').waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(() => resolve(null))));
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWNESS });
  await page.evaluate(watchTasks);
  const longest = await scrollThrough(page);
  await page.context().close();
  const of = `${size.words.toLocaleString('en-GB')} words and ${size.claims} key points`;
  return [
    {
      what: `longest task while ${of} are scrolled through, CPU ÷ ${SLOWNESS} (0: none over 50)`,
      value: longest,
      unit: 'ms',
      budget: '≤ 50',
    },
  ];
}

/** The same text several times over, until it is long enough. */
function longEdition(edition: Edition): Edition {
  const { essay, claims, items } = edition;
  const times = Math.max(
    Math.ceil(WORDS / essay.text.split(/\s+/).length),
    Math.ceil(CLAIMS / claims.length),
  );
  const step = essay.text.length + 2;
  const rounds = Array.from({ length: times }, (_, round) => round);
  const span = <T extends { start: number; end: number }>(of: T, round: number): T => ({
    ...of,
    ...{ start: of.start + round * step, end: of.end + round * step },
  });
  const evidence = (of: Edition['claims'][number]['evidence'], round: number) => ({
    ...span(of, round),
    passage: of.passage + round * essay.passages.length,
  });
  const named = (id: string, round: number) => (round === 0 ? id : `${id}.${round}`);
  return {
    ...edition,
    essay: {
      ...essay,
      text: rounds.map(() => essay.text).join('\n\n'),
      sections: rounds.flatMap((round) =>
        essay.sections.map((one) => ({ ...span(one, round), id: named(one.id, round) })),
      ),
      passages: rounds.flatMap((round) =>
        essay.passages.map((one) => ({
          ...span(one, round),
          ordinal: one.ordinal + round * essay.passages.length,
        })),
      ),
    },
    claims: rounds.flatMap((round) =>
      claims.map((one) => ({
        ...one,
        ...{ id: named(one.id, round), evidence: evidence(one.evidence, round) },
      })),
    ),
    items: rounds.flatMap((round) =>
      items.map((one) => ({
        ...one,
        ...{ id: named(one.id, round), claimId: named(one.claimId, round) },
        evidence: evidence(one.evidence, round),
      })),
    ),
  };
}

/** Runs in the page: keeps the longest task; a browser reports those over 50 ms. */
function watchTasks(): void {
  Object.assign(window, { longestTask: 0 });
  new PerformanceObserver((list) => {
    const { longestTask } = window as unknown as { longestTask: number };
    const durations = list.getEntries().map(({ duration }) => duration);
    Object.assign(window, { longestTask: Math.max(longestTask, ...durations) });
  }).observe({ entryTypes: ['longtask'] });
}

async function scrollThrough(page: Page): Promise<number> {
  return page.evaluate(async (swipe) => {
    const end = document.documentElement.scrollHeight;
    for (let at = 0; at < end; at += swipe / 6) {
      window.scrollTo(0, at);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
    return (window as unknown as { longestTask: number }).longestTask;
  }, SWIPE);
}
