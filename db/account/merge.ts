import type { Database } from '#db/engine/client.ts';
import { lockLearner } from '#db/learner/lock.ts';
import { refoldLearner } from '#db/log/refold.ts';
import { LEARNER_TABLES } from './learner-tables.ts';
import { moveOwned } from './owner-tables.ts';

/**
 * Moves a guest's log into another learner's: ids kept, new seqs, doubles dropped. What becomes of each table's rows stands
 * in `LEARNER_TABLES`. Does nothing when it was done before, or where there is nothing to move: the guest is somebody's
 * already, or was erased. Whoever calls has shown that both are the same person's.
 */
export async function mergeLearners(
  db: Database,
  guestId: string,
  learnerId: string,
  now: number,
): Promise<void> {
  if (guestId === learnerId) throw new Error('A learner cannot be merged into itself.');
  const isMerged = await db.transaction(async (tx) => {
    const [first, second] = [guestId, learnerId].sort() as [string, string];
    const locked = [await lockLearner(tx, first), await lockLearner(tx, second)];
    const guest = locked.find(({ id }) => id === guestId);
    const into = locked.find(({ id }) => id === learnerId);
    if (!guest || guest.mergedIntoId || guest.userId || guest.erasedAt !== null) return false;
    if (!into || into.mergedIntoId || into.erasedAt !== null)
      throw new Error(`${learnerId} is gone or was itself merged into another learner.`);
    for (const { merge } of Object.values(LEARNER_TABLES))
      await merge?.(tx, guestId, learnerId, now);
    await moveOwned(tx, guestId, learnerId, now);
    await tx.learner.update({ where: { id: guestId }, data: { mergedIntoId: learnerId } });
    await tx.learner.update({ where: { id: learnerId }, data: { foldVersion: 0, digest: '' } });
    return true;
  });
  if (isMerged) await refoldLearner(db, learnerId);
}
