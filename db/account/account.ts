import { randomUUID } from 'node:crypto';
import type { Actor } from '#core/access/actor.ts';
import { FOLD_VERSION } from '#core/memory/fold.ts';
import type { Database, Tx } from '#db/engine/client.ts';
import { Prisma } from '#db/generated/sqlite/client.ts';
import { lockLearner } from '#db/learner/lock.ts';
import { mergeLearners } from './merge.ts';

/** The learner of whoever signed in as this user; made at the first request. */
export async function learnerOfUser(db: Database, userId: string, now: number): Promise<string> {
  const known = await db.root.learner.findUnique({ where: { userId }, select: { id: true } });
  if (known) return known.id;
  const data = { id: randomUUID(), createdAt: now, foldVersion: FOLD_VERSION, userId };
  try {
    return (await db.root.learner.create({ data })).id;
  } catch (error) {
    // Another request of the same user was quicker.
    if (isTaken(error)) return learnerOfUser(db, userId, now);
    throw error;
  }
}

/** Whether somebody has done nothing yet, and is in no class. */
export async function isNewcomer(db: Database, { learnerId }: Actor): Promise<boolean> {
  const where = { id: learnerId, receivedAt: null, seq: 0, enrolments: { none: {} } };
  return (await db.root.learner.count({ where })) === 1;
}

/** The learner of the account with this address, in any case of letters; null where there is none. */
export async function learnerOfEmail(
  db: Database,
  email: string,
  now: number,
): Promise<string | null> {
  const user = await db.root.user.findUnique({ where: { email: email.toLowerCase() } });
  return user && learnerOfUser(db, user.id, now);
}

/**
 * Gives a guest's progress to a user: the guest becomes the user's learner, or is merged into the one that the user has
 * already. Every key of the guest ends. Does nothing when it was done before, or when the guest is somebody's already.
 * Returns the user's learner.
 */
export async function bindGuest(
  db: Database,
  userId: string,
  guestId: string,
  now: number,
): Promise<string> {
  try {
    const isAdopted = await db.transaction((tx) => adopt(tx, userId, guestId, now));
    if (isAdopted) return guestId;
  } catch (error) {
    if (!isTaken(error)) throw error;
  }
  const learnerId = await learnerOfUser(db, userId, now);
  await mergeLearners(db, guestId, learnerId, now);
  return learnerId;
}

/** Whether the guest is the user's learner now; not where the user has another. */
async function adopt(tx: Tx, userId: string, guestId: string, now: number): Promise<boolean> {
  const guest = await lockLearner(tx, guestId);
  if (guest.userId !== null) return guest.userId === userId;
  if (guest.mergedIntoId !== null || (await tx.learner.count({ where: { userId } })) > 0)
    return false;
  await tx.learner.update({ where: { id: guestId }, data: { userId } });
  await tx.recoveryCode.deleteMany({ where: { learnerId: guestId } });
  await tx.guestKey.updateMany({
    where: { learnerId: guestId, endedAt: null },
    data: { endedAt: now },
  });
  return true;
}

function isTaken(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002';
}
