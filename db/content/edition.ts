import { createHash } from 'node:crypto';
import type { Actor } from '#core/access/actor.ts';
import { accessTo, mayStudy } from '#core/access/deck-access.ts';
import {
  type Edition,
  type EditionItem,
  editionIdOf,
  type ItemChange,
} from '#core/deck/edition.ts';
import { classify } from '#core/deck/item-change.ts';
import { MOST_CARDS, MOST_WORDS } from '#core/deck/limits.ts';
import { cutText } from '#core/essay/cut.ts';
import { type Essay, type EssayText, SHOWS } from '#core/essay/essay.ts';
import { outlineOf, withText } from '#core/essay/outline.ts';
import { words } from '#core/essay/words.ts';
import { everyEvidence, type Item, moved } from '#core/item/item.ts';
import type { Database, Tx } from '#db/engine/client.ts';
import { Prisma } from '#db/generated/sqlite/client.ts';
import { countOpenChange, countPublication, lockInstance } from '#db/schema/instance.ts';
import { accessFacts, type FactsRow, factsOf } from './deck-access.ts';
import { writeClaims, writeDeck, writeItems } from './deck-rows.ts';
import { packed, unpacked } from './packed.ts';
import type { Publication } from './publication.ts';

/** An item's id is another deck's: publishing would mix two learners' memories. */
export class TakenItemError extends Error {
  override name = 'TakenItemError';
}

/** The deck is written elsewhere: what is published here would undo that. */
export class OtherMasterError extends Error {
  override name = 'OtherMasterError';
}

/** @throws OtherMasterError where a draft is the deck's master, and this is not from it */
async function mustBeMaster(tx: Tx, { deckId, title, draftId }: Publication): Promise<void> {
  const draft = await tx.draft.findUnique({ where: { deckId }, select: { id: true } });
  if (draft === null || draft.id === draftId) return;
  throw new OtherMasterError(
    `“${title}” is edited in the app: publish it there, or give this folder’s deck another id.`,
  );
}

/** More than a phone is asked to hold. */
export class TooLargeError extends Error {
  override name = 'TooLargeError';
}

/** @throws TooLargeError which says how much there is, and how much may be */
function mustFit(title: string, { cards, words: long }: ReturnType<typeof countsOf>): void {
  const what =
    long > MOST_WORDS
      ? `its text has ${long} words, and ${MOST_WORDS} may be`
      : cards > MOST_CARDS && `it has ${cards} cards, and ${MOST_CARDS} may be`;
  if (what) throw new TooLargeError(`“${title}” is too large: ${what}. Make two decks of it.`);
}

/** What a publication came to. */
export interface Published {
  edition: Edition;
  /** What it did to each item; empty where nothing changed, and the edition is the one before. */
  changes: ReadonlyMap<string, ItemChange>;
}

/** Publishes a deck as `publish` does, for whoever asks for the edition alone. */
export async function publishEdition(db: Database, publication: Publication): Promise<Edition> {
  return (await publish(db, publication)).edition;
}

/**
 * Publishes a deck as its next edition; what was published already is answered as it is. Items keep their ids; no
 * learner's row is written. @throws TooLargeError, TakenItemError, OtherMasterError
 */
export async function publish(db: Database, publication: Publication): Promise<Published> {
  const counts = countsOf(publication);
  mustFit(publication.title, counts);
  const contentHash = hashOf(publication);
  return db.transaction(async (tx) => {
    const before = await lockInstance(tx);
    await mustBeMaster(tx, publication);
    const isMoved = await writeDeck(tx, publication);
    const { deckId } = publication;
    const last = await tx.edition.findFirst({ where: { deckId }, orderBy: { number: 'desc' } });
    const isSame = last?.contentHash === contentHash;
    if (isMoved || !isSame) await tellOf(tx, publication, isMoved);
    if (isSame) return { edition: await unpacked<Edition>(last.content), changes: new Map() };
    const number = (last?.number ?? 0) + 1;
    const id = editionIdOf(deckId, number);
    const { items, changes } = await reviseItems(tx, publication);
    const { edition, text } = editionOf(publication, items, { id, number });
    await keepText(tx, edition.essay.textId, text);
    const { title, lang, dir, shows, now } = publication;
    const { textId } = edition.essay;
    const content = await packed(edition);
    await tx.edition.create({
      data: {
        ...{ id, deckId, number, title, lang, dir, content, contentHash, publishedAt: now, textId },
        ...{ ...counts, hides: SHOWS.indexOf(shows) },
      },
    });
    await writeClaims(tx, publication);
    await writeItems(tx, publication, items, { editionId: id, changes, publication: before + 1 });
    await countPublication(tx);
    return { edition, changes };
  });
}

/** Whoever has the deck on their desk is to hear that it changed. */
async function tellOf(tx: Tx, { deckId: id, open }: Publication, isMoved: boolean): Promise<void> {
  await tx.deck.update({ where: { id }, data: { changed: { increment: 1 } } });
  if (open || isMoved) await countOpenChange(tx);
}

/** Keeps what a text says, once for all editions that say the same. */
async function keepText(tx: Tx, id: string, said: EssayText): Promise<void> {
  if ((await tx.essayText.count({ where: { id } })) === 0)
    await tx.essayText.create({ data: { id, content: await packed(said) } });
}

/** What learners are given: of the text what they may see, and everything that points into it. */
function editionOf(
  publication: Publication,
  items: readonly EditionItem[],
  { id, number }: Pick<Edition, 'id' | 'number'>,
): { edition: Edition; text: EssayText } {
  const { deckId, title, description, source, essay, claims, shows, now } = publication;
  const cited = [...claims.map(({ evidence }) => evidence), ...items.flatMap(everyEvidence)];
  const about = { id, deckId, number, title, description, source, publishedAt: now };
  const whole = outlineOf(essay, '', cited);
  const cut = shows === 'whole' ? null : cutText(essay, whole, cited, shows);
  const { text, passages } = cut?.essay ?? essay;
  const said = { text, passages };
  const edition: Edition = {
    ...about,
    essay: { ...(cut?.outline ?? whole), textId: textIdOf(said) },
    claims: claims.map((claim) =>
      cut ? { ...claim, evidence: cut.evidence(claim.evidence) } : claim,
    ),
    items: items.map((item) => (cut ? moved(item, cut.evidence) : item)),
  };
  return { edition, text: said };
}

const textIdOf = (said: EssayText) =>
  createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 32);

/** What is said of a deck before it is taken up. */
function countsOf({ items, claims, essay }: Publication) {
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
  const { title, description, source, lang, dir, shows, essay, claims, items } = publication;
  const about = [title, description, source, lang, dir, shows];
  const content = JSON.stringify([about, essay, claims, items]);
  return createHash('sha256').update(content).digest('hex');
}

/** The newest edition of a deck, for those who have been let see it. */
export async function newestEdition(db: Database, deckId: string): Promise<Edition> {
  const { content } = await db.root.edition.findFirstOrThrow({
    where: { deckId },
    orderBy: { number: 'desc' },
  });
  return unpacked<Edition>(content);
}

/** The essay of an edition with its words, for those who have been let see it. */
export async function essayOf(db: Database, { essay }: Edition): Promise<Essay> {
  const row = await db.root.essayText.findUnique({ where: { id: essay.textId } });
  const text = row ? await unpacked<EssayText>(row.content) : { text: '', passages: [] };
  return withText(essay, text);
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

/**
 * An edition for one learner, packed: of an open deck, their own, or one that they were let into. Null where there is none. `now` in ms
 * since 1970.
 */
export async function readEdition(
  db: Database,
  actor: Actor,
  editionId: string,
  now: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const isTheirs = await mayRead(db, actor, Prisma.sql`e."id" = ${editionId}`, now);
  if (!isTheirs) return null;
  const row = await db.root.edition.findUnique({ where: { id: editionId } });
  return row?.content ?? null;
}

/** What a text says, packed, for one learner: where any edition of a deck that they may study stands on it. */
export async function readText(
  db: Database,
  actor: Actor,
  textId: string,
  now: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const isTheirs = await mayRead(db, actor, Prisma.sql`e."textId" = ${textId}`, now);
  if (!isTheirs) return null;
  const row = await db.root.essayText.findUnique({ where: { id: textId } });
  return row?.content ?? null;
}

/** Whether a learner may study the deck of any of some editions `e` that shows no more of its text than may be seen now. */
async function mayRead(
  db: Database,
  { learnerId }: Actor,
  which: Prisma.Sql,
  now: number,
): Promise<boolean> {
  const rows = await db.sql.query<FactsRow>(Prisma.sql`
    SELECT ${accessFacts(learnerId)} FROM "Deck" d
    JOIN (SELECT e."deckId", max(e."hides") AS "hides" FROM "Edition" e WHERE ${which}
      GROUP BY e."deckId") s ON s."deckId" = d."id" AND s."hides" >= d."hides"`);
  return rows.some((row) => mayStudy(accessTo(factsOf(row), learnerId, now)));
}
