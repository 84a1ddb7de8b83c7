import { readdirSync, readFileSync } from 'node:fs';
import { buildDeck } from '#core/deck/build.ts';
import type { Edition } from '#core/deck/edition.ts';
import { outlineOf } from '#core/essay/outline.ts';
import { readDeck } from '#formats/deck/deck.ts';

const folder = new URL('../../content/rogue-proliferator/', import.meta.url);

/** The shipped deck as its first edition. */
export function shippedEdition(): Edition {
  const files = readdirSync(folder).map((name) => ({
    path: `rogue-proliferator/${name}`,
    text: readFileSync(new URL(name, folder), 'utf8'),
  }));
  const { deck, essay, claims, items } = buildDeck(readDeck(files).source, 1, 'shipped');
  const { title, description, source } = deck;
  return {
    ...{ title, description, source, claims },
    essay: outlineOf(
      essay,
      'text',
      claims.map(({ evidence }) => evidence),
    ),
    ...{ id: 'shipped.1', deckId: 'shipped', number: 1, publishedAt: 0 },
    items: items.map((item) => ({ ...item, revision: 1 })),
  };
}
