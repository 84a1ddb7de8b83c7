import type { Actor } from '#core/access/actor.ts';
import type { Claim } from '#core/claim/claim.ts';
import type { Direction, Essay, Shows } from '#core/essay/essay.ts';
import type { Item } from '#core/item/item.ts';

/** A deck as its author wants it published. */
export interface Publication {
  deckId: string;
  title: string;
  description: string;
  /** What the text retells: "an essay in …". */
  source: string;
  lang: string;
  dir: Direction;
  /** Whose deck it is; null for the program's own. */
  owner: Pick<Actor, 'learnerId'> | null;
  /** Everybody may study it. */
  open: boolean;
  /** How much of the text its learners see. */
  shows: Shows;
  essay: Essay;
  claims: readonly Claim[];
  /** The draft that it comes from; absent where it comes from a folder. A deck has one master. */
  draftId?: string;
  /** In the order in which they are introduced. */
  items: readonly Item[];
  /** The author's own word on what an edit changed, by item id. */
  changes?: Readonly<Record<string, 'wording' | 'meaning'>>;
  /** ms since 1970. */
  now: number;
}
