import { randomUUID } from 'node:crypto';
import { MOVING_OWN_KINDS } from '#core/memory/event-kinds.ts';
import { FOLD_VERSION } from '#core/memory/fold.ts';
import type { Database, Tx } from '#db/engine/client.ts';
import { Prisma } from '#db/generated/sqlite/client.ts';
import { refoldLearner } from '#db/log/refold.ts';

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

/**
 * Moves a guest's log into an account's: ids kept, new seqs, doubles dropped. The account's settings win: where it has
 * any, the guest's stay behind. Does nothing when it was done before.
 */
export async function mergeLearners(
  db: Database,
  guestId: string,
  accountId: string,
): Promise<void> {
  if (guestId === accountId) throw new Error('A learner cannot be merged into itself.');
  await db.transaction(async (tx) => {
    const [first, second] = [guestId, accountId].sort() as [string, string];
    const locked = [await lock(tx, first), await lock(tx, second)];
    const guest = locked.find(({ id }) => id === guestId);
    const account = locked.find(({ id }) => id === accountId);
    if (guest?.mergedIntoId === accountId) return;
    if (guest?.mergedIntoId || account?.mergedIntoId) {
      throw new Error(`${guestId} or ${accountId} was already merged into another learner.`);
    }
    await moveEvents(tx, guestId, accountId);
    await moveRights(tx, guestId, accountId);
    await tx.card.deleteMany({ where: { learnerId: guestId } });
    await tx.learner.update({ where: { id: guestId }, data: { mergedIntoId: accountId } });
    await tx.learner.update({ where: { id: accountId }, data: { foldVersion: 0, digest: '' } });
  });
  await refoldLearner(db, accountId);
}

async function lock(tx: Tx, id: string) {
  return tx.learner.update({ where: { id }, data: { seq: { increment: 0 } } });
}

async function moveEvents(tx: Tx, guestId: string, accountId: string): Promise<void> {
  const ofKinds = { in: [...MOVING_OWN_KINDS] };
  const hasOwn = await tx.event.count({ where: { learnerId: accountId, kind: ofKinds } });
  const left = hasOwn > 0 ? MOVING_OWN_KINDS : ['none'];
  const { seq } = await tx.learner.findUniqueOrThrow({ where: { id: accountId } });
  const moved = await tx.$executeRaw`
    UPDATE "Event" SET "learnerId" = ${accountId}, "seq" = ${seq} + n."place"
    FROM (SELECT "id" AS "movedId", row_number() OVER (ORDER BY "seq") AS "place" FROM "Event"
      WHERE "learnerId" = ${guestId} AND "kind" NOT IN (${Prisma.join([...left])})
      AND "id" NOT IN (SELECT "id" FROM "Event" WHERE "learnerId" = ${accountId})) AS n
    WHERE "Event"."learnerId" = ${guestId} AND "Event"."id" = n."movedId"`;
  await tx.event.deleteMany({ where: { learnerId: guestId, kind: { notIn: ofKinds.in } } });
  await tx.learner.update({ where: { id: accountId }, data: { seq: seq + moved } });
  await tx.$executeRaw`
    UPDATE "RefusedEvent" SET "learnerId" = ${accountId} WHERE "learnerId" = ${guestId}
    AND "id" NOT IN (SELECT "id" FROM "RefusedEvent" WHERE "learnerId" = ${accountId})`;
}

/** Copied, not moved: the guest's late syncs are still answered with its library. */
async function moveRights(tx: Tx, guestId: string, accountId: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "DeckGrant" ("learnerId", "deckId", "grantedAt", "endedAt")
    SELECT ${accountId}, "deckId", "grantedAt", "endedAt" FROM "DeckGrant" WHERE "learnerId" = ${guestId}
    ON CONFLICT DO NOTHING`;
  await tx.$executeRaw`
    INSERT INTO "Enrolment" ("courseId", "learnerId", "role", "since", "endedAt")
    SELECT "courseId", ${accountId}, "role", "since", "endedAt" FROM "Enrolment" WHERE "learnerId" = ${guestId}
    ON CONFLICT DO NOTHING`;
}

/** Forgets a learner for good; the empty row stays to tell devices to wipe. */
export async function eraseLearner(db: Database, id: string, now: number): Promise<void> {
  await db.transaction(async (tx) => {
    await lock(tx, id);
    const theirs = { where: { learnerId: id } };
    await tx.event.deleteMany(theirs);
    await tx.refusedEvent.deleteMany(theirs);
    await tx.card.deleteMany(theirs);
    await tx.device.deleteMany(theirs);
    await tx.deckGrant.deleteMany(theirs);
    await tx.enrolment.deleteMany(theirs);
    await tx.learner.update({ where: { id }, data: { erasedAt: now, state: '{}', digest: '' } });
  });
}
