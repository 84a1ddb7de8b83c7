import type { Claim } from '#core/claim/claim.ts';
import type { Alternative, Term } from '#core/claim/term.ts';
import type { Direction, Essay } from '#core/essay/essay.ts';
import type { ItemDraft } from '#core/item/making.ts';

/** What a deck says of itself. */
export interface DeckMeta {
  slug: string;
  title: string;
  description: string;
  lang: string;
  dir: Direction;
  /** Where the text comes from, to be said after “Retold from”. */
  source: string;
  /** Names that the whole deck is about; they may stand in a stem and its key alike. */
  topic: string[];
}

/** A claim with its evidence in the text; its id is unique in the deck only. */
export interface ClaimSource extends Claim {
  terms: Term[];
  alternatives: Alternative[];
  /** Why it is so: the explanation of items that have none of their own. */
  why?: string;
  /** A program proposed it, and nobody has decided on it: it is no part of the deck. */
  isProposed?: true;
  /** Empty: one item is made from the claim. */
  drafts: ItemDraft[];
}

/** A written deck, read against its text: what `buildDeck` makes items from. */
export interface DeckSource {
  deck: DeckMeta;
  essay: Essay;
  claims: ClaimSource[];
}
