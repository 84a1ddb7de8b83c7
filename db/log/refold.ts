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

/** How a log is folded: so many items at a time, and what comes between, so that others have their turn. */
interface Slices {
  items: number;
  breathe(): Promise<unknown>;
}
/** Somebody waits for it. */
const AT_ONCE: Slices = { items: 100, breathe: async () => {} };

/** So many learners whose cards an older fold made, or who have cards of items that changed since; those of them first that came first. */
export async function staleLearners(db: Database, most: number): Promise<string[]> {
  const rows = await db.sql.query<{ id: string }>(Prisma.sql`
    SELECT l."id" FROM "Learner" l
    WHERE l."erasedAt" IS NULL AND l."mergedIntoId" IS NULL AND l."seq" > 0 AND (
      l."foldVersion" < ${FOLD_VERSION} OR (
        l."publicationsSeen" < (SELECT "publications" FROM "Instance" WHERE "id" = 1) AND EXISTS (
          SELECT 1 FROM "Card" c JOIN "Item" i ON i."id" = c."itemId"
          WHERE c."learnerId" = l."id" AND c."itemRevision" < i."revision")))
    ORDER BY l."createdAt", l."id" LIMIT ${most}`);
  return rows.map(({ id }) => id);
}

/**
 * Folds a whole log anew, in chunks and outside the lock; what came out is kept only if nothing was added meanwhile.
 * Answers whether the cards are now as they should be; if not, the next touch tries again.
 */
export async function refoldLearner(
  db: Database,
  learnerId: string,
  slices = AT_ONCE,
): Promise<boolean> {
  for (let tries = 0; tries < TRIES; tries++) {
    const before = await db.root.learner.findUniqueOrThrow({ where: { id: learnerId } });
    const { publications } = await db.root.instance.findUniqueOrThrow({ where: { id: 1 } });
    const folded = await foldLog(db, learnerId, slices);
    const kept = await db.sqlTransaction(async (sql) => {
      const unchanged = await sql.execute(Prisma.sql`
        UPDATE "Learner" SET "foldVersion" = ${FOLD_VERSION}, "publicationsSeen" = ${publications},
        "settingsSeq" = ${folded.settingsSeq}, "state" = ${JSON.stringify(folded.state)},
        "digest" = ${folded.digest}, "changed" = "changed" + 1
        WHERE "id" = ${learnerId} AND "seq" = ${before.seq} AND "mergedIntoId" IS NULL`);
      if (unchanged === 0) return false;
      await sql.execute(Prisma.sql`DELETE FROM "Card" WHERE "learnerId" = ${learnerId}`);
      for (let start = 0; start < folded.cards.length; start += 500) {
        await writeCards(sql, learnerId, folded.cards.slice(start, start + 500));
      }
      return true;
    });
    if (kept) return true;
  }
  return false;
}

async function foldLog(db: Database, learnerId: string, { items, breathe }: Slices) {
  const itemIds = await itemsInLog(db, learnerId);
  const own = await readLogs(db.sql, learnerId, []);
  const { state: ownState, settingsSeq } = foldOwn(own);
  const cards: CachedCard[] = [];
  let state = ownState;
  for (let start = 0; start < itemIds.length; start += items) {
    await breathe();
    const chunk = itemIds.slice(start, start + items);
    const events = await readLogs(db.sql, learnerId, chunk);
    const revisions = await readRevisions(db.sql, chunk);
    const decks = await decksOfItems(db.sql, chunk);
    const deckOf = (itemId: string) => decks.get(itemId);
    for (const event of events)
      if (event.itemId !== undefined) state = extendTo(state, event, deckOf);
    cards.push(...foldCards(events, revisions, settingsSeq));
  }
  const sum = cards.reduce((total, { card }) => total ^ cardHash(card), 0);
  return { state, settingsSeq, cards, digest: formatDigest(sum) };
}

/** What is cached of a learner in `Learner.state`. */
export function readState(json: string): FoldState {
  return json === '{}' ? EMPTY_STATE : (JSON.parse(json) as FoldState);
}
