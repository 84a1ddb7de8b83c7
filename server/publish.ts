import type { Actor } from '#core/access/actor.ts';
import type { Edition } from '#core/deck/edition.ts';
import { publishEdition } from '#db/content/edition.ts';
import type { Database } from '#db/engine/client.ts';
import { makeDeck } from './deck-folder.ts';

interface Publishing {
  /** Whose deck it is; null for the program's own. */
  owner: Pick<Actor, 'learnerId'> | null;
  /** Everybody may study it. */
  open: boolean;
  /** ms since 1970. */
  now: number;
}

/**
 * Publishes a deck's folder as its next edition; what has not changed stays at the edition it has.
 * @throws InputError with file and line of each fault
 */
export function publishFolder(db: Database, folder: string, by: Publishing): Promise<Edition> {
  const { deck, essay, claims, items, changes } = makeDeck(folder);
  const { slug: deckId, title, description, source, lang, dir } = deck;
  const about = { deckId, title, description, source, lang, dir };
  return publishEdition(db, { ...about, essay, claims, items, changes, ...by });
}
