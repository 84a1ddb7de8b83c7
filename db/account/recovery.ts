import type { Actor } from '#core/access/actor.ts';
import type { Database } from '#db/engine/client.ts';
import { lockLearner } from '#db/learner/lock.ts';

/** Gives a learner this recovery code (its hash), in the place of any before. */
export async function renewRecoveryCode(
  db: Database,
  { learnerId }: Actor,
  codeHash: string,
  now: number,
): Promise<void> {
  await db.transaction(async (tx) => {
    await lockLearner(tx, learnerId);
    await tx.recoveryCode.deleteMany({ where: { learnerId } });
    await tx.recoveryCode.create({ data: { codeHash, learnerId, createdAt: now } });
  });
}

/** Whose recovery code this is, or null: a learner, and the user where it has an account. */
export async function holderOfCode(
  db: Database,
  codeHash: string,
): Promise<{ learnerId: string; userId: string | null } | null> {
  const code = await db.root.recoveryCode.findUnique({
    where: { codeHash },
    select: { learner: { select: { id: true, userId: true } } },
  });
  return code && { learnerId: code.learner.id, userId: code.learner.userId };
}

/** Takes a code of an account out of use. False where it was used meanwhile. */
export async function consumeCode(db: Database, codeHash: string): Promise<boolean> {
  const { count } = await db.root.recoveryCode.deleteMany({ where: { codeHash } });
  return count > 0;
}

/** Lets one more browser in as this guest, by the secret of this hash. */
export async function addGuestKey(
  db: Database,
  learnerId: string,
  secretHash: string,
  now: number,
): Promise<void> {
  await db.root.guestKey.create({ data: { learnerId, secretHash, createdAt: now } });
}
