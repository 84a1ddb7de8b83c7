import { DAY } from '#core/time/study-day.ts';
import { forgetOld } from '#db/course/record/retention.ts';
import type { Database } from '#db/engine/client.ts';
import { forgetFailed } from '#db/job/queue.ts';
import type { Ending } from './job.ts';

/** What failed is shown for so long. */
const FAILED_DAYS = 90;

/** Lets go of what is past its keeping time: a class at a time, so that nobody waits for long. `now` in ms since 1970. */
export async function forget(db: Database, now: number, signal: AbortSignal): Promise<Ending> {
  const courses = await db.root.course.findMany({ select: { id: true } });
  for (const { id } of courses) {
    if (signal.aborted) return { again: 0 };
    await db.transaction((tx) => forgetOld(tx, id, now));
  }
  await forgetFailed(db, FAILED_DAYS * DAY);
  return {};
}
