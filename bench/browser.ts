import { type Browser, chromium, type Page } from '@playwright/test';
import { findOrInstallBrowser } from '#bin/browser.ts';
import { newSqliteUrl, startServer } from '../e2e/server.ts';
import { type Figure, quantile } from './figure.ts';
import { NO_NETWORK, newPage, SLOWNESS, slowDown } from './phone.ts';
import { readingFigures } from './reading.ts';
import { bareTaps, TAPS, tapTimes, watchTapsOf } from './taps.ts';

const PORT = 4418;
const ROUTES = ['/', '/study', '/quiz', '/read', '/library', '/cards', '/settings'];
const RUNS = 5;

/** What a phone's browser loads and how soon it shows it: a real Chromium, slowed down. */
export async function browserFigures(): Promise<Figure[]> {
  const url = newSqliteUrl();
  const server = await startServer(PORT, url);
  const browser = await chromium.launch({
    executablePath: findOrInstallBrowser(),
    args: ['--no-sandbox'],
  });
  try {
    return [
      ...(await weights(browser, server.url)),
      ...(await paints(browser, server.url)),
      ...(await taps(browser, server.url)),
      ...(await readingFigures(browser, server.url)),
    ];
  } finally {
    await browser.close();
    await server.kill();
  }
}

/** Bytes on the wire, headers included, until nothing more is loaded. */
async function weights(browser: Browser, server: string): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const route of ROUTES) {
    const { page, cdp } = await newPage(browser);
    const types = new Map<string, string>();
    const sums = new Map<string, number>();
    cdp.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type));
    cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const type = types.get(requestId) ?? '';
      sums.set(type, (sums.get(type) ?? 0) + encodedDataLength);
    });
    await page.goto(server + route, { waitUntil: 'networkidle' });
    await page.context().close();
    const kB = (what: string, type: string, budget?: string): Figure => ({
      what: `${what} of ${route}, as a browser loads it`,
      value: (sums.get(type) ?? 0) / 1000,
      unit: 'kB',
      ...(budget ? { budget } : {}),
    });
    figures.push(kB('JavaScript', 'Script', route === '/study' ? '≤ 185' : undefined));
    if (route === '/study') figures.push(kB('fonts', 'Font', '≤ 100'));
  }
  return figures;
}

/** The largest contentful paint on slow 4G at four times the CPU's slowness: first visit, and the second of the same browser. */
async function paints(browser: Browser, server: string): Promise<Figure[]> {
  const cold = new Map(['/', '/study'].map((route) => [route, [] as number[]]));
  const warm: number[] = [];
  const offline: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    for (const [route, times] of cold) {
      const { page, cdp } = await newPage(browser);
      await slowDown(cdp);
      times.push(await paintOf(page, server + route));
      if (route === '/study') {
        await page.locator('[data-sync=saved]').waitFor();
        warm.push(await paintOf(page, server + route));
        await page.evaluate(async () => void (await navigator.serviceWorker.ready));
        await cdp.send('Network.emulateNetworkConditions', NO_NETWORK);
        offline.push(await paintOf(page, server + route));
      }
      await page.context().close();
    }
  }
  const figure = (what: string, times: readonly number[], budget?: string): Figure => ({
    what: `largest contentful paint, slow 4G, CPU ÷ ${SLOWNESS}, ${what}, median of ${RUNS}`,
    value: quantile(times, 0.5),
    unit: 'ms',
    ...(budget ? { budget } : {}),
  });
  return [
    figure('front page, first visit', cold.get('/') ?? []),
    figure('/study, first visit', cold.get('/study') ?? [], '≤ 2,000'),
    figure('/study, second visit', warm),
    figure('/study, without a network', offline, '≤ 1,000'),
  ];
}

export async function paintOf(page: Page, address: string): Promise<number> {
  await page.goto(address, { waitUntil: 'networkidle' });
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) =>
          resolve(list.getEntries().at(-1)?.startTime ?? 0),
        ).observe({ type: 'largest-contentful-paint', buffered: true });
      }),
  );
}

/** From the tap's own time to the frame that shows what it did, no request awaited. */
async function taps(browser: Browser, server: string): Promise<Figure[]> {
  const { page, cdp } = await newPage(browser);
  await watchTapsOf(page);
  await page.goto(`${server}/study`);
  const { reveals, nexts } = await tapTimes(page, cdp);
  const bare = await bareTaps(page);
  await page.context().close();
  return [
    ...shares('reveal', reveals, '≤ 50'),
    ...shares('rating → next card painted', nexts, '≤ 50'),
    ...shares('a paragraph shown by a bare page', bare),
  ];
}

function shares(what: string, times: readonly number[], budget?: string): Figure[] {
  const name = `${what}, CPU ÷ ${SLOWNESS}, ${TAPS} taps`;
  return [
    { what: `${name}, median`, value: quantile(times, 0.5), unit: 'ms' },
    {
      what: `${name}, 95th percentile`,
      value: quantile(times, 0.95),
      unit: 'ms',
      ...(budget ? { budget } : {}),
    },
  ];
}
