import type { Database } from '#db/engine/client.ts';
import { freshen, IN_SLICES, staleLearners } from '#db/log/refold.ts';
import type { Ending } from './job.ts';

/** So many learners at a time. */
const SOME = 20;

/** Folds the cards of some learners anew who are stale; in slices, for others are being answered meanwhile. */
export async function refoldSome(db: Database, signal: AbortSignal): Promise<Ending> {
  const stale = await staleLearners(db, SOME);
  let done = 0;
  for (const learner of stale) {
    if (signal.aborted) return { again: 0 };
    if ((await freshen(db, learner, IN_SLICES)) !== 'later') done += 1;
  }
  // Whoever is answering just now is left for the next time.
  return stale.length === SOME && done > 0 ? { again: 0 } : {};
}
