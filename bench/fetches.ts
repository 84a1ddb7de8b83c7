import { monitorEventLoopDelay } from 'node:perf_hooks';
import { migrateAndSeed } from '#bin/database.ts';
import { actAs } from '#core/access/act-as.ts';
import { publishEdition, readEdition, readText } from '#db/content/edition.ts';
import { openDatabase } from '#db/engine/client.ts';
import { createGuest } from '#db/learner/guest.ts';
import { makeDeck } from '#server/deck-folder.ts';
import { PACKS, packedAnswer } from '#server/packed-answer.ts';
import { newSqliteUrl } from '../e2e/server.ts';
import type { Figure } from './figure.ts';
import { longDeck } from './long-deck.ts';

const FETCHES = 300;
/** One begins so many ms after the other: a class that opens its phones. */
const APART = 5;
const NOW = Date.UTC(2026, 10, 30);

/** How long the server's loop is held while a class fetches a very long deck, its cards and its text: without HTTP, which is Node's own. */
export async function fetchFigures(): Promise<Figure[]> {
  const url = newSqliteUrl();
  await migrateAndSeed(url);
  const db = openDatabase(url);
  const shipped = makeDeck('content/rogue-proliferator');
  const { title, description, source, lang, dir } = shipped.deck;
  const { essay } = await publishEdition(db, {
    ...longDeck(shipped, { words: 90_000, cards: 1_200 }, 'long.'),
    ...{ deckId: 'long', title, description, source, lang, dir },
    ...{ owner: null, open: true, shows: 'whole', now: NOW },
  });
  const reader = actAs(await createGuest(db, 'a hash', NOW));
  const headers = new Headers({ [PACKS]: 'yes', 'accept-encoding': 'gzip' });
  let bytes = 0;
  const fetchBoth = async (place: number) => {
    await new Promise((begin) => setTimeout(begin, place * APART));
    for (const content of [
      await readEdition(db, reader, 'long.1', NOW),
      await readText(db, reader, essay.textId, NOW),
    ]) {
      if (!content) throw new Error('There is nothing to fetch.');
      bytes += (await (await packedAnswer({ headers }, content)).arrayBuffer()).byteLength;
    }
  };
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await Promise.all(Array.from({ length: FETCHES }, (_, place) => fetchBoth(place)));
  delay.disable();
  await db.close();
  const what = `while ${FETCHES} fetch a deck of 90,000 words and 1,200 cards, ${Math.round(bytes / FETCHES / 1_000)} kB packed`;
  return [
    {
      what: `the loop held at most, ${what}`,
      value: delay.max / 1e6,
      unit: 'ms',
      budget: '≤ 50',
    },
    {
      what: `the loop held, 99th percentile, ${what}`,
      value: delay.percentile(99) / 1e6,
      unit: 'ms',
    },
  ];
}
