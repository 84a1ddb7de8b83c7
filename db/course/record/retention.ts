import { RETENTION_DAYS } from '#core/course/retention.ts';
import { DAY } from '#core/time/study-day.ts';
import type { Tx } from '#db/engine/client.ts';

/** What the record of a class is kept under. */
export const subjectOf = (courseId: string) => `course:${courseId}`;

/** Deletes a class for good, with the record of it. */
export async function eraseCourse(tx: Tx, courseId: string): Promise<void> {
  await tx.course.delete({ where: { id: courseId } });
  await tx.audit.deleteMany({ where: { subject: subjectOf(courseId) } });
}

/** Deletes what a class keeps no longer; `now` in ms since 1970. */
export async function forgetOld(tx: Tx, courseId: string, now: number): Promise<void> {
  const before = (days: number) => ({ lt: now - days * DAY });
  const ended = [
    { endedBy: 'self', endedAt: before(RETENTION_DAYS.left) },
    { endedBy: 'staff', endedAt: before(RETENTION_DAYS.removed) },
  ];
  const seats = await tx.enrolment.findMany({
    where: { courseId, OR: ended },
    select: { learnerId: true },
  });
  const learnerId = { in: seats.map((seat) => seat.learnerId) };
  await tx.assignmentException.deleteMany({ where: { learnerId, assignment: { courseId } } });
  await tx.reportAnswer.deleteMany({ where: { learnerId, courseId } });
  await tx.enrolment.deleteMany({ where: { learnerId, courseId } });
  await tx.rosterEntry.deleteMany({
    where: { courseId, goneAt: before(RETENTION_DAYS.removed) },
  });
  const audit = { subject: subjectOf(courseId), at: before(RETENTION_DAYS.audit) };
  await tx.audit.deleteMany({ where: audit });
}
