import { createHash } from 'node:crypto';
import type { Actor } from '#core/access/actor.ts';
import { accessTo, type DeckFacts, mayStudy } from '#core/access/deck-access.ts';
import type { Edition, EditionItem, ItemRevision } from '#core/deck/edition.ts';
import { classify } from '#core/deck/item-change.ts';
import type { Item } from '#core/item/item.ts';
import type { Database, Tx } from '#db/engine/client.ts';
import { Prisma } from '#db/generated/sqlite/client.ts';
import { countPublication, lockInstance } from '#db/schema/instance.ts';
import { ACCESS_FACTS, everLetIn, grantOf } from './deck-access.ts';
import { writeClaims, writeDeck, writeItems } from './deck-rows.ts';
import type { Publication } from './publication.ts';

/** An item's id is another deck's: publishing would mix two learners' memories. */
export class TakenItemError extends Error {
  override name = 'TakenItemError';
}

/**
 * Publishes a deck as its next edition; what was published already is answered as it is. Items keep their ids; no
 * learner's row is written.
 */
export async function publishEdition(db: Database, publication: Publication): Promise<Edition> {
  const contentHash = hashOf(publication);
  return db.transaction(async (tx) => {
    await lockInstance(tx);
    await writeDeck(tx, publication);
    const { deckId } = publication;
    const last = await tx.edition.findFirst({ where: { deckId }, orderBy: { number: 'desc' } });
    if (last?.contentHash === contentHash) return JSON.parse(last.content) as Edition;
    const number = (last?.number ?? 0) + 1;
    const id = `${deckId}.${number}`;
    const edition = await assemble(tx, publication, id, number);
    const { title, lang, dir, now } = publication;
    const content = JSON.stringify(edition);
    await tx.edition.create({
      data: { id, deckId, number, title, lang, dir, content, contentHash, publishedAt: now },
    });
    await writeClaims(tx, publication);
    await writeItems(tx, publication, edition);
    await countPublication(tx);
    return edition;
  });
}

async function assemble(tx: Tx, publication: Publication, id: string, number: number) {
  const { deckId, title, description, source, essay, claims, now } = publication;
  const items = await reviseItems(tx, publication);
  const edition: Edition = {
    id,
    deckId,
    number,
    title,
    description,
    source,
    publishedAt: now,
    essay,
    claims: [...claims],
    items,
  };
  return edition;
}

/** Each item with its revisions, one more where this edition changes it. */
async function reviseItems(tx: Tx, publication: Publication): Promise<EditionItem[]> {
  const ids = publication.items.map(({ id }) => id);
  const rows = await tx.item.findMany({
    where: { id: { in: ids } },
    include: { revisions: { orderBy: { revision: 'asc' } } },
  });
  const foreign = rows.find(({ deckId }) => deckId !== publication.deckId);
  if (foreign) throw new TakenItemError(`Item ${foreign.id} belongs to deck ${foreign.deckId}.`);
  const before = rows.map(({ body }) => JSON.parse(body) as Item);
  const changes = classify(before, publication.items, publication.changes);
  const known = new Map(rows.map((row) => [row.id, row.revisions]));
  return publication.items.map((item) => {
    const revisions: ItemRevision[] = (known.get(item.id) ?? []).map(({ revision, change }) => ({
      revision,
      change: change as ItemRevision['change'],
    }));
    const change = changes.get(item.id);
    const latest = revisions.at(-1)?.revision ?? 0;
    if (change === 'new' || change === 'wording' || change === 'meaning') {
      revisions.push({ revision: latest + 1, change });
    }
    return { ...item, revision: revisions.at(-1)?.revision ?? 1, revisions };
  });
}

function hashOf(publication: Publication): string {
  const { title, description, source, lang, dir, essay, claims, items } = publication;
  const content = JSON.stringify([title, description, source, lang, dir, essay, claims, items]);
  return createHash('sha256').update(content).digest('hex');
}

/** The newest edition of a deck, for those who have been let see it. */
export async function newestEdition(db: Database, deckId: string): Promise<Edition> {
  const { content } = await db.root.edition.findFirstOrThrow({
    where: { deckId },
    orderBy: { number: 'desc' },
  });
  return JSON.parse(content) as Edition;
}

/** Reads the newest edition of a deck as `newestEdition` does, each deck's once. */
export function newestEditions(db: Database): (deckId: string) => Promise<Edition> {
  const read = new Map<string, Promise<Edition>>();
  return (deckId) => {
    const known = read.get(deckId) ?? newestEdition(db, deckId);
    read.set(deckId, known);
    return known;
  };
}

/** How many cards a deck asks when it is studied. */
export async function cardsOf(db: Database, deckId: string): Promise<number> {
  return db.root.item.count({ where: { deckId, role: 'card', deletedAt: null } });
}

/** An edition for one learner: of an open deck, their own, or one that they were let into. Null where there is none. */
export async function readEdition(
  db: Database,
  { learnerId }: Actor,
  editionId: string,
): Promise<Edition | null> {
  const [row] = await db.sql.query<DeckFacts & { content: string }>(Prisma.sql`
    SELECT e."content", ${ACCESS_FACTS}
    FROM "Edition" e JOIN "Deck" d ON d."id" = e."deckId" ${grantOf(learnerId)}
    WHERE e."id" = ${editionId} AND ${everLetIn(learnerId)}`);
  return row && mayStudy(accessTo(row, learnerId)) ? (JSON.parse(row.content) as Edition) : null;
}
