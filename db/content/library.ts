import { accessTo, type DeckFacts } from '#core/access/deck-access.ts';
import type { LibraryEntry } from '#core/sync/protocol.ts';
import type { Database } from '#db/engine/client.ts';
import { Prisma } from '#db/generated/sqlite/client.ts';
import { ACCESS_FACTS, everLetIn, grantOf } from './deck-access.ts';

type Row = DeckFacts & Pick<LibraryEntry, 'deckId' | 'editionId'>;

/** The decks that a learner may study, or once could, each with its latest edition. */
export async function libraryOf(db: Database, learnerId: string): Promise<LibraryEntry[]> {
  const rows = await db.sql.query<Row>(Prisma.sql`
    SELECT d."id" AS "deckId", e."id" AS "editionId", ${ACCESS_FACTS}
    FROM "Deck" d
    JOIN "Edition" e ON e."deckId" = d."id"
    AND e."number" = (SELECT max(l."number") FROM "Edition" l WHERE l."deckId" = d."id")
    ${grantOf(learnerId)} WHERE ${everLetIn(learnerId)}
    ORDER BY d."createdAt", d."id"`);
  return rows.flatMap(({ deckId, editionId, ...facts }) => {
    const access = accessTo(facts, learnerId);
    return access === 'never' ? [] : { deckId, editionId, access };
  });
}
