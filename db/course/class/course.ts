import { randomUUID } from 'node:crypto';
import type { Actor } from '#core/access/actor.ts';
import type { Role } from '#core/access/course-access.ts';
import { keepChange } from '#db/course/record/audit.ts';
import { eraseCourse } from '#db/course/record/retention.ts';
import { countStudents } from '#db/course/seat/person.ts';
import { mustMay } from '#db/course/seat/seat.ts';
import { tellLearners } from '#db/course/seat/tell.ts';
import type { Database, Tx } from '#db/engine/client.ts';
import type { Course } from '#db/generated/sqlite/client.ts';

interface NewCourse {
  title: string;
  /** IANA name. */
  timeZone: string;
  /** The owner's name, as the class is told it. */
  ownerName: string;
  /** The code that students join by; made by the caller. */
  code: string;
  /** ms since 1970. */
  now: number;
}

/** Begins a class with its owner and a code for students. Returns its id. */
export function createCourse(db: Database, actor: Actor, made: NewCourse): Promise<string> {
  return db.transaction((tx) => beginCourse(tx, actor, made));
}

/** The same within a transaction that goes on. */
export async function beginCourse(tx: Tx, actor: Actor, made: NewCourse): Promise<string> {
  const { title, timeZone, ownerName, code, now } = made;
  const id = randomUUID();
  await tx.course.create({
    data: {
      ...{ id, ownerId: actor.learnerId, lang: 'en', dir: 'ltr', title, timeZone, createdAt: now },
      enrolments: {
        create: {
          ...{ learnerId: actor.learnerId, role: 'owner', name: ownerName },
          ...{ since: now, approvedAt: now },
        },
      },
      codes: { create: { code, role: 'student', createdAt: now } },
    },
  });
  await tellLearners(tx, [actor.learnerId]);
  return id;
}

/** What the owner of a class may set. */
export interface CourseChange {
  title?: string;
  timeZone?: string;
  asksNumber?: boolean;
  approves?: boolean;
  /** No longer taught, or taught again. */
  isArchived?: boolean;
}

/** Changes a class. @throws NoCourseError */
export async function changeCourse(
  db: Database,
  actor: Actor,
  courseId: string,
  { isArchived, ...change }: CourseChange,
  now: number,
): Promise<void> {
  await db.transaction(async (tx) => {
    await mustMay(tx, actor, courseId, 'manage');
    const archived = isArchived === undefined ? {} : { archivedAt: isArchived ? now : null };
    await tx.course.update({
      where: { id: courseId },
      data: { ...change, ...archived, revision: { increment: 1 } },
    });
    await keepChange(tx, actor, courseId, 'change', { ...change, isArchived }, now);
  });
}

/** Deletes a class for good, with what is known of who was in it; their own progress stays theirs. @throws NoCourseError */
export async function deleteCourse(db: Database, actor: Actor, courseId: string): Promise<void> {
  await db.transaction(async (tx) => {
    await mustMay(tx, actor, courseId, 'delete');
    await eraseCourse(tx, courseId);
  });
}

/** A class in the list of whoever is in it. */
export interface OwnCourse extends Pick<Course, 'id' | 'title' | 'timeZone' | 'archivedAt'> {
  role: Role;
  /** Still waiting to be let in. */
  isWaiting: boolean;
  students: number;
}

/** The classes that somebody is in, the newest first. */
export async function listCourses(
  db: Database,
  { learnerId }: Actor,
): Promise<readonly OwnCourse[]> {
  const rows = await db.root.enrolment.findMany({
    where: { learnerId, endedAt: null, course: { deletedAt: null } },
    orderBy: { since: 'desc' },
    include: { course: true },
  });
  const ids = rows.map(({ courseId }) => courseId);
  const students = await countStudents(db, 'courseId', ids);
  return rows.map(({ role, approvedAt, course }) => {
    const { id, title, timeZone, archivedAt } = course;
    return {
      ...{ id, title, timeZone, archivedAt, role: role as Role },
      ...{ isWaiting: approvedAt === null, students: students.get(id) ?? 0 },
    };
  });
}
