import { createHash } from 'node:crypto';
import type { Actor } from '#core/access/actor.ts';
import { accessTo, mayStudy } from '#core/access/deck-access.ts';
import type { Edition, EditionItem, ItemChange } from '#core/deck/edition.ts';
import { classify } from '#core/deck/item-change.ts';
import { words } from '#core/essay/words.ts';
import type { Item } from '#core/item/item.ts';
import type { Database, Tx } from '#db/engine/client.ts';
import { Prisma } from '#db/generated/sqlite/client.ts';
import { countOpenChange, countPublication, lockInstance } from '#db/schema/instance.ts';
import { accessFacts, type FactsRow, factsOf } from './deck-access.ts';
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
    const before = await lockInstance(tx);
    const isMoved = await writeDeck(tx, publication);
    const { deckId } = publication;
    const last = await tx.edition.findFirst({ where: { deckId }, orderBy: { number: 'desc' } });
    const isSame = last?.contentHash === contentHash;
    if (isMoved || !isSame) await tellOf(tx, publication, isMoved);
    if (isSame) return JSON.parse(last.content) as Edition;
    const number = (last?.number ?? 0) + 1;
    const id = `${deckId}.${number}`;
    const { edition, changes } = await assemble(tx, publication, id, number);
    const { title, lang, dir, now } = publication;
    const content = JSON.stringify(edition);
    await tx.edition.create({
      data: {
        ...{ id, deckId, number, title, lang, dir, content, contentHash, publishedAt: now },
        ...countsOf(edition),
      },
    });
    await writeClaims(tx, publication);
    await writeItems(tx, publication, edition, { changes, publication: before + 1 });
    await countPublication(tx);
    return edition;
  });
}

/** Whoever has the deck on their desk is to hear that it changed. */
async function tellOf(tx: Tx, { deckId: id, open }: Publication, isMoved: boolean): Promise<void> {
  await tx.deck.update({ where: { id }, data: { changed: { increment: 1 } } });
  if (open || isMoved) await countOpenChange(tx);
}

async function assemble(tx: Tx, publication: Publication, id: string, number: number) {
  const { deckId, title, description, source, essay, claims, now } = publication;
  const { items, changes } = await reviseItems(tx, publication);
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
  return { edition, changes };
}

/** What is said of a deck before it is taken up. */
function countsOf({ items, claims, essay }: Edition) {
  const cards = items.filter(({ role }) => role === 'card').length;
  return { cards, points: claims.length, words: words(essay.text).length };
}

/** Each item with its revision, one more where this edition changes it, and what it does to each. */
async function reviseItems(
  tx: Tx,
  publication: Publication,
): Promise<{ items: EditionItem[]; changes: Map<string, ItemChange> }> {
  const ids = publication.items.map(({ id }) => id);
  const rows = await tx.item.findMany({ where: { id: { in: ids } } });
  const foreign = rows.find(({ deckId }) => deckId !== publication.deckId);
  if (foreign) throw new TakenItemError(`Item ${foreign.id} belongs to deck ${foreign.deckId}.`);
  const before = rows.map(({ body }) => JSON.parse(body) as Item);
  const changes = classify(before, publication.items, publication.changes);
  const known = new Map(rows.map(({ id, revision }) => [id, revision]));
  const items = publication.items.map((item): EditionItem => {
    const isChanged = changes.get(item.id) !== 'same';
    return { ...item, revision: (known.get(item.id) ?? 0) + (isChanged ? 1 : 0) };
  });
  return { items, changes };
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

/** An edition for one learner: of an open deck, their own, or one that they were let into. Null where there is none. `now` in ms. */
export async function readEdition(
  db: Database,
  { learnerId }: Actor,
  editionId: string,
  now: number,
): Promise<Edition | null> {
  const [row] = await db.sql.query<FactsRow & { content: string }>(Prisma.sql`
    SELECT e."content", ${accessFacts(learnerId)}
    FROM "Edition" e JOIN "Deck" d ON d."id" = e."deckId" WHERE e."id" = ${editionId}`);
  const may = row && mayStudy(accessTo(factsOf(row), learnerId, now));
  return may ? (JSON.parse(row.content) as Edition) : null;
}
