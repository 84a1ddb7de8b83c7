import { execFileSync } from 'node:child_process';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { newEmail, PASSWORD } from './account-page.ts';
import { audit, overflow } from './audit.ts';
import { dayFrom, join } from './class-page.ts';
import { newSqliteUrl, type RunningServer, startServer } from './server.ts';
import { handOf, StudyScreen } from './study-screen.ts';

const PORT = 4418;
const FOLDER = 'e2e/honey-bees';
const DECK = { name: 'The Warm Hive', id: 'honey-bees' };

let server: RunningServer;
const databaseUrl = newSqliteUrl();

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  server = await startServer(PORT, databaseUrl);
});

test.afterAll(() => server.kill());

/** A phone at the server of these journeys. */
async function phone(browser: Browser): Promise<Page> {
  const look = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
  const context = await browser.newContext({ ...look, baseURL: server.url });
  return context.newPage();
}

async function post(page: Page, at: string, form: Record<string, string>): Promise<string> {
  const headers = { origin: server.url };
  const answer = await page.request.post(`/api${at}`, { form, headers, maxRedirects: 0 });
  expect(answer.status()).toBe(303);
  return new URL(answer.headers().location ?? '', server.url).href;
}

/** An instructor with a deck of her own, from a folder, and a class that is given it. Returns the class and its link. */
async function teach(page: Page): Promise<{ url: string; link: string }> {
  const email = newEmail();
  const person = { name: 'Barbara Long', email, password: PASSWORD, mine: 'on' };
  await post(page, '/account/sign-up', person);
  const said = execFileSync('npx', ['tsx', 'bin/tenet.ts', 'publish', FOLDER, '--owner', email], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
    encoding: 'utf8',
  });
  expect(said).toContain(`${DECK.name}: version 1`);
  const url = await post(page, '/class', { title: 'Biology', timeZone: 'Europe/Berlin' });
  const now = Date.now();
  await post(page, `${new URL(url).pathname}/assignment`, {
    ...{ deckId: DECK.id, opens: dayFrom(now, -1), opensHour: '8', due: dayFrom(now, 10) },
    ...{ dueHour: '20', exam: '', examHour: '9', daysRequired: '0', leastAnswers: '1' },
    ...{ graceDays: '2', sure: 'on' },
  });
  await page.goto(`${url}/code`);
  const link = await page
    .getByText(/\/join\?code=/)
    .first()
    .innerText();
  return { url, link: link.trim() };
}

test('an instructor’s own deck is studied by who joins by code, and without a network after one visit', async ({
  browser,
}) => {
  const teacher = await phone(browser);
  const { link } = await teach(teacher);
  // It is hers, and on her own desk.
  await teacher.goto('/library');
  await expect(teacher.getByRole('link', { name: new RegExp(DECK.name) })).toBeVisible();

  const stranger = await phone(browser);
  await stranger.goto('/study');
  await stranger.goto('/library');
  await expect(stranger.getByText('There is nothing else to study here for now.')).toBeVisible();
  await expect(stranger.getByText(DECK.name)).toBeHidden();

  const student = await phone(browser);
  await join(student, link, 'Maya Brandt');
  await student.goto('/library');
  await expect(student.getByRole('link', { name: new RegExp(DECK.name) })).toBeVisible();
  // Whoever comes by a code has the shipped deck only if they take it up.
  await expect(student.getByRole('button', { name: /^Study “Russia/ })).toBeVisible();
  await student.goto(`/deck?deck=${DECK.id}`);
  await expect(student.getByText(/^Biology asks for it until/)).toBeVisible();
  await expect(student.getByRole('button', { name: 'Put it away' })).toBeHidden();
  await student.evaluate(async () => void (await navigator.serviceWorker.ready));
  await student.context().setOffline(true);
  await student.goto('/study');
  const study = new StudyScreen(student, 'touch');
  await study.answer('Good');
  await student.reload();
  await study.answer('Good');
  await student.context().setOffline(false);
  await student.goto('/study');
  await study.saved();
  for (const { context } of [teacher, stranger, student].map((page) => ({
    context: page.context(),
  })))
    await context.close();
});

test('a deck is put away, asks nothing, and comes back with all that was learned', async ({
  browser,
}) => {
  const page = await phone(browser);
  const study = new StudyScreen(page, handOf());
  await page.goto('/study');
  await expect(study.read).toBeVisible();
  await study.answer('Easy');
  await study.saved();
  await page.goto('/deck?deck=rogue-proliferator');
  await audit(page, 'a deck that can be put away');
  await page.getByRole('button', { name: 'Put it away' }).click();
  await expect(page.getByRole('heading', { name: /is put away/ })).toBeVisible();
  await page.getByRole('button', { name: 'Study this' }).click();
  await expect(page.getByRole('heading', { name: 'Parts' })).toBeVisible();
  await page.getByRole('button', { name: 'Put it away' }).click();
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Your desk is empty.' })).toBeVisible();
  await audit(page, 'Today with an empty desk');
  await page.getByRole('link', { name: 'To the library' }).click();
  const again = page.getByRole('button', { name: /^Study “Russia/ });
  await expect(again).toBeVisible();
  await audit(page, 'a library with nothing on the desk');
  expect(await overflow(page)).toBe(0);
  await again.click();
  await expect(page.getByRole('link', { name: /Russia’s Arms Trade/ })).toBeVisible();
  await expect(page.getByText(/1 of \d+/)).toBeVisible();
  await page.context().close();
});
