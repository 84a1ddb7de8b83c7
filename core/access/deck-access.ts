/** All that access to a deck depends on; times in ms since 1970, null where it never happened. */
export interface DeckFacts {
  ownerId: string | null;
  /** Open to everybody since. */
  openedAt: number | null;
  /** No longer open to everybody. */
  closedAt: number | null;
  deletedAt: number | null;
  /** A class that the learner is in has been given it, from this instant on. */
  askedFrom: number | null;
  /** The learner was once let in. */
  grantedAt: number | null;
  /** What they began is theirs to go on with, although nobody asks it any more: nobody removed them. */
  isKept: boolean;
}

/** `ended` for a deck that could be studied at some time; `never` where it must not even be known. */
export type DeckAccess = 'open' | 'granted' | 'ended' | 'never';

/** What a learner may do with a deck at an instant, ms since 1970. */
export function accessTo(deck: DeckFacts, learnerId: string, now: number): DeckAccess {
  const isOwner = deck.ownerId === learnerId;
  const { openedAt, closedAt, askedFrom, grantedAt } = deck;
  if (openedAt === null && grantedAt === null && askedFrom === null && !isOwner) return 'never';
  if (deck.deletedAt !== null) return 'ended';
  if (openedAt !== null && closedAt === null) return 'open';
  const isAsked = askedFrom !== null && askedFrom <= now;
  return isOwner || isAsked || deck.isKept ? 'granted' : 'ended';
}

/** Whether its content may be read now. */
export function mayStudy(access: DeckAccess): access is 'open' | 'granted' {
  return access === 'open' || access === 'granted';
}

/** Whether answers on its items are taken: when access ends, what was learned stays. */
export function mayAnswer(access: DeckAccess): boolean {
  return access !== 'never';
}
