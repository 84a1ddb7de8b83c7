import type { Actor } from '#core/access/actor.ts';
import type { Database } from '#db/engine/client.ts';
import { refoldLearner } from '#db/log/refold.ts';
import { LEARNER_TABLES } from './learner-tables.ts';
import { lockLearner } from './lock.ts';

/**
 * Moves a guest's log into an account's: ids kept, new seqs, doubles dropped. Does nothing when it was done before.
 * What becomes of each table's rows stands in `LEARNER_TABLES`.
 */
export async function mergeLearners(db: Database, guest: Actor, account: Actor): Promise<void> {
  const [guestId, accountId] = [guest.learnerId, account.learnerId];
  if (guestId === accountId) throw new Error('A learner cannot be merged into itself.');
  await db.transaction(async (tx) => {
    const [first, second] = [guestId, accountId].sort() as [string, string];
    const locked = [await lockLearner(tx, first), await lockLearner(tx, second)];
    const mergedInto = (id: string) => locked.find((learner) => learner.id === id)?.mergedIntoId;
    if (mergedInto(guestId) === accountId) return;
    if (mergedInto(guestId) || mergedInto(accountId)) {
      throw new Error(`${guestId} or ${accountId} was already merged into another learner.`);
    }
    for (const { merge } of Object.values(LEARNER_TABLES)) await merge?.(tx, guestId, accountId);
    await tx.learner.update({ where: { id: guestId }, data: { mergedIntoId: accountId } });
    await tx.learner.update({ where: { id: accountId }, data: { foldVersion: 0, digest: '' } });
  });
  await refoldLearner(db, accountId);
}
