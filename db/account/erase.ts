import type { Actor } from '#core/access/actor.ts';
import { forgetInsight } from '#db/course/insight/insight-member.ts';
import type { Database, Tx } from '#db/engine/client.ts';
import { Prisma } from '#db/generated/sqlite/client.ts';
import { lockLearner } from '#db/learner/lock.ts';
import { LEARNER_TABLES } from './learner-tables.ts';
import { OWNER_TABLES } from './owner-tables.ts';

/**
 * Forgets a learner for good, with the account and every guest that was merged into it; the empty rows stay to tell devices
 * to wipe.
 */
export async function eraseLearner(db: Database, actor: Actor, now: number): Promise<void> {
  await db.transaction(async (tx) => {
    const { userId } = await lockLearner(tx, actor.learnerId);
    for (const { erase } of Object.values(OWNER_TABLES))
      if (erase !== 'with its deck') await erase(tx, actor.learnerId, now);
    await tx.audit.updateMany({ where: { actorId: actor.learnerId }, data: { actorId: null } });
    for (const id of await mergedInto(tx, actor.learnerId)) await eraseRows(tx, id, now);
    if (userId === null) return;
    await tx.verification.deleteMany({ where: { value: userId } });
    await tx.user.delete({ where: { id: userId } });
  });
}

/** A learner and all who became part of it. */
async function mergedInto(tx: Tx, learnerId: string): Promise<string[]> {
  const ids = [learnerId];
  for (let next = ids; next.length > 0; ids.push(...next.filter((id) => !ids.includes(id)))) {
    const rows = await tx.learner.findMany({
      where: { mergedIntoId: { in: next } },
      select: { id: true },
    });
    next = rows.map(({ id }) => id);
  }
  return ids;
}

async function eraseRows(tx: Tx, id: string, now: number): Promise<void> {
  await forgetInsight(tx, id);
  for (const [table, { erase }] of Object.entries(LEARNER_TABLES)) {
    if (erase === 'kept') continue;
    if (erase !== 'deleted') await erase(tx, id);
    else await tx.$executeRaw`DELETE FROM ${Prisma.raw(`"${table}"`)} WHERE "learnerId" = ${id}`;
  }
  await tx.learner.update({ where: { id }, data: { erasedAt: now, state: '{}', digest: '' } });
}
