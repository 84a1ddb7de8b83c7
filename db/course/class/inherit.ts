import type { Actor } from '#core/access/actor.ts';
import type { Role } from '#core/access/course-access.ts';
import type { CourseParting } from '#core/sync/protocol.ts';
import { eraseCourse } from '#db/course/record/retention.ts';
import { countStudents } from '#db/course/seat/person.ts';
import { tellClass } from '#db/course/seat/tell.ts';
import type { Database, Tx } from '#db/engine/client.ts';

/**
 * Before the owner of classes is erased: each class goes to whoever has taught it with them longest, and one that nobody else
 * teaches is deleted. What students have learned stays theirs.
 */
export async function passOnCourses(tx: Tx, ownerId: string): Promise<void> {
  const owned = await tx.enrolment.findMany({ where: { learnerId: ownerId, role: 'owner' } });
  for (const { courseId } of owned) {
    const heir = await heirOf(tx, courseId, ownerId);
    if (!heir) {
      await eraseCourse(tx, courseId);
      continue;
    }
    const { learnerId } = heir;
    await tx.enrolment.update({
      where: { courseId_learnerId: { courseId, learnerId } },
      data: { role: 'owner' },
    });
    await tx.course.update({ where: { id: courseId }, data: { ownerId: learnerId } });
    await tellClass(tx, courseId);
  }
}

/** What `passOnCourses` would do, class by class, with those where somebody is no owner and only leaves. */
export async function partingsOf(
  db: Database,
  { learnerId }: Actor,
): Promise<readonly CourseParting[]> {
  const seats = await db.root.enrolment.findMany({
    where: { learnerId, endedAt: null, course: { deletedAt: null } },
    orderBy: { since: 'asc' },
    include: { course: { select: { title: true } } },
  });
  const ids = seats.map(({ courseId }) => courseId);
  const students = await countStudents(db, 'courseId', ids);
  return Promise.all(
    seats.map(async ({ courseId, role, course: { title } }) => {
      const isOwner = (role as Role) === 'owner';
      const heir = isOwner ? await heirOf(db.root, courseId, learnerId) : null;
      const kept = heir ? 'passed on' : 'deleted';
      return {
        ...{ title, students: students.get(courseId) ?? 0, heir: heir?.name ?? null },
        becomes: isOwner ? kept : 'left',
      };
    }),
  );
}

/** Who has taught a class with its owner longest. */
export function heirOf(tx: Pick<Tx, 'enrolment'>, courseId: string, ownerId: string) {
  return tx.enrolment.findFirst({
    where: { courseId, role: 'instructor', endedAt: null, learnerId: { not: ownerId } },
    orderBy: { since: 'asc' },
  });
}
