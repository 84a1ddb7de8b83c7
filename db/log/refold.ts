import { cardHash, formatDigest } from '#core/memory/digest.ts';
import { FOLD_VERSION } from '#core/memory/fold.ts';
import { type CachedCard, foldCards } from '#core/sync/advance.ts';
import { EMPTY_STATE, extendTo, type FoldState, foldOwn } from '#core/sync/fold-state.ts';
import { decksOfItems, readRevisions } from '#db/content/item-facts.ts';
import type { Database } from '#db/engine/client.ts';
import { Prisma } from '#db/generated/sqlite/client.ts';
import { writeCards } from './cards.ts';
import { itemsInLog, readLogs } from './events.ts';

const TRIES = 3;

/** So many events are folded before others have their turn: somebody waits for it; or nobody does. */
const AT_ONCE = 1_000;
export const IN_SLICES = 200;
/** So many cards are written at a time. */
const WRITTEN = 100;

/** Others have their turn. */
const breathe = () => new Promise((resolve) => setImmediate(resolve));

/** As much of a learner as says whether their cards are as they should be. */
export interface Freshness {
  id: string;
  foldVersion: number;
  publicationsSeen: number;
  /** Of the instance, now. */
  publications: number;
}

/** So many learners whose cards an older fold made, or who have not been looked at since something was published. */
export async function staleLearners(db: Database, most: number): Promise<Freshness[]> {
  return db.sql.query<Freshness>(Prisma.sql`
    SELECT l."id", l."foldVersion", l."publicationsSeen", i."publications" FROM "Learner" l
    JOIN "Instance" i ON i."id" = 1
    WHERE l."erasedAt" IS NULL AND l."mergedIntoId" IS NULL AND l."seq" > 0
      AND (l."foldVersion" < ${FOLD_VERSION} OR l."publicationsSeen" < i."publications")
    ORDER BY l."createdAt", l."id" LIMIT ${most}`);
}

/**
 * Folds a learner's cards anew where an older fold made them or their items changed since. `fresh`: nothing was to be done; `refolded`;
 * `later`: it could not be done now, and the next touch tries again.
 */
export async function freshen(
  db: Database,
  { id, foldVersion, publicationsSeen, publications }: Freshness,
  slice = AT_ONCE,
): Promise<'fresh' | 'refolded' | 'later'> {
  if (foldVersion === FOLD_VERSION) {
    if (publicationsSeen >= publications) return 'fresh';
    if (!(await hasOldCards(db, id))) {
      await db.root.learner.updateMany({
        where: { id, publicationsSeen: { lt: publications } },
        data: { publicationsSeen: publications },
      });
      return 'fresh';
    }
  }
  return (await refoldLearner(db, id, slice)) ? 'refolded' : 'later';
}

async function hasOldCards(db: Database, learnerId: string): Promise<boolean> {
  const rows = await db.sql.query<{ itemId: string }>(Prisma.sql`
    SELECT c."itemId" FROM "Card" c JOIN "Item" i ON i."id" = c."itemId"
    WHERE c."learnerId" = ${learnerId} AND c."itemRevision" < i."revision" LIMIT 1`);
  return rows.length > 0;
}

/**
 * Folds a whole log anew, in chunks and outside the lock; what came out is kept only if nothing was added meanwhile.
 * Answers whether the cards are now as they should be; if not, the next touch tries again.
 */
export async function refoldLearner(
  db: Database,
  learnerId: string,
  slice = AT_ONCE,
): Promise<boolean> {
  for (let tries = 0; tries < TRIES; tries++) {
    const before = await db.root.learner.findUniqueOrThrow({ where: { id: learnerId } });
    const { publications } = await db.root.instance.findUniqueOrThrow({ where: { id: 1 } });
    const folded = await foldLog(db, learnerId, slice);
    const kept = await db.sqlTransaction(async (sql) => {
      const unchanged = await sql.execute(Prisma.sql`
        UPDATE "Learner" SET "foldVersion" = ${FOLD_VERSION}, "publicationsSeen" = ${publications},
        "settingsSeq" = ${folded.settingsSeq}, "state" = ${JSON.stringify(folded.state)},
        "digest" = ${folded.digest}, "changed" = "changed" + 1
        WHERE "id" = ${learnerId} AND "seq" = ${before.seq} AND "mergedIntoId" IS NULL`);
      if (unchanged === 0) return false;
      await sql.execute(Prisma.sql`DELETE FROM "Card" WHERE "learnerId" = ${learnerId}`);
      for (let start = 0; start < folded.cards.length; start += WRITTEN) {
        await breathe();
        await writeCards(sql, learnerId, folded.cards.slice(start, start + WRITTEN));
      }
      return true;
    });
    if (kept) return true;
  }
  return false;
}

async function foldLog(db: Database, learnerId: string, slice: number) {
  const own = await readLogs(db.sql, learnerId, []);
  const { state: ownState, settingsSeq } = foldOwn(own);
  const cards: CachedCard[] = [];
  let state = ownState;
  for (let page = await itemsInLog(db, learnerId, ''); page.length > 0; ) {
    for (const chunk of slicesOf(page, slice)) {
      await breathe();
      const events = await readLogs(db.sql, learnerId, chunk);
      const revisions = await readRevisions(db.sql, chunk);
      const decks = await decksOfItems(db.sql, chunk);
      const deckOf = (itemId: string) => decks.get(itemId);
      for (const event of events)
        if (event.itemId !== undefined) state = extendTo(state, event, deckOf);
      cards.push(...foldCards(events, revisions, settingsSeq));
    }
    page = await itemsInLog(db, learnerId, page.at(-1)?.itemId ?? '');
  }
  const sum = cards.reduce((total, { card }) => total ^ cardHash(card), 0);
  return { state, settingsSeq, cards, digest: formatDigest(sum) };
}

/** Items whose logs together hold about so many events. */
function slicesOf(items: readonly { itemId: string; events: number }[], slice: number): string[][] {
  const slices: string[][] = [];
  let room = 0;
  for (const { itemId, events } of items) {
    if (room <= 0) {
      slices.push([]);
      room = slice;
    }
    slices.at(-1)?.push(itemId);
    room -= events;
  }
  return slices;
}

/** What is cached of a learner in `Learner.state`. */
export function readState(json: string): FoldState {
  return json === '{}' ? EMPTY_STATE : (JSON.parse(json) as FoldState);
}
