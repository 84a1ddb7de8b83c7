import { randomBytes, randomUUID } from 'node:crypto';
import type { Database, Tx } from '#db/engine/client.ts';

/** The database's epoch: another after every restore. */
export async function epochOf(db: Database): Promise<string> {
  const instance = await db.root.instance.findUnique({ where: { id: 1 } });
  if (!instance)
    throw new Error('The database was never migrated: run `npm run -s tenet -- migrate`.');
  return instance.epoch;
}

/** Begins a new epoch, so that devices send their whole log again: after restoring PostgreSQL by its own tools. */
export async function renewEpoch(db: Database): Promise<string> {
  const epoch = randomUUID();
  await db.root.instance.update({ where: { id: 1 }, data: { epoch } });
  return epoch;
}

/** What sessions are signed with; made once, the same for every process of this database. */
export async function instanceSecret(db: Database): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  await db.root.instance.updateMany({ where: { id: 1, secret: '' }, data: { secret } });
  return (await db.root.instance.findUniqueOrThrow({ where: { id: 1 } })).secret;
}

/** Publications wait for one another. Returns how many there were. */
export async function lockInstance(tx: Tx): Promise<number> {
  const where = { id: 1 };
  const { publications } = await tx.instance.update({
    where,
    data: { publications: { increment: 0 } },
  });
  return publications;
}

/** Counts one more edition, so that learners' cards are brought up to its items on first touch. */
export async function countPublication(tx: Tx): Promise<void> {
  await tx.instance.update({ where: { id: 1 }, data: { publications: { increment: 1 } } });
}

/** Counts one more change of a deck that is open to everybody, or was. */
export async function countOpenChange(tx: Tx): Promise<void> {
  await tx.instance.update({ where: { id: 1 }, data: { openChanges: { increment: 1 } } });
}
