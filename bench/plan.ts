import { chromium } from '@playwright/test';
import { buildSync } from 'esbuild';
import { findOrInstallBrowser } from '#bin/browser.ts';
import type { Edition } from '#core/deck/edition.ts';
import { shippedEdition } from '#formats/test/shipped-edition.ts';
import { type Figure, quantile } from './figure.ts';
import { newPage, SLOWNESS } from './phone.ts';
import { tripled } from './promises.ts';

const DAYS = 60;
const PAGES = 5;

/** The plan for an exam on a phone: 294 cards, 60 days, the first time in a page and after that. It is made once a day. */
export async function planFigures(): Promise<Figure[]> {
  const { outputFiles } = buildSync({
    entryPoints: ['bench/plan-page.ts'],
    ...{ bundle: true, write: false, format: 'iife', globalName: 'bench', target: 'es2022' },
  });
  const script = outputFiles[0]?.text ?? '';
  const browser = await chromium.launch({
    executablePath: findOrInstallBrowser(),
    args: ['--no-sandbox'],
  });
  const edition = tripled(shippedEdition());
  const first: number[] = [];
  const next: number[] = [];
  try {
    for (let run = 0; run < PAGES; run += 1) {
      const { page, cdp } = await newPage(browser);
      await page.addScriptTag({ content: script });
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWNESS });
      const times = await page.evaluate(
        ([deck, days]) => (globalThis as unknown as { bench: Page }).bench.planTimes(deck, days, 0),
        [edition, DAYS] as const,
      );
      first.push(times[0] ?? 0);
      next.push(...times.slice(1));
      await page.context().close();
    }
  } finally {
    await browser.close();
  }
  const what = `a plan for ${edition.items.length} items and ${DAYS} days, CPU ÷ ${SLOWNESS}`;
  return [
    { what: `${what}, first in a page`, value: quantile(first, 0.5), unit: 'ms', budget: '≤ 50' },
    { what: `${what}, later`, value: quantile(next, 0.5), unit: 'ms', budget: '≤ 50' },
  ];
}

interface Page {
  planTimes(edition: Edition, daysLeft: number, daysBefore: number): number[];
}
