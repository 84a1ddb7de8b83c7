import { createHash } from 'node:crypto';
import type { Tx } from '#db/engine/client.ts';
import { Prisma } from '#db/generated/sqlite/client.ts';

/** A student of a set that numbers were shown of, by all entries of theirs: a name that says nothing. */
export function memberOf(entries: readonly { learnerId: string }[]): string {
  return entries
    .map(({ learnerId }) => named(learnerId))
    .sort()
    .join('+');
}

function named(learnerId: string): string {
  return createHash('sha256').update(`insight ${learnerId}`).digest('hex').slice(0, 16);
}

/** Numbers that somebody has a part in go when they are erased; that they were among them stays, so that nothing is told by it. */
export async function forgetInsight(tx: Tx, learnerId: string): Promise<void> {
  await tx.$executeRaw(
    Prisma.sql`UPDATE "Insight" SET "body" = NULL WHERE "members" LIKE ${`%${named(learnerId)}%`}`,
  );
}
