import { Prisma } from '#db/generated/sqlite/client.ts';

/**
 * The facts of `accessTo` as columns of a read that has the deck as `d` and `grantOf` joined: one writing for every read
 * that shows what a deck holds.
 */
export const ACCESS_FACTS = Prisma.sql`
  d."ownerId", d."openedAt", d."closedAt", d."deletedAt", g."grantedAt", g."endedAt"`;

export function grantOf(learnerId: string): Prisma.Sql {
  return Prisma.sql`
    LEFT JOIN "DeckGrant" g ON g."deckId" = d."id" AND g."learnerId" = ${learnerId}`;
}

/** The where-clause of such a read: decks that the learner was ever let into, all but those whose access is `never`. */
export function everLetIn(learnerId: string): Prisma.Sql {
  return Prisma.sql`
    (d."openedAt" IS NOT NULL OR g."grantedAt" IS NOT NULL OR d."ownerId" = ${learnerId})`;
}
