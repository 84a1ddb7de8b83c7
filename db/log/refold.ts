import { cardHash, formatDigest } from '#core/memory/digest.ts';
import { FOLD_VERSION } from '#core/memory/fold.ts';
import { type CachedCard, foldCards } from '#core/sync/advance.ts';
import { EMPTY_STATE, extendTo, type FoldState, foldOwn } from '#core/sync/fold-state.ts';
import { decksOfItems, readRevisions } from '#db/content/item-facts.ts';
import type { Database } from '#db/engine/client.ts';
import { Prisma } from '#db/generated/sqlite/client.ts';
import { writeCards } from './cards.ts';
import { itemsInLog, readLogs } from './events.ts';

const CHUNK = 100;
const TRIES = 3;

/**
 * Folds a whole log anew, in chunks and outside the lock; what came out is kept only if nothing was added meanwhile.
 * Answers whether the cards are now as they should be; if not, the next touch tries again.
 */
export async function refoldLearner(db: Database, learnerId: string): Promise<boolean> {
  for (let tries = 0; tries < TRIES; tries++) {
    const before = await db.root.learner.findUniqueOrThrow({ where: { id: learnerId } });
    const { publications } = await db.root.instance.findUniqueOrThrow({ where: { id: 1 } });
    const folded = await foldLog(db, learnerId);
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

async function foldLog(db: Database, learnerId: string) {
  const itemIds = await itemsInLog(db, learnerId);
  const own = await readLogs(db.sql, learnerId, []);
  const { state: ownState, settingsSeq } = foldOwn(own);
  const cards: CachedCard[] = [];
  let state = ownState;
  for (let start = 0; start < itemIds.length; start += CHUNK) {
    const chunk = itemIds.slice(start, start + CHUNK);
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
