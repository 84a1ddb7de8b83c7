import { randomUUID } from 'node:crypto';
import type { Actor } from '#core/access/actor.ts';
import { keepChange } from '#db/course/record/audit.ts';
import { countStudents } from '#db/course/seat/person.ts';
import { mustMay } from '#db/course/seat/seat.ts';
import type { Database } from '#db/engine/client.ts';

/** A section of a class. */
export interface OwnGroup {
  id: string;
  name: string;
  /** Students who are in it. */
  students: number;
}

/** The groups of a class, by name. @throws NoCourseError */
export async function listGroups(
  db: Database,
  actor: Actor,
  courseId: string,
): Promise<OwnGroup[]> {
  await mustMay(db, actor, courseId, 'see-class');
  const rows = await db.root.courseGroup.findMany({
    where: { courseId, deletedAt: null },
    orderBy: { name: 'asc' },
  });
  const ids = rows.map(({ id }) => id);
  const students = await countStudents(db, 'groupId', ids);
  return rows.map(({ id, name }) => ({ id, name, students: students.get(id) ?? 0 }));
}

/** Adds a group to a class, with a code of its own. @throws NoCourseError */
export async function addGroup(
  db: Database,
  actor: Actor,
  courseId: string,
  { name, code }: { name: string; code: string },
  now: number,
): Promise<void> {
  await db.transaction(async (tx) => {
    await mustMay(tx, actor, courseId, 'admit');
    const id = randomUUID();
    await tx.courseGroup.create({ data: { id, courseId, name, createdAt: now } });
    await tx.joinCode.create({
      data: { code, courseId, groupId: id, role: 'student', createdAt: now },
    });
    await keepChange(tx, actor, courseId, 'add group', { name }, now);
  });
}
