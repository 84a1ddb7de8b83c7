/** All that access to a deck depends on; times in ms since 1970, null where it never happened. */
export interface DeckFacts {
  ownerId: string | null;
  /** Open to everybody since. */
  openedAt: number | null;
  /** No longer open to everybody. */
  closedAt: number | null;
  deletedAt: number | null;
  /** The learner was let in. */
  grantedAt: number | null;
  /** And no longer is. */
  endedAt: number | null;
}

/** `ended` for a deck that could be studied at some time; `never` where it must not even be known. */
export type DeckAccess = 'open' | 'granted' | 'ended' | 'never';

/** What a learner may do with a deck. */
export function accessTo(deck: DeckFacts, learnerId: string): DeckAccess {
  const isOwner = deck.ownerId === learnerId;
  if (deck.openedAt === null && deck.grantedAt === null && !isOwner) return 'never';
  if (deck.deletedAt !== null) return 'ended';
  if (deck.openedAt !== null && deck.closedAt === null) return 'open';
  return isOwner || (deck.grantedAt !== null && deck.endedAt === null) ? 'granted' : 'ended';
}

/** Whether its content may be read now. */
export function mayStudy(access: DeckAccess): boolean {
  return access === 'open' || access === 'granted';
}

/** Whether answers on its items are taken: when access ends, what was learned stays. */
export function mayAnswer(access: DeckAccess): boolean {
  return access !== 'never';
}
