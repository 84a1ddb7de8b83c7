import { randomUUID } from 'node:crypto';
import type { Actor } from '#core/access/actor.ts';
import { FOLD_VERSION } from '#core/memory/fold.ts';
import type { Database } from '#db/engine/client.ts';

/** Whom a guest's key stands for. */
export interface GuestKeyHolder {
  learnerId: string;
  /** The guest has an account since: this key's device may send what it did, and reads nothing. */
  mayOnlyPush: boolean;
}

/** Starts a guest whose cookie holds the secret of this hash, and returns the learner's id. */
export async function createGuest(db: Database, secretHash: string, now: number): Promise<string> {
  const id = randomUUID();
  await db.root.learner.create({
    data: {
      id,
      createdAt: now,
      foldVersion: FOLD_VERSION,
      guestKeys: { create: { secretHash, createdAt: now } },
    },
  });
  return id;
}

/** Whether a learner was erased: whoever comes with its cookie begins as another. */
export async function isErased(db: Database, id: string): Promise<boolean> {
  const learner = await db.root.learner.findUnique({ where: { id } });
  return learner?.erasedAt != null;
}

/** The guest of a cookie, or null. One who was merged keeps the id; its late syncs are redirected. */
export async function findByGuestKey(
  db: Database,
  secretHash: string,
): Promise<GuestKeyHolder | null> {
  const key = await db.root.guestKey.findUnique({ where: { secretHash } });
  return key && { learnerId: key.learnerId, mayOnlyPush: key.endedAt !== null };
}

/** How many answers somebody has given. */
export async function countAnswers(db: Database, { learnerId }: Actor): Promise<number> {
  return db.root.event.count({ where: { learnerId, kind: 'review' } });
}
