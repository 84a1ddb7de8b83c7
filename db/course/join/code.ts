import type { Actor } from '#core/access/actor.ts';
import { mayInvite, type Role, STAFF_LINK } from '#core/access/course-access.ts';
import { DAY } from '#core/time/study-day.ts';
import { keepChange } from '#db/course/record/audit.ts';
import { mustMay, NoCourseError } from '#db/course/seat/seat.ts';
import type { Database } from '#db/engine/client.ts';
import type { Course, JoinCode } from '#db/generated/sqlite/client.ts';

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
  /** False: it was closed, has ended or is full, or the class is no longer taught. */
  isOpen: boolean;
}

/** Whether a code still lets somebody in at an instant, ms since 1970. */
export function isOpen(code: JoinCode & { course: Course }, now: number): boolean {
  const { course } = code;
  return course.archivedAt === null && course.deletedAt === null && !hasEnded(code, now);
}

function hasEnded({ closedAt, endsAt, most, used }: JoinCode, now: number): boolean {
  return closedAt !== null || now >= (endsAt ?? Infinity) || used >= (most ?? Infinity);
}

/** Where a code leads, or null; `now` in ms since 1970. */
export async function placeOfCode(
  db: Database,
  code: string,
  now: number,
): Promise<CodePlace | null> {
  const found = await db.root.joinCode.findUnique({
    where: { code },
    include: { course: true, group: true },
  });
  if (!found || found.course.deletedAt !== null) return null;
  const { course, group } = found;
  const { title, asksNumber, approves } = course;
  return {
    ...{ courseId: course.id, title, asksNumber, approves, group: group?.name ?? null },
    ...{ role: found.role as CodePlace['role'] },
    isOpen: isOpen(found, now),
  };
}

/** An open code of a class. */
export interface OpenCode extends CodeLimits {
  code: string;
  role: CodePlace['role'];
  groupId: string | null;
}

/** When a code ends by itself. */
export interface CodeLimits {
  /** Lets nobody in from then on, ms since 1970; null for no end. */
  endsAt: number | null;
  /** Lets in so many people; null for any number. */
  most: number | null;
}

/** The open codes of a class that whoever asks could have made. @throws NoCourseError */
export async function openCodes(
  db: Database,
  actor: Actor,
  courseId: string,
  now: number,
): Promise<(OpenCode & { used: number })[]> {
  const { enrolment } = await mustMay(db, actor, courseId, 'see-class');
  const rows = await db.root.joinCode.findMany({
    where: { courseId, closedAt: null },
    orderBy: { createdAt: 'asc' },
  });
  return rows
    .filter((row) => !hasEnded(row, now))
    .map(({ role, ...row }) => ({ ...row, role: role as CodePlace['role'] }))
    .filter(({ role }) => mayInvite(enrolment.role, role));
}

/** A code to be opened; without limits it stays open until it is closed. */
interface Renewal extends Omit<OpenCode, keyof CodeLimits>, Partial<CodeLimits> {
  /** ms since 1970. */
  now: number;
}

/**
 * Opens a new code for a role and group: for students in the place of any before, for staff beside it, for one person and a few
 * days whatever is asked. @throws NoCourseError
 */
export async function renewCode(
  db: Database,
  actor: Actor,
  courseId: string,
  { now, ...opened }: Renewal,
): Promise<void> {
  await db.transaction(async (tx) => {
    const { role, groupId } = opened;
    const { enrolment } = await mustMay(tx, actor, courseId, 'admit');
    if (!mayInvite(enrolment.role, role)) throw new NoCourseError();
    if (groupId !== null && !(await tx.courseGroup.count({ where: { id: groupId, courseId } })))
      throw new NoCourseError();
    const isStudents = role === 'student';
    const before = { courseId, role, groupId, closedAt: null };
    if (isStudents) await tx.joinCode.updateMany({ where: before, data: { closedAt: now } });
    const { most, days } = STAFF_LINK;
    const limits = isStudents ? {} : { most, endsAt: now + days * DAY };
    await tx.joinCode.create({ data: { ...opened, ...limits, courseId, createdAt: now } });
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
