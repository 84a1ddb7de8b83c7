import { defineConfig } from '@playwright/test';
import { findOrInstallBrowser } from '#bin/browser.ts';

const PORT = Number(process.env.E2E_PORT ?? 4410);
const SQLITE = { port: PORT, url: `http://localhost:${PORT}` };
const POSTGRESQL = { port: PORT + 1, url: `http://localhost:${PORT + 1}` };

/** What shows no screen is the same on a phone and on a desk; what starts servers of its own comes first. */
const NO_SCREEN = /(crash|crowd|desk|http|manifest|matrix|start)\.spec\.ts/;
const STUDY = /\/study\.spec\.ts/;
/** Walks of many days, and journeys whose rules the contract suites hold on both databases. */
const LOAD = /@load/;
/** The same, and what is sent more for it. */
const LOAD_TOO = /@(also-)?load/;

/**
 * What Playwright switches off in a browser of its own (its list is replaced by ours, not added to), and the popup that the
 * whole Chromium keeps ready under the address bar of each window: a seventh of what the journeys took of the processors.
 */
const UNUSED = [
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades'],
  ...['HttpsFirstBalancedModeAutoEnable', 'MediaRouter', 'PaintHolding', 'OptimizationHints'],
  ...['ThirdPartyStoragePartitioning', 'NetworkTimeServiceQuerying', 'PreconnectToSearch'],
  'WebUIOmniboxAimPopup',
].join();

const phone = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
  deviceScaleFactor: 2,
};
const desktop = { viewport: { width: 1280, height: 800 } };

export default defineConfig({
  testDir: 'e2e',
  // A busy machine answers late; what is expected is the same. The longest journeys take half a minute on an idle one,
  // and have taken two on one that did other things as well.
  timeout: 300_000,
  expect: { timeout: 15_000 },
  fullyParallel: true,
  // More than the processors of a small machine: a journey mostly waits, as a person does.
  workers: 3,
  forbidOnly: true,
  // What takes too long for every test: `npm run load`.
  ...(process.env.LOAD ? { grep: LOAD_TOO } : { grepInvert: LOAD }),
  use: {
    timezoneId: 'Europe/Berlin',
    locale: 'en-GB',
    // As who wants no movement: each frame of it is drawn by the processors, a fifth of all that the journeys take of them.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      executablePath: findOrInstallBrowser(),
      args: ['--no-sandbox', '--disable-gpu', `--disable-features=${UNUSED}`],
    },
    screenshot: 'only-on-failure',
  },
  projects: [
    // They begin in this order: the longest tests first, so that none runs on alone at the end.
    { name: 'server', testMatch: NO_SCREEN, use: { baseURL: SQLITE.url } },
    // Studying is what both databases are asked for most: here on a phone, over SQLite on a desk.
    {
      name: 'phone on PostgreSQL',
      testMatch: STUDY,
      use: { ...phone, baseURL: POSTGRESQL.url },
    },
    { name: 'phone', testIgnore: [NO_SCREEN, STUDY], use: { ...phone, baseURL: SQLITE.url } },
    // A journey is made on a phone; on a desk as well where it says that a desk is different: always, or for `npm run load`.
    {
      name: 'desktop',
      testIgnore: NO_SCREEN,
      grep: process.env.LOAD ? /@desk-load|@desk .*@load/ : /@desk(?!-)/,
      use: { ...desktop, baseURL: SQLITE.url },
    },
  ],
  webServer: [
    { command: `npx tsx e2e/serve.ts sqlite ${SQLITE.port}`, url: `${SQLITE.url}/api/health` },
    {
      command: `npx tsx e2e/serve.ts postgresql ${POSTGRESQL.port}`,
      url: `${POSTGRESQL.url}/api/health`,
    },
  ].map((server) => ({
    ...server,
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 10_000 },
  })),
});
