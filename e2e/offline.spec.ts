import { createServer, request as forward } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { audit } from './audit.ts';
import { handOf, StudyScreen } from './study-screen.ts';

/** Every page of a learner, with what is seen of it once it is open. */
const PAGES = [
  ['/', 'Russia’s Arms Trade, 2002'],
  ['/library', 'Library'],
  ['/deck?deck=rogue-proliferator', 'Russia’s Arms Trade, 2002'],
  ['/read?deck=rogue-proliferator', 'The puzzle and its answer'],
  ['/quiz?deck=rogue-proliferator&part=what-counts-is-gain', 'Quiz yourself'],
  ['/cards', 'Cards'],
  ['/settings', 'Settings'],
] as const;

/** Until this browser can open the app by itself. */
async function kept(page: Page): Promise<void> {
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
}

test('after one visit every page opens without a network, and what is done there is sent later', async ({
  page,
  context,
}) => {
  const study = new StudyScreen(page, handOf());
  await study.open();
  await study.answer('Good');
  await study.saved();
  await kept(page);
  await context.setOffline(true);
  for (const [address, seen] of PAGES) {
    await page.goto(address);
    await expect(page.getByRole('heading', { name: seen, exact: true })).toBeVisible();
  }
  await page.goto('/study');
  await study.answer('Good');
  await page.reload();
  await study.answer('Good');
  await page.goto('/');
  await page.getByRole('link', { name: 'Library' }).click();
  await expect(page.getByRole('heading', { name: 'Library', exact: true })).toBeVisible();
  await context.setOffline(false);
  await page.goto('/study');
  await study.saved();
});

test('what only the server has says so without a network, and leads back', async ({
  page,
  context,
}) => {
  const study = new StudyScreen(page, handOf());
  await study.open();
  await study.answer('Good');
  await study.saved();
  await kept(page);
  await page.goto('/account/sign-in');
  await page.getByLabel('Email').fill('ada@example.org');
  await page.getByLabel('Password', { exact: true }).fill('a long password');
  await context.setOffline(true);
  const away = page.getByRole('heading', { name: 'This needs a network' });
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(away).toBeVisible();
  await audit(page, 'a form without a network');
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(away).toBeHidden();
  await expect(page.getByLabel('Email')).toHaveValue('ada@example.org');
  for (const door of ['/account/sign-up', '/join?code=ABCDEF', '/class', '/privacy', '/nowhere']) {
    await page.goto(door);
    await expect(away).toBeVisible();
  }
  await audit(page, 'without a network');
  await context.setOffline(false);
  await page.goto('/privacy');
  await context.setOffline(true);
  await page.reload();
  await expect(away).toBeVisible();
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(away).toBeHidden();
  await context.setOffline(true);
  // By a link of the app, too: what Next asks for in the background cannot come.
  await page.goto('/settings');
  await page.getByRole('link', { name: 'Create an account' }).click();
  await expect(away).toBeVisible();
  await page.getByRole('link', { name: 'Today' }).click();
  await expect(page.getByRole('heading', { name: 'Russia’s Arms Trade, 2002' })).toBeVisible();
});

test('the browser keeps the learner’s pages and their parts, and no data', async ({ page }) => {
  const study = new StudyScreen(page, handOf());
  await study.open();
  await study.answer('Good');
  await kept(page);
  for (const [address] of PAGES) await page.goto(address);
  await page.goto('/study');
  await study.saved();
  const urls = await page.evaluate(async () => {
    const all = await Promise.all(
      (await caches.keys()).map(async (name) => (await caches.open(name)).keys()),
    );
    return all.flat().map(({ url }) => new URL(url).pathname);
  });
  const pages = urls.filter((path) => !path.startsWith('/_next/static/'));
  expect(pages.sort()).toEqual([
    ...[
      '/',
      '/arrive',
      '/away',
      '/cards',
      '/deck',
      '/library',
      '/quiz',
      '/read',
      '/settings',
      '/study',
    ],
  ]);
});

test('no page runs or loads what its policy does not name', async ({ page }) => {
  const refused: string[] = [];
  page.on('console', (message) => {
    if (/Content.Security.Policy/i.test(message.text())) refused.push(message.text());
  });
  const study = new StudyScreen(page, handOf());
  await study.open();
  for (const address of [...PAGES.map(([one]) => one), '/nowhere']) {
    const response = await page.goto(address);
    const policy = response?.headers()['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    await expect(page.getByRole('heading').first()).toBeVisible();
  }
  expect(refused).toEqual([]);
  // And it holds: a script that somebody slipped in does not run.
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "slipped in"';
    document.body.append(script);
    return document.title;
  });
  expect(ran).not.toBe('slipped in');
});

test('a newer version waits until the older is closed', async ({ browser, baseURL }) => {
  const deployed = await deploy(baseURL ?? '');
  const context = await browser.newContext({ baseURL: deployed.url });
  const page = await context.newPage();
  await page.goto('/study');
  await expect(page.getByRole('button', { name: 'I have read it' })).toBeVisible();
  await kept(page);
  await page.reload();
  deployed.release();
  const state = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    const worker = registration.installing ?? registration.waiting;
    if (!worker) return 'none';
    while (worker.state === 'installing') {
      await new Promise((resolve) =>
        worker.addEventListener('statechange', resolve, { once: true }),
      );
    }
    return `${worker.state}, ${registration.active?.state}`;
  });
  expect(state).toBe('installed, activated');
  await page.close();
  await expect.poll(() => waiting(context)).toBe(false);
  await context.close();
  deployed.close();
});

/** Whether, on a page opened anew, a newer worker still waits. */
async function waiting(context: BrowserContext): Promise<boolean> {
  const page = await context.newPage();
  await page.goto('/robots.txt');
  const is = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration('/');
    return registration?.waiting != null;
  });
  await page.close();
  return is;
}

/** The server under another address, whose worker is another once it was released. */
async function deploy(origin: string) {
  let isReleased = false;
  const server = createServer((incoming, outgoing) => {
    const { method, headers, url = '/' } = incoming;
    const isWorker = url === '/sw.js';
    const plain = isWorker ? { ...headers, 'accept-encoding': 'identity' } : headers;
    const onward = forward(new URL(url, origin), { method, headers: plain }, (answer) => {
      const { 'content-length': length, ...rest } = answer.headers;
      outgoing.writeHead(answer.statusCode ?? 500, isWorker ? rest : answer.headers);
      if (!isWorker) return void answer.pipe(outgoing);
      answer.on('data', (bytes) => outgoing.write(bytes));
      answer.on('end', () => outgoing.end(isReleased ? `\n// ${length}` : ''));
    });
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    release: () => {
      isReleased = true;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
