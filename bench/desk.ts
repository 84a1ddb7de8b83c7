import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { v7 as uuid } from 'uuid';
import { findOrInstallBrowser } from '#bin/browser.ts';
import { migrateAndSeed } from '#bin/database.ts';
import { publishEdition } from '#db/content/edition.ts';
import { openDatabase } from '#db/engine/client.ts';
import { makeDeck } from '#server/deck-folder.ts';
import { newSqliteUrl, type RunningServer, startServer } from '../e2e/server.ts';
import { paintOf } from './browser.ts';
import { type Figure, quantile } from './figure.ts';
import { longDeck } from './long-deck.ts';
import { NO_NETWORK, newPage, SLOWNESS, slowDown } from './phone.ts';
import { tapTimes, watchTapsOf } from './taps.ts';

const PORT = 4420;
const SHIPPED = 'content/rogue-proliferator';
/** On the full desk beside the shipped deck: the long one, and others of the shipped one's size. */
const LONG = { words: 90_000, cards: 1_200 };
const OTHERS = 8;
/** Open decks that nobody here has taken up. */
const FOUND = 200;
const RUNS = 5;

/** What a phone does with one deck, and with ten of which one is long, in a database of 200 open ones: measured by turns in one sitting. */
export async function deskFigures(): Promise<Figure[]> {
  const small = newSqliteUrl();
  const large = newSqliteUrl();
  await migrateAndSeed(small);
  await migrateAndSeed(large);
  const decks = await publishMany(large);
  const servers = [await startServer(PORT, small), await startServer(PORT + 1, large)] as const;
  const browser = await chromium.launch({
    executablePath: findOrInstallBrowser(),
    args: ['--no-sandbox'],
  });
  try {
    const one = new Desk(browser, servers[0], []);
    const ten = new Desk(browser, servers[1], decks);
    for (let run = 0; run < RUNS; run += 1) for (const desk of [one, ten]) await desk.visit();
    for (const desk of [one, ten]) await desk.study();
    return compared(one.times, ten.times);
  } finally {
    await browser.close();
    for (const server of servers) await server.kill();
  }
}

/** Publishes the decks of the full desk and of the library beside it. Returns the ids of those to be taken up. */
async function publishMany(url: string): Promise<string[]> {
  const db = openDatabase(url);
  const shipped = makeDeck(SHIPPED);
  const { title, description, source, lang, dir } = shipped.deck;
  const about = { description, source, lang, dir, owner: null, open: true } as const;
  const publish = async (deckId: string, least: { words: number; cards: number }) => {
    const deck = longDeck(shipped, least, `${deckId}.`);
    await publishEdition(db, {
      ...{ ...about, ...deck, deckId, title: `${title}, ${deckId}` },
      ...{ shows: 'whole', now: Date.now() },
    });
    return deckId;
  };
  const taken = [await publish('long', LONG)];
  for (let n = 0; n < OTHERS; n += 1)
    taken.push(await publish(`deck-${n}`, { words: 1, cards: 60 }));
  for (let n = 0; n < FOUND; n += 1) await publish(`found-${n}`, { words: 1, cards: 3 });
  await db.close();
  return taken;
}

const MEASURES = {
  'a new guest: largest contentful paint of /study, slow 4G': 'ms',
  'Today: largest contentful paint, warm': 'ms',
  'the first card without a network: largest contentful paint': 'ms',
  'IndexedDB read when a page opens': 'kB',
  'an idle sync, sent and answered': 'kB',
  'reveal, median': 'ms',
  'reveal, 95th percentile': 'ms',
  'rating → next card painted, median': 'ms',
  'rating → next card painted, 95th percentile': 'ms',
} as const;
type Measure = keyof typeof MEASURES;

/** One learner's phone at one server, visited anew each time. */
class Desk {
  readonly times = new Map<Measure, number[]>();

  constructor(
    private readonly browser: Browser,
    private readonly server: RunningServer,
    private readonly decks: readonly string[],
  ) {}

  private keep(measure: Measure, value: number): void {
    this.times.set(measure, [...(this.times.get(measure) ?? []), value]);
  }

  /** A newcomer's first visit, and what the same phone does once its desk is full. */
  async visit(): Promise<void> {
    const { page, cdp } = await newPage(this.browser);
    await slowDown(cdp);
    const { url } = this.server;
    this.keep(
      'a new guest: largest contentful paint of /study, slow 4G',
      await paintOf(page, `${url}/study`),
    );
    await cdp.send('Network.emulateNetworkConditions', {
      ...NO_NETWORK,
      offline: false,
      downloadThroughput: -1,
      uploadThroughput: -1,
    });
    await page.locator('[data-sync=saved]').waitFor();
    await this.fill(page);
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await countReads(page.context());
    this.keep('Today: largest contentful paint, warm', await paintOf(page, `${url}/`));
    await page.locator('[data-sync=saved]').waitFor();
    this.keep('IndexedDB read when a page opens', (await readBytes(page)) / 1_000);
    this.keep('an idle sync, sent and answered', (await syncBytes(page, url)) / 1_000);
    await cdp.send('Network.emulateNetworkConditions', NO_NETWORK);
    this.keep(
      'the first card without a network: largest contentful paint',
      await paintOf(page, `${url}/study`),
    );
    await page.context().close();
  }

  /** Taps on the study page. */
  async study(): Promise<void> {
    const { page, cdp } = await newPage(this.browser);
    await watchTapsOf(page);
    await page.goto(`${this.server.url}/study`);
    await page.locator('[data-sync=saved]').waitFor();
    await this.fill(page);
    await page.goto(`${this.server.url}/study`);
    const { reveals, nexts } = await tapTimes(page, cdp);
    await page.context().close();
    for (const [what, times] of [
      ['reveal', reveals],
      ['rating → next card painted', nexts],
    ] as const) {
      this.keep(`${what}, median`, quantile(times, 0.5));
      this.keep(`${what}, 95th percentile`, quantile(times, 0.95));
    }
  }

  /** Takes up every deck of the desk, as another device of the learner does, and waits until all are here. */
  private async fill(page: Page): Promise<void> {
    if (this.decks.length === 0) return;
    const { learnerId } = await (await page.request.post(`${this.server.url}/api/guest`)).json();
    const deviceId = uuid();
    const events = this.decks.map((deckId, index) => ({
      ...{ id: uuid(), v: 1, kind: 'take-up', deviceId, counter: index + 1, at: Date.now() },
      ...{ offsetMinutes: 60, dayStartsAt: 4, payload: { deckId } },
    }));
    const push = { learnerId, deviceId, epoch: '', sentAt: Date.now(), since: 0, events };
    await page.request.post(`${this.server.url}/api/sync`, { data: push });
    await page.goto(`${this.server.url}/library`);
    const rows = page.locator('a[href*="/deck?"]');
    await rows.nth(this.decks.length).waitFor();
    // The texts come last.
    await page.waitForLoadState('networkidle');
  }
}

/** From now on each page of the context counts what it reads from IndexedDB, as JSON. */
function countReads(context: BrowserContext): Promise<unknown> {
  return context.addInitScript(() => {
    const counted = { read: 0 };
    Object.assign(window, { counted });
    for (const kind of ['get', 'getAll'] as const)
      for (const proto of [IDBObjectStore.prototype, IDBIndex.prototype]) {
        const plain = proto[kind];
        proto[kind] = function (this: never, ...args: never[]) {
          const request = Reflect.apply(plain, this, args) as IDBRequest;
          request.addEventListener('success', () => {
            counted.read += JSON.stringify(request.result ?? null).length;
          });
          return request;
        } as never;
      }
  });
}

const readBytes = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { counted: { read: number } }).counted.read);

/** What goes over the wire when a page that has everything syncs. */
async function syncBytes(page: Page, url: string): Promise<number> {
  const answered = page.waitForResponse((answer) => answer.url() === `${url}/api/sync`);
  await page.reload();
  const answer = await answered;
  return (answer.request().postData() ?? '').length + (await answer.body()).length;
}

/** Medians of both, and the second as a share of the first. */
function compared(one: Map<Measure, number[]>, ten: Map<Measure, number[]>): Figure[] {
  return (Object.keys(MEASURES) as Measure[]).flatMap((measure): Figure[] => {
    const unit = MEASURES[measure];
    const [before, after] = [one, ten].map((times) => quantile(times.get(measure) ?? [], 0.5));
    const where = `CPU ÷ ${SLOWNESS}: ${measure}`;
    const isTail = measure.endsWith('95th percentile');
    return [
      {
        what: `${where}, one deck`,
        value: before ?? 0,
        unit,
        ...(isTail ? { budget: '≤ 50' } : {}),
      },
      { what: `${where}, ten decks`, value: after ?? 0, unit },
      {
        what: `${where}, ten beside one`,
        value: (100 * (after ?? 0)) / (before ?? 1),
        unit: '%',
        budget: '≤ 120',
      },
    ];
  });
}
