import type { StoredEvent } from '#core/memory/event.ts';
import type { Database } from '#db/engine/client.ts';
import { Prisma } from '#db/generated/sqlite/client.ts';
import { insertEvents } from './events.ts';
import { refoldLearner } from './refold.ts';

/**
 * Gives a learner who has none a whole log at once, and folds it: for demonstrations and measurements. `events` by seq from 1, of
 * one device, with counters from 1.
 */
export async function putWholeLog(
  db: Database,
  learnerId: string,
  events: readonly StoredEvent[],
): Promise<void> {
  const last = events.at(-1);
  if (!last) return;
  await db.sqlTransaction(async (sql) => {
    await insertEvents(sql, learnerId, events);
    await sql.execute(Prisma.sql`
      INSERT INTO "Device" ("learnerId", "deviceId", "lastCounter", "lastEffectiveAt")
      VALUES (${learnerId}, ${last.deviceId}, ${last.counter}, ${last.effectiveAt})`);
    await sql.execute(Prisma.sql`
      UPDATE "Learner" SET "seq" = ${last.seq}, "receivedAt" = ${last.receivedAt}, "foldVersion" = 0
      WHERE "id" = ${learnerId}`);
  });
  await refoldLearner(db, learnerId);
}
