import type { Tx } from '#db/engine/client.ts';

/*
 * Whoever syncs is told of desk and classes anew once one of these numbers has risen (`seenOf` in db/log/sync): what is
 * read there and written elsewhere raises the number of those whom it concerns, and no other. A class's changes come here by
 * `keepChange` (record/audit). The other numbers: a deck's own, db/content/edition and withdraw; that of all open decks,
 * db/schema/instance; a learner's own events, db/log/push and refold.
 */

/** What these learners are told has changed: their seats, what is asked of them alone. */
export async function tellLearners(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.learner.updateMany({
    where: { id: { in: [...ids] } },
    data: { changed: { increment: 1 } },
  });
}

/** What everybody in a class is told has changed. */
export async function tellClass(tx: Tx, courseId: string): Promise<void> {
  await tx.course.updateMany({ where: { id: courseId }, data: { changed: { increment: 1 } } });
}
