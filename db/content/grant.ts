import type { Actor } from '#core/access/actor.ts';
import type { Database } from '#db/engine/client.ts';

/** Somebody else's deck, or none at all. */
export class NotOwnerError extends Error {
  override name = 'NotOwnerError';
}

/** Lets a learner into a deck of the actor's, again if need be. @throws NotOwnerError */
export async function grantDeck(
  db: Database,
  owner: Actor,
  deckId: string,
  learnerId: string,
  now: number,
): Promise<void> {
  await db.transaction(async (tx) => {
    // The owner's right is part of the read, and the row is held until the grant stands.
    const where = { id: deckId, ownerId: owner.learnerId, deletedAt: null };
    const { count } = await tx.deck.updateMany({ where, data: { revision: { increment: 0 } } });
    if (count === 0) throw new NotOwnerError(`${deckId} is no deck of ${owner.learnerId}.`);
    await tx.deckGrant.upsert({
      where: { learnerId_deckId: { learnerId, deckId } },
      create: { learnerId, deckId, grantedAt: now },
      update: { endedAt: null },
    });
  });
}

/** Ends a learner's access to a deck of the actor's; the row stays, so that what was studied is still taken. */
export async function endGrant(
  db: Database,
  owner: Actor,
  deckId: string,
  learnerId: string,
  now: number,
): Promise<void> {
  await db.root.deckGrant.updateMany({
    where: { learnerId, deckId, deck: { ownerId: owner.learnerId } },
    data: { endedAt: now },
  });
}
