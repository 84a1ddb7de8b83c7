import { randomUUID } from 'node:crypto';
import type { Actor } from '#core/access/actor.ts';
import type { Tx } from '#db/engine/client.ts';

/** Keeps who changed what in a class, for whom it concerns to ask later. `now` in ms since 1970. */
export async function keepChange(
  tx: Tx,
  { learnerId }: Actor,
  courseId: string,
  action: string,
  detail: Record<string, unknown>,
  now: number,
): Promise<void> {
  await tx.audit.create({
    data: {
      ...{ id: randomUUID(), at: now, actorId: learnerId, action },
      ...{ subject: `course:${courseId}`, detail: JSON.stringify(detail) },
    },
  });
}
