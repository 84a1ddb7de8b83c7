import type { Claim } from '#core/claim/claim.ts';
import type { Direction, Passage, Section } from '#core/essay/essay.ts';

/** What is known of a shipped deck before anything was fetched. */
export interface ShippedDeck {
  deckId: string;
  title: string;
  description: string;
  source: string;
  lang: string;
  dir: Direction;
  /** The shape of its essay, for the picture of it. */
  sections: readonly Section[];
  claims: readonly { evidence: Pick<Claim['evidence'], 'start' | 'end'> }[];
  /** The first section, which a newcomer reads at once. */
  first: {
    key: string;
    section: Section;
    text: string;
    passages: Passage[];
    /** Reading time. */
    seconds: number;
    /** Questions that follow. */
    cards: number;
  };
}
