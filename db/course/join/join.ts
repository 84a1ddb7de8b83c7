import type { Actor } from '#core/access/actor.ts';
import { ROLES, type Role } from '#core/access/course-access.ts';
import { rosterLine } from '#db/course/people/roster.ts';
import { tellClass, tellLearners } from '#db/course/seat/tell.ts';
import type { Database, Tx } from '#db/engine/client.ts';
import type { Enrolment } from '#db/generated/sqlite/client.ts';
import { lockLearner } from '#db/learner/lock.ts';
import { isOpen } from './code.ts';

/** What became of somebody who came with a code. */
export type Joined =
  | 'joined'
  /** Somebody of the staff lets them in. */
  | 'waiting'
  /** They are in the class already, as that or more. */
  | 'before'
  /** The code is closed or was never one. */
  | 'closed'
  /** The staff removed them: only the staff brings them back. */
  | 'removed';

interface Joining {
  code: string;
  /** As the class knows them. */
  name: string;
  /** Student number, where it was asked. */
  number: string | null;
  /** ms since 1970. */
  now: number;
}

/** Takes somebody into the class that a code leads to. */
export async function joinCourse(db: Database, actor: Actor, joining: Joining): Promise<Joined> {
  return db.transaction(async (tx) => {
    // One joining a person at a time.
    await lockLearner(tx, actor.learnerId);
    const code = await tx.joinCode.findUnique({
      where: { code: joining.code },
      include: { course: true },
    });
    if (!code || !isOpen(code, joining.now)) return 'closed';
    const { courseId, course, groupId } = code;
    const key = { courseId_learnerId: { courseId, learnerId: actor.learnerId } };
    const before = await tx.enrolment.findUnique({ where: key });
    if (before?.endedBy === 'staff') return 'removed';
    const role = code.role as Role;
    if (before && before.endedAt === null && !isMore(role, before)) return 'before';
    // Who was let in once may come back; who left while they waited was not.
    const waits = course.approves && role === 'student' && (before?.approvedAt ?? null) === null;
    const seat = {
      ...{ role, groupId, name: joining.name, number: joining.number, since: joining.now },
      ...{ endedAt: null, endedBy: null, approvedAt: waits ? null : joining.now },
      rosterId: await rosterLine(tx, courseId, joining.number),
      // Only students are counted together.
      ...(role === 'student' ? {} : { personId: null }),
    };
    // Counted where it is used: of two who come at once for the last place, one finds none.
    const place = { code: code.code, ...(code.most === null ? {} : { used: { lt: code.most } }) };
    const { count } = await tx.joinCode.updateMany({
      where: place,
      data: { used: { increment: 1 } },
    });
    if (count === 0) return 'closed';
    await tx.enrolment.upsert({
      where: key,
      create: { courseId, learnerId: actor.learnerId, ...seat },
      update: seat,
    });
    await tellSeat(tx, courseId, actor.learnerId, role);
    return waits ? 'waiting' : 'joined';
  });
}

/** Whether a role is trusted more than the seat somebody has. */
function isMore(role: Role, seat: Enrolment): boolean {
  return ROLES.indexOf(role) < ROLES.indexOf(seat.role as Role);
}

/** Somebody leaves a class by themselves: the staff sees nothing of them from then on. An owner stays. */
export async function leaveCourse(
  db: Database,
  { learnerId }: Actor,
  courseId: string,
  now: number,
): Promise<void> {
  await db.transaction(async (tx) => {
    const key = { courseId_learnerId: { courseId, learnerId } };
    const seat = await tx.enrolment.findUnique({ where: key });
    if (!seat || seat.endedAt !== null || seat.role === 'owner') return;
    await tx.enrolment.update({ where: key, data: { endedAt: now, endedBy: 'self' } });
    await tellSeat(tx, courseId, learnerId, seat.role as Role);
  });
}

/** Somebody came or left. With whoever teaches a class their own decks come and go. */
async function tellSeat(tx: Tx, courseId: string, learnerId: string, role: Role): Promise<void> {
  await tellLearners(tx, [learnerId]);
  if (role !== 'student') await tellClass(tx, courseId);
}
