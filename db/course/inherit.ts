import type { Tx } from '#db/engine/client.ts';
import { eraseCourse } from './retention.ts';

/**
 * Before the owner of classes is erased: each class goes to whoever has taught it with them longest, and one that nobody else
 * teaches is deleted. What students have learned stays theirs.
 */
export async function passOnCourses(tx: Tx, ownerId: string): Promise<void> {
  const owned = await tx.enrolment.findMany({ where: { learnerId: ownerId, role: 'owner' } });
  for (const { courseId } of owned) {
    const heir = await tx.enrolment.findFirst({
      where: { courseId, role: 'instructor', endedAt: null, learnerId: { not: ownerId } },
      orderBy: { since: 'asc' },
    });
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
  }
}
