import type { Claim } from '#core/claim/claim.ts';
import type { Outline } from '#core/essay/essay.ts';
import type { Item } from '#core/item/item.ts';

/** What an edition did to an item: `wording` keeps the memory, `meaning` softens it. */
export type ItemChange = 'new' | 'wording' | 'meaning' | 'same' | 'retired';

/** One revision of an item; the fold reads these, oldest first. */
export interface ItemRevision {
  revision: number;
  change: 'new' | 'wording' | 'meaning';
}

/** An item as an edition publishes it. */
export type EditionItem = Item & {
  /** The latest of the item's `ItemRevision`s, which travel apart: decks come and go, and the memory of them stays. */
  revision: number;
};

/** The id of a deck's edition. */
export const editionIdOf = (deckId: string, number: number): string => `${deckId}.${number}`;

/** The number that an edition's id ends with. */
export const numberOfEdition = (id: string): number => Number(id.slice(id.lastIndexOf('.') + 1));

/** A frozen, numbered publication of a deck: all that a device needs to study it, but the words of its text. */
export interface Edition {
  id: string;
  deckId: string;
  number: number;
  title: string;
  /** One line for the learner: what this is and whose argument it follows. */
  description: string;
  /** What the text retells, to be said after “Retold from”. */
  source: string;
  /** ms since 1970. */
  publishedAt: number;
  essay: Outline;
  claims: Claim[];
  /** In the order in which they are introduced. */
  items: EditionItem[];
}
