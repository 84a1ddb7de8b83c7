import type { Actor } from '#core/access/actor.ts';
import { wallTimeOf } from '#core/course/zoned-time.ts';
import { mustMay } from '#db/course/seat.ts';
import { listPeople } from '#db/course/students.ts';
import { studyDays } from '#db/course/study-days.ts';
import type { Database } from '#db/engine/client.ts';
import { writeTable } from '#formats/table.ts';

/** The days of study of a class as CSV, one line a student. @throws NoCourseError */
export async function daysFile(
  db: Database,
  actor: Actor,
  courseId: string,
  assignmentId: string,
): Promise<string> {
  const { course } = await mustMay(db, actor, courseId, 'see-class');
  const people = await listPeople(db, actor, courseId);
  const work = await studyDays(db, actor, courseId, assignmentId);
  const of = new Map(work.map((one) => [one.learnerId, one]));
  const dateOf = (at: number) => wallTimeOf(at, course.timeZone).date;
  const lines = people.flatMap(({ learnerId, name, number, since }) => {
    const own = of.get(learnerId);
    if (!own) return [];
    const received = own.receivedAt === null ? '' : dateOf(own.receivedAt);
    return [[name, number ?? '', dateOf(since), own.counted, own.asked, received]];
  });
  const head = ['Name', 'Number', 'Joined', 'Days counted', 'Days asked', 'Last received'];
  return writeTable([head, ...lines]);
}
