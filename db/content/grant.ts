import type { Database } from '#db/engine/client.ts';

/** Lets a learner into a deck, again if need be. */
export async function grantDeck(
  db: Database,
  deckId: string,
  learnerId: string,
  now: number,
): Promise<void> {
  await db.root.deckGrant.upsert({
    where: { learnerId_deckId: { learnerId, deckId } },
    create: { learnerId, deckId, grantedAt: now },
    update: { endedAt: null },
  });
}

/** Ends a learner's access; the row stays, so that what was studied is still taken. */
export async function endGrant(
  db: Database,
  deckId: string,
  learnerId: string,
  now: number,
): Promise<void> {
  await db.root.deckGrant.updateMany({ where: { learnerId, deckId }, data: { endedAt: now } });
}
