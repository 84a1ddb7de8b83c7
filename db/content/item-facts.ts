import { accessTo, mayAnswer } from '#core/access/deck-access.ts';
import type { ItemRevision } from '#core/deck/edition.ts';
import type { RefusalCode, ToldRevision } from '#core/sync/protocol.ts';
import type { Database } from '#db/engine/client.ts';
import { jsonTexts } from '#db/engine/json-texts.ts';
import type { Queries } from '#db/engine/queries.ts';
import { Prisma } from '#db/generated/sqlite/client.ts';
import { accessFacts, type FactsRow, factsOf } from './deck-access.ts';

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

/** As a device is told of them: an item at its first revision says nothing. */
export function toldRevisions(
  revisions: ReadonlyMap<string, readonly ItemRevision[]>,
): ToldRevision[] {
  return [...revisions].flatMap(([itemId, known]) =>
    known.length > 1 ? known.map((one) => ({ itemId, ...one })) : [],
  );
}

/** Those of the items that a learner has events on and that were changed by a publication after the first `heard`. */
export async function revisionsSince(
  sql: Queries,
  learnerId: string,
  heard: number,
): Promise<ToldRevision[]> {
  const rows = await sql.query<{ itemId: string }>(Prisma.sql`
    SELECT DISTINCT r."itemId" FROM "ItemRevision" r JOIN "Event" v ON v."itemId" = r."itemId"
    WHERE r."publication" > ${heard} AND r."revision" > 1 AND v."learnerId" = ${learnerId}`);
  const itemIds = rows.map(({ itemId }) => itemId);
  return itemIds.length === 0 ? [] : toldRevisions(await readRevisions(sql, itemIds));
}

/** Items as a sync needs them. */
export interface ItemFacts {
  revisions: Map<string, ItemRevision[]>;
  /** The items whose events are not taken, and why. */
  refusals: Map<string, RefusalCode>;
  /** The deck of each that there is. */
  decks: Map<string, string>;
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
  const rows = await db.sql.query<ItemRow>(Prisma.sql`
    SELECT i."id", i."revision", i."deckId", d."openedAt", d."ownerId"
    FROM "Item" i JOIN "Deck" d ON d."id" = i."deckId"
    WHERE i."id" IN ${jsonTexts(db.sql.kind, itemIds)}`);
  const others = rows.filter((row) => row.openedAt === null && row.ownerId !== learnerId);
  const letIn = await decksLetInto(db, learnerId, [...new Set(others.map((row) => row.deckId))]);
  const refusals = new Map<string, RefusalCode>(itemIds.map((id) => [id, 'unknown-item']));
  for (const { id } of rows) refusals.delete(id);
  for (const { id, deckId } of others) if (!letIn.has(deckId)) refusals.set(id, 'never-granted');
  const revised = rows.filter(({ revision }) => revision > 1).map(({ id }) => id);
  const revisions = revised.length > 0 ? await readRevisions(db.sql, revised) : new Map();
  for (const { id, revision } of rows) {
    if (revision === 1) revisions.set(id, [{ revision: 1, change: 'new' }]);
  }
  return { revisions, refusals, decks: new Map(rows.map(({ id, deckId }) => [id, deckId])) };
}

interface ItemRow {
  id: string;
  revision: number;
  deckId: string;
  openedAt: number | null;
  ownerId: string | null;
}

/** Of decks that were never open those that a learner was ever let into: as a rule there are none to ask for. */
async function decksLetInto(
  db: Database,
  learnerId: string,
  deckIds: readonly string[],
): Promise<Set<string>> {
  if (deckIds.length === 0) return new Set();
  const rows = await db.sql.query<FactsRow & { id: string }>(Prisma.sql`
    SELECT d."id", ${accessFacts(learnerId)} FROM "Deck" d
    WHERE d."id" IN ${jsonTexts(db.sql.kind, deckIds)}`);
  const mayPush = rows.filter((row) => mayAnswer(accessTo(factsOf(row), learnerId, 0)));
  return new Set(mayPush.map(({ id }) => id));
}

/** The deck of each of some items. */
export async function decksOfItems(
  sql: Queries,
  itemIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await sql.query<{ id: string; deckId: string }>(Prisma.sql`
    SELECT "id", "deckId" FROM "Item" WHERE "id" IN ${jsonTexts(sql.kind, itemIds)}`);
  return new Map(rows.map(({ id, deckId }) => [id, deckId]));
}
