import type { Actor } from '#core/access/actor.ts';
import type { Database, Tx } from '#db/engine/client.ts';
import { keepChange } from './audit.ts';
import { mustMay, NoCourseError } from './seat.ts';

/** Somebody in a class as its staff lists them. `days` and `received` come with what is assigned. */
export interface CoursePerson {
  learnerId: string;
  /** As the class knows them; a second one of the same name is told apart by a number. */
  name: string;
  number: string | null;
  groupId: string | null;
  /** The line of the school's list that they are; null for none. */
  rosterId: string | null;
  /** ms since 1970. */
  since: number;
  role: string;
  state: 'in' | 'waiting' | 'removed';
}

/** Everybody in a class, its staff first, then by name; also who waits and who was removed. @throws NoCourseError */
export async function listPeople(
  db: Database,
  actor: Actor,
  courseId: string,
): Promise<CoursePerson[]> {
  await mustMay(db, actor, courseId, 'see-class');
  const rows = await db.root.enrolment.findMany({
    where: { courseId, OR: [{ endedAt: null }, { endedBy: 'staff' }] },
    orderBy: { since: 'asc' },
  });
  const seen = new Map<string, number>();
  const people = rows.map((row): CoursePerson => {
    const { learnerId, number, groupId, rosterId, since, role, approvedAt, endedAt } = row;
    const folded = row.name.trim().toLocaleLowerCase('en');
    const before = seen.get(folded) ?? 0;
    seen.set(folded, before + 1);
    const name = before === 0 ? row.name : `${row.name} (${before + 1})`;
    const state = endedAt !== null ? 'removed' : approvedAt === null ? 'waiting' : 'in';
    return { learnerId, name, number, groupId, rosterId, since, role, state };
  });
  return people.sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** Of the people of a class the students who are in it. */
export function studentsIn(people: readonly CoursePerson[]): CoursePerson[] {
  return people.filter(({ role, state }) => role === 'student' && state === 'in');
}

/** What the staff may do with a student's seat. */
export type SeatChange =
  | 'approve'
  | 'remove'
  | 'restore'
  | { groupId: string | null }
  /** They are this line of the school's list. */
  | { rosterId: string | null };

/** Lets a student in, removes or restores them, moves them to a group, or says who of the list they are. @throws NoCourseError */
export async function changeSeat(
  db: Database,
  actor: Actor,
  courseId: string,
  learnerId: string,
  change: SeatChange,
  now: number,
): Promise<void> {
  await db.transaction(async (tx) => {
    await mustMay(tx, actor, courseId, 'admit');
    const seat = await tx.enrolment.findUnique({
      where: { courseId_learnerId: { courseId, learnerId } },
    });
    // Of the staff only those who manage the class decide.
    if (seat && seat.role !== 'student') await mustMay(tx, actor, courseId, 'manage');
    if (!seat || seat.role === 'owner') throw new NoCourseError();
    if (typeof change === 'object') await mustBeOfClass(tx, courseId, change);
    const data =
      change === 'approve'
        ? { approvedAt: now }
        : change === 'remove'
          ? { endedAt: now, endedBy: 'staff' }
          : change === 'restore'
            ? { endedAt: null, endedBy: null, approvedAt: now }
            : change;
    await tx.enrolment.update({ where: { courseId_learnerId: { courseId, learnerId } }, data });
    const what =
      typeof change === 'string' ? change : 'groupId' in change ? 'group' : 'match to the list';
    await keepChange(tx, actor, courseId, what, { learnerId }, now);
  });
}

/** What a seat is tied to must be of the same class, and a line of the list can be only one person. */
async function mustBeOfClass(
  tx: Tx,
  courseId: string,
  change: Exclude<SeatChange, string>,
): Promise<void> {
  if ('groupId' in change) {
    const group = { id: change.groupId ?? '', courseId, deletedAt: null };
    if (change.groupId !== null && !(await tx.courseGroup.count({ where: group })))
      throw new NoCourseError();
    return;
  }
  if (change.rosterId === null) return;
  const line = { id: change.rosterId, courseId, enrolments: { none: { endedAt: null } } };
  if (!(await tx.rosterEntry.count({ where: line }))) throw new NoCourseError();
}
