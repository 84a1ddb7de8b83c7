import type { LibraryEntry } from '#core/sync/protocol.ts';
import type { Database } from '#db/engine/client.ts';
import { Prisma } from '#db/generated/sqlite/client.ts';

interface Row extends Omit<LibraryEntry, 'access'> {
  openedAt: number | null;
  closedAt: number | null;
  deletedAt: number | null;
  ownerId: string | null;
  grantedAt: number | null;
  endedAt: number | null;
}

/** The decks that a learner may study, or once could, each with its latest edition. */
export async function libraryOf(db: Database, learnerId: string): Promise<LibraryEntry[]> {
  const rows = await db.sql.query<Row>(Prisma.sql`
    SELECT d."id" AS "deckId", e."id" AS "editionId", d."openedAt", d."closedAt", d."deletedAt", d."ownerId",
    g."grantedAt", g."endedAt"
    FROM "Deck" d
    JOIN "Edition" e ON e."deckId" = d."id"
    AND e."number" = (SELECT max(l."number") FROM "Edition" l WHERE l."deckId" = d."id")
    LEFT JOIN "DeckGrant" g ON g."deckId" = d."id" AND g."learnerId" = ${learnerId}
    WHERE d."openedAt" IS NOT NULL OR g."grantedAt" IS NOT NULL OR d."ownerId" = ${learnerId}
    ORDER BY d."createdAt", d."id"`);
  return rows.map((row) => ({
    deckId: row.deckId,
    editionId: row.editionId,
    access: accessOf(row, learnerId),
  }));
}

/** What a learner may do with a deck that they could study at some time. */
export function accessOf(deck: Omit<Row, 'deckId' | 'editionId'>, learnerId: string) {
  if (deck.deletedAt !== null) return 'ended';
  if (deck.openedAt !== null && deck.closedAt === null) return 'open';
  if (deck.ownerId === learnerId) return 'granted';
  return deck.grantedAt !== null && deck.endedAt === null ? 'granted' : 'ended';
}
