import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { BuiltDeck } from '#core/deck/build.ts';
import { outlineOf } from '#core/essay/outline.ts';
import { readingSeconds, spanAt } from '#core/essay/section.ts';
import { partKeys } from '#core/study/reading.ts';
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

/** What a deck shows before it is here: its words, the shape of its essay, and what is read first. */
function faceOf({ deck, essay, claims, items }: BuiltDeck) {
  const { slug: deckId, title, description, source, lang, dir } = deck;
  const spans = claims.map(({ evidence: { start, end } }) => ({ start, end }));
  const { sections } = outlineOf(essay, '', spans);
  const [first] = sections;
  const [part] = first?.parts ?? [];
  if (!first || !part) throw new Error(`${deckId}: a deck without a section cannot be begun.`);
  const cards = items.filter(
    ({ role, evidence }) => role === 'card' && spanAt([part], evidence.start) === part,
  );
  return {
    ...{ deckId, title, description, source, lang, dir },
    sections: sections.map(({ id, start, end, parts }) => ({ id, title: '', start, end, parts })),
    claims: spans.map((evidence) => ({ evidence })),
    first: {
      key: partKeys({ deckId }, first)[0],
      section: first,
      part,
      text: essay.text.slice(0, part.end),
      passages: essay.passages.filter(({ end }) => end <= part.end),
      seconds: Math.round(readingSeconds(part.words)),
      cards: new Set(cards.map(({ claimId }) => claimId)).size,
    },
  };
}
