import type { Actor } from '#core/access/actor.ts';
import { mayInvite, type Role } from '#core/access/course-access.ts';
import type { Database } from '#db/engine/client.ts';
import { keepChange } from './audit.ts';
import { mustMay, NoCourseError } from './seat.ts';

/** What anybody who has a code may know of where it leads. */
export interface CodePlace {
  courseId: string;
  title: string;
  role: Exclude<Role, 'owner'>;
  /** Null where it is for the whole class. */
  group: string | null;
  asksNumber: boolean;
  /** Those who join wait to be let in. */
  approves: boolean;
  /** False: it was closed, or the class is no longer taught. */
  isOpen: boolean;
}

/** Where a code leads, or null. */
export async function placeOfCode(db: Database, code: string): Promise<CodePlace | null> {
  const found = await db.root.joinCode.findUnique({
    where: { code },
    include: { course: true, group: true },
  });
  if (!found || found.course.deletedAt !== null) return null;
  const { course, group, closedAt } = found;
  const { title, asksNumber, approves, archivedAt } = course;
  return {
    ...{ courseId: course.id, title, asksNumber, approves, group: group?.name ?? null },
    ...{ role: found.role as CodePlace['role'] },
    isOpen: closedAt === null && archivedAt === null,
  };
}

/** An open code of a class. */
export interface OpenCode {
  code: string;
  role: CodePlace['role'];
  groupId: string | null;
}

/** The open codes of a class that whoever asks could have made. @throws NoCourseError */
export async function openCodes(db: Database, actor: Actor, courseId: string): Promise<OpenCode[]> {
  const { enrolment } = await mustMay(db, actor, courseId, 'see-class');
  const rows = await db.root.joinCode.findMany({
    where: { courseId, closedAt: null },
    orderBy: { createdAt: 'asc' },
  });
  return rows
    .map(({ code, role, groupId }) => ({ code, role: role as CodePlace['role'], groupId }))
    .filter(({ role }) => mayInvite(enrolment.role, role));
}

interface Renewal extends OpenCode {
  /** ms since 1970. */
  now: number;
}

/** Opens a new code for a role and group, in the place of any before. @throws NoCourseError */
export async function renewCode(
  db: Database,
  actor: Actor,
  courseId: string,
  { code, role, groupId, now }: Renewal,
): Promise<void> {
  await db.transaction(async (tx) => {
    const { enrolment } = await mustMay(tx, actor, courseId, 'admit');
    if (!mayInvite(enrolment.role, role)) throw new NoCourseError();
    if (groupId !== null && !(await tx.courseGroup.count({ where: { id: groupId, courseId } })))
      throw new NoCourseError();
    const before = { courseId, role, groupId, closedAt: null };
    await tx.joinCode.updateMany({ where: before, data: { closedAt: now } });
    await tx.joinCode.create({ data: { code, courseId, groupId, role, createdAt: now } });
    await keepChange(tx, actor, courseId, 'new code', { role, groupId }, now);
  });
}

/** Closes a code: nobody joins by it any more; who has joined stays. @throws NoCourseError */
export async function closeCode(
  db: Database,
  actor: Actor,
  courseId: string,
  code: string,
  now: number,
): Promise<void> {
  await db.transaction(async (tx) => {
    const { enrolment } = await mustMay(tx, actor, courseId, 'admit');
    const found = await tx.joinCode.findFirst({ where: { code, courseId } });
    if (!found || !mayInvite(enrolment.role, found.role as Role)) throw new NoCourseError();
    await tx.joinCode.update({ where: { code }, data: { closedAt: found.closedAt ?? now } });
    await keepChange(tx, actor, courseId, 'closed a code', { role: found.role }, now);
  });
}
