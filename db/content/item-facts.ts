import { accessTo, type DeckFacts, mayAnswer } from '#core/access/deck-access.ts';
import type { ItemRevision } from '#core/deck/edition.ts';
import type { RefusalCode } from '#core/sync/protocol.ts';
import type { Database } from '#db/engine/client.ts';
import { jsonTexts } from '#db/engine/json-texts.ts';
import type { Queries } from '#db/engine/queries.ts';
import { Prisma } from '#db/generated/sqlite/client.ts';
import { ACCESS_FACTS, grantOf } from './deck-access.ts';

/** The revisions of some items, oldest first. */
export async function readRevisions(
  sql: Queries,
  itemIds: readonly string[],
): Promise<Map<string, ItemRevision[]>> {
  const rows = await sql.query<ItemRevision & { itemId: string }>(Prisma.sql`
    SELECT "itemId", "revision", "change" FROM "ItemRevision"
    WHERE "itemId" IN ${jsonTexts(sql.kind, itemIds)} ORDER BY "itemId", "revision"`);
  const revisions = new Map<string, ItemRevision[]>();
  for (const { itemId, revision, change } of rows) {
    const known = revisions.get(itemId);
    if (known) known.push({ revision, change });
    else revisions.set(itemId, [{ revision, change }]);
  }
  return revisions;
}

/** Items as a sync needs them. */
export interface ItemFacts {
  revisions: Map<string, ItemRevision[]>;
  /** The items whose events are not taken, and why. */
  refusals: Map<string, RefusalCode>;
}

/**
 * What a sync must know of the items that its events name. Events are taken from everybody for a deck that was ever
 * open, else from its owner and from those who were ever let in: when access ends, what was learned stays.
 */
export async function readItemFacts(
  db: Database,
  learnerId: string,
  itemIds: readonly string[],
): Promise<ItemFacts> {
  const rows = await db.sql.query<Facts>(Prisma.sql`
    SELECT i."id", i."revision", ${ACCESS_FACTS}
    FROM "Item" i JOIN "Deck" d ON d."id" = i."deckId" ${grantOf(learnerId)}
    WHERE i."id" IN ${jsonTexts(db.sql.kind, itemIds)}`);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const refusals = new Map<string, RefusalCode>();
  for (const itemId of itemIds) {
    const facts = byId.get(itemId);
    if (!facts) refusals.set(itemId, 'unknown-item');
    else if (!mayAnswer(accessTo(facts, learnerId))) refusals.set(itemId, 'never-granted');
  }
  const revised = rows.filter(({ revision }) => revision > 1).map(({ id }) => id);
  const revisions = revised.length > 0 ? await readRevisions(db.sql, revised) : new Map();
  for (const { id, revision } of rows) {
    if (revision === 1) revisions.set(id, [{ revision: 1, change: 'new' }]);
  }
  return { revisions, refusals };
}

interface Facts extends DeckFacts {
  id: string;
  revision: number;
}
