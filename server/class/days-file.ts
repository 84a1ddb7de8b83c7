import type { Actor } from '#core/access/actor.ts';
import { wallTimeOf } from '#core/time/wall-time.ts';
import { type StudentDays, studyDays } from '#db/course/assignment/study-days.ts';
import { readClassRoster } from '#db/course/people/roster.ts';
import { mustMay } from '#db/course/seat/seat.ts';
import type { Database } from '#db/engine/client.ts';
import { writeTable } from '#formats/table/table.ts';

const WORK = ['Joined', 'Days counted', 'Days asked', 'Last received'];

/**
 * The days of study of a class as CSV, one line a student. Where the school gave a list, its lines and columns in its order,
 * and nobody who is not on it: credit is given by the school's numbers. @throws NoCourseError
 */
export async function daysFile(
  db: Database,
  actor: Actor,
  courseId: string,
  assignmentId: string,
  now: number,
): Promise<string> {
  const { course } = await mustMay(db, actor, courseId, 'see-class');
  const work = await studyDays(db, actor, courseId, assignmentId, now);
  const { people, students } = await readClassRoster(db, actor, courseId);
  const workOf = new Map(work.map((one) => [one.learnerId, one]));
  const since = new Map(people.map((person) => [person.learnerId, person.since]));
  const dateOf = (at: number | null | undefined) =>
    at == null ? '' : wallTimeOf(at, course.timeZone).date;
  const cells = (own: StudentDays | undefined) =>
    own
      ? [dateOf(since.get(own.learnerId)), own.counted, own.asked, dateOf(own.receivedAt)]
      : WORK.map(() => '');
  const [first] = students;
  if (first) {
    const head = first.columns.map(([heading]) => heading);
    const lines = students.map(({ columns, learnerId }) => [
      ...columns.map(([, value]) => value),
      ...cells(workOf.get(learnerId ?? '')),
    ]);
    return writeTable([[...head, ...WORK], ...lines]);
  }
  const lines = people.flatMap(({ learnerId, name, number }) => {
    const own = workOf.get(learnerId);
    return own ? [[name, number ?? '', ...cells(own)]] : [];
  });
  return writeTable([['Name', 'Number', ...WORK], ...lines]);
}
