import type { Tx } from '#db/engine/client.ts';

/** Takes a learner's lock until the transaction ends (invariant 3), and reads the row under it. */
export async function lockLearner(tx: Tx, id: string) {
  return tx.learner.update({ where: { id }, data: { seq: { increment: 0 } } });
}
