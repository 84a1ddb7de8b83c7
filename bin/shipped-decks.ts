import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { BuiltDeck } from '#core/deck/build.ts';
import { readingSeconds, sectionAt } from '#core/essay/section.ts';
import { sectionKey } from '#core/study/reading.ts';
import { deckFolders, makeDeck } from '#server/deck-folder.ts';

export const SHIPPED_DECKS_FILE = 'app/(learn)/generated/shipped-decks.ts';

/**
 * Writes what the front page and a first visit show of the decks in `content/` into a module of its own: the pages are
 * static and import nothing of the server, so that they can be kept on a phone, and a newcomer reads before anything
 * has been fetched. What stands there already is left alone: whoever starts the app may not be allowed to write here.
 */
export function writeShippedDecks(): void {
  const decks = deckFolders('content').map((folder) => faceOf(makeDeck(folder)));
  const module = `import type { ShippedDeck } from '../shipped-deck.ts';\n\n/** Written by bin/shipped-decks.ts from content/. */\nexport const SHIPPED_DECKS: readonly ShippedDeck[] = ${JSON.stringify(decks, null, 2)};\n\n/** What a newcomer finds on their desk. */\nexport const NEWCOMERS_DECK = ${JSON.stringify(decks[0]?.deckId ?? null)};\n`;
  if (existsSync(SHIPPED_DECKS_FILE) && readFileSync(SHIPPED_DECKS_FILE, 'utf8') === module) return;
  mkdirSync(dirname(SHIPPED_DECKS_FILE), { recursive: true });
  writeFileSync(SHIPPED_DECKS_FILE, module);
}

/** What a deck shows before it is here: its words, the shape of its essay, and its first section. */
function faceOf({ deck, essay, claims, items }: BuiltDeck) {
  const { slug: deckId, title, description, source, lang, dir } = deck;
  const [first] = essay.sections;
  if (!first) throw new Error(`${deckId}: a deck without a section cannot be begun.`);
  const cards = items.filter(
    ({ role, evidence }) => role === 'card' && sectionAt(essay, evidence.start) === first,
  );
  const text = essay.text.slice(0, first.end);
  return {
    ...{ deckId, title, description, source, lang, dir },
    sections: essay.sections.map(({ id, start, end }) => ({ id, title: '', start, end })),
    claims: claims.map(({ evidence: { start, end } }) => ({ evidence: { start, end } })),
    first: {
      key: sectionKey({ deckId }, first),
      section: first,
      text,
      passages: essay.passages.filter(({ end }) => end <= first.end),
      seconds: Math.round(readingSeconds({ text }, first)),
      cards: new Set(cards.map(({ claimId }) => claimId)).size,
    },
  };
}
