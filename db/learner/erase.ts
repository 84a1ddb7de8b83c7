import type { Actor } from '#core/access/actor.ts';
import type { Database } from '#db/engine/client.ts';
import { Prisma } from '#db/generated/sqlite/client.ts';
import { LEARNER_TABLES } from './learner-tables.ts';
import { lockLearner } from './lock.ts';

/** Forgets a learner for good; the empty row stays to tell devices to wipe. */
export async function eraseLearner(db: Database, actor: Actor, now: number): Promise<void> {
  const id = actor.learnerId;
  await db.transaction(async (tx) => {
    await lockLearner(tx, id);
    for (const [table, { erase }] of Object.entries(LEARNER_TABLES)) {
      if (erase === 'kept') continue;
      await tx.$executeRaw`DELETE FROM ${Prisma.raw(`"${table}"`)} WHERE "learnerId" = ${id}`;
    }
    await tx.learner.update({ where: { id }, data: { erasedAt: now, state: '{}', digest: '' } });
  });
}
