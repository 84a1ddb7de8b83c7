import { DAY } from '#core/time/study-day.ts';
import { forgetOld } from '#db/course/record/retention.ts';
import { forgetDrafts } from '#db/draft/draft.ts';
import type { Database } from '#db/engine/client.ts';
import { forgetFailed } from '#db/job/queue.ts';
import type { Ending } from './job.ts';

/** A guest's draft is kept for so long after it was touched last. */
const DRAFT_DAYS = 30;
/** What failed is shown for so long. */
const FAILED_DAYS = 90;

/** Lets go of what is past its keeping time: a class at a time, so that nobody waits for long. `now` in ms since 1970. */
export async function forget(db: Database, now: number, signal: AbortSignal): Promise<Ending> {
  const courses = await db.root.course.findMany({ select: { id: true } });
  for (const { id } of courses) {
    if (signal.aborted) return { again: 0 };
    await db.transaction((tx) => forgetOld(tx, id, now));
  }
  await db.transaction((tx) => forgetDrafts(tx, now - DRAFT_DAYS * DAY));
  await db.root.rateLimit.deleteMany({ where: { expire: { lt: new Date() } } });
  await forgetFailed(db, FAILED_DAYS * DAY);
  return {};
}
