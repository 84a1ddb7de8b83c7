import { randomUUID } from 'node:crypto';
import { FOLD_VERSION } from '#core/memory/fold.ts';
import type { Database } from '#db/engine/client.ts';

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

/** The guest of a cookie, or null. One who was merged keeps the id; its late syncs are redirected. */
export async function findByGuestKey(db: Database, secretHash: string): Promise<string | null> {
  const key = await db.root.guestKey.findUnique({ where: { secretHash } });
  return key?.learnerId ?? null;
}
