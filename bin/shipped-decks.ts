import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { deckFolders, makeDeck } from '#server/deck-folder.ts';

const FILE = 'app/(learn)/generated/shipped-decks.ts';

/**
 * Writes what the front page says of the decks in `content/` into a module of its own: the page is static and imports
 * nothing of the server, so that it can be kept on a phone.
 */
export function writeShippedDecks(): void {
  const decks = deckFolders('content').map((folder) => {
    const { title, description, lang } = makeDeck(folder).deck;
    return { title, description, lang };
  });
  mkdirSync(dirname(FILE), { recursive: true });
  writeFileSync(
    FILE,
    `/** Written by bin/shipped-decks.ts from content/. */\nexport const SHIPPED_DECKS = ${JSON.stringify(decks, null, 2)};\n`,
  );
}
