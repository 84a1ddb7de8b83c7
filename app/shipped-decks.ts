import { deckFolders, makeDeck } from '#server/shelf.ts';

export interface ShippedDeck {
  title: string;
  description: string;
  lang: string;
}

/** The decks that come with the program, read when the page is built. */
export function shippedDecks(): ShippedDeck[] {
  return deckFolders('content').map((folder) => {
    const { title, description, lang } = makeDeck(folder).deck;
    return { title, description, lang };
  });
}
