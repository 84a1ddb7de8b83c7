import type { Claim } from '#core/claim/claim.ts';
import type { Direction, OutlinedSection, Part, Passage } from '#core/essay/essay.ts';

/** What is known of a shipped deck before anything was fetched. */
export interface ShippedDeck {
  deckId: string;
  title: string;
  description: string;
  source: string;
  lang: string;
  dir: Direction;
  /** The shape of its essay, for the picture of it. */
  sections: readonly OutlinedSection[];
  claims: readonly { evidence: Pick<Claim['evidence'], 'start' | 'end'> }[];
  /** What a newcomer reads at once: the first section, or as much of it as is read at a time. */
  first: {
    key: string;
    section: OutlinedSection;
    part: Part;
    text: string;
    passages: Passage[];
    /** Reading time. */
    seconds: number;
    /** Questions that follow. */
    cards: number;
  };
}
