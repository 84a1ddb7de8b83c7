import type { Actor } from '#core/access/actor.ts';
import { type CourseRight, mayInCourse, type Role } from '#core/access/course-access.ts';
import type { Database, Tx } from '#db/engine/client.ts';
import type { Course, Enrolment } from '#db/generated/sqlite/client.ts';

/** There is no such class, or not for whoever asks: the two are told apart by nobody. */
export class NoCourseError extends Error {
  override name = 'NoCourseError';

  constructor() {
    super('There is no such class, or it is not yours.');
  }
}

/** Somebody's place in a class. */
export interface Seat {
  course: Course;
  enrolment: Enrolment & { role: Role };
}

/** The seat of whoever asks, where it gives them this right. @throws NoCourseError */
export async function mustMay(
  db: Pick<Database, 'root'> | Tx,
  { learnerId }: Actor,
  courseId: string,
  right: CourseRight,
): Promise<Seat> {
  const client = 'root' in db ? db.root : db;
  const found = await client.enrolment.findUnique({
    where: { courseId_learnerId: { courseId, learnerId } },
    include: { course: true },
  });
  if (!found) throw new NoCourseError();
  const { course, ...rest } = found;
  const enrolment = { ...rest, role: rest.role as Role };
  if (!mayInCourse(right, { ...course, ...enrolment })) throw new NoCourseError();
  return { course, enrolment };
}

/** The seat of whoever asks, for their own eyes: null where they have none, or it has ended. */
export async function seatIn(
  db: Database,
  { learnerId }: Actor,
  courseId: string,
): Promise<{ role: Role; name: string; isWaiting: boolean } | null> {
  const seat = await db.root.enrolment.findUnique({
    where: { courseId_learnerId: { courseId, learnerId } },
  });
  if (!seat || seat.endedAt !== null) return null;
  return { role: seat.role as Role, name: seat.name, isWaiting: seat.approvedAt === null };
}
