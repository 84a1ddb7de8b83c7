import { passOnCourses } from '#db/course/class/inherit.ts';
import { passOnDecks } from '#db/course/class/inherit-decks.ts';
import type { Tx } from '#db/engine/client.ts';
import { Prisma } from '#db/generated/sqlite/client.ts';

type Models = Prisma.TypeMap['model'];

/** Every model whose rows somebody owns. */
type OwnerModel = {
  [M in keyof Models]: 'ownerId' extends keyof Models[M]['payload']['scalars'] ? M : never;
}[keyof Models];

/** What becomes of somebody's rows in one table. In a merge all of them become the account's. */
interface OwnerRule {
  /** When the account is deleted. */
  erase: ((tx: Tx, ownerId: string, now: number) => Promise<void>) | 'with its deck';
  /** The columns that the owner is given when they take everything away. */
  shown: readonly string[];
}

/** A model with an `ownerId` that is missing here does not compile. In the order in which they are erased. */
export const OWNER_TABLES: { readonly [M in OwnerModel]: OwnerRule } = {
  // With every step; the deck that was published goes its own way.
  Draft: {
    erase: async (tx, ownerId) => void (await tx.draft.deleteMany({ where: { ownerId } })),
    shown: ['id', 'deckId', 'title', 'createdAt', 'touchedAt'],
  },
  Course: { erase: passOnCourses, shown: ['id', 'title', 'timeZone', 'createdAt', 'archivedAt'] },
  // Who teaches a class then, its decks go by.
  Deck: { erase: passOnDecks, shown: ['id', 'title', 'description', 'createdAt', 'openedAt'] },
  Essay: { erase: 'with its deck', shown: ['id', 'title', 'text', 'lang', 'createdAt'] },
  Claim: { erase: 'with its deck', shown: ['deckId', 'id', 'statement'] },
  Item: { erase: 'with its deck', shown: ['deckId', 'id', 'body'] },
};

/**
 * What a guest owned becomes the account's. That it was the guest's is kept: what their devices did before they heard of the account is
 * still taken. `now` in ms since 1970.
 */
export async function moveOwned(
  tx: Tx,
  guestId: string,
  accountId: string,
  now: number,
): Promise<void> {
  const decks = await tx.deck.findMany({ where: { ownerId: guestId }, select: { id: true } });
  for (const { id: deckId } of decks)
    await tx.deckGrant.create({
      data: { learnerId: guestId, deckId, by: 'owner', grantedAt: now },
    });
  for (const table of Object.keys(OWNER_TABLES))
    await tx.$executeRaw`
      UPDATE ${Prisma.raw(`"${table}"`)} SET "ownerId" = ${accountId} WHERE "ownerId" = ${guestId}`;
}
