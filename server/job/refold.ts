import type { Database } from '#db/engine/client.ts';
import { IN_SLICES, refoldLearner, staleLearners } from '#db/log/refold.ts';
import type { Ending } from './job.ts';

/** So many learners at a time. */
const SOME = 20;

/** Folds the cards of some learners anew who are stale; in slices, for others are being answered meanwhile. */
export async function refoldSome(db: Database, signal: AbortSignal): Promise<Ending> {
  const stale = await staleLearners(db, SOME);
  for (const learnerId of stale) {
    if (signal.aborted) return { again: 0 };
    await refoldLearner(db, learnerId, IN_SLICES);
  }
  return stale.length === SOME ? { again: 0 } : {};
}
