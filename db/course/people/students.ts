import type { Actor } from '#core/access/actor.ts';
import { keepChange } from '#db/course/record/audit.ts';
import { byPerson, seatsOf } from '#db/course/seat/person.ts';
import { mustMay, NoCourseError } from '#db/course/seat/seat.ts';
import { tellClass } from '#db/course/seat/tell.ts';
import type { Database, Tx } from '#db/engine/client.ts';

/** Somebody in a class as its staff lists them. `days` and `received` come with what is assigned. */
export interface CoursePerson {
  /** Of their first entry. */
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
  /** As what they joined and when, the first first: several where the staff counts them as one student's. */
  entries: readonly { name: string; since: number }[];
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
  const people = byPerson(rows).map((seats): CoursePerson => {
    const [{ learnerId, name, groupId, since, role, approvedAt, endedAt }] = seats;
    const folded = name.trim().toLocaleLowerCase('en');
    const before = seen.get(folded) ?? 0;
    seen.set(folded, before + 1);
    return {
      ...{ learnerId, groupId, since, role },
      name: before === 0 ? name : `${name} (${before + 1})`,
      number: firstOf(seats.map((seat) => seat.number)),
      rosterId: firstOf(seats.map((seat) => seat.rosterId)),
      state: endedAt !== null ? 'removed' : approvedAt === null ? 'waiting' : 'in',
      entries: seats.map((seat) => ({ name: seat.name, since: seat.since })),
    };
  });
  return people.sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

const firstOf = (values: readonly (string | null)[]) =>
  values.find((value) => value !== null) ?? null;

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

/** Lets a student in, removes or restores them, moves them to a group, or says who of the list they are: with all entries of theirs. @throws NoCourseError */
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
    const what =
      typeof change === 'string' ? change : 'groupId' in change ? 'group' : 'match to the list';
    for (const own of await seatsOf(tx, seat)) {
      // A line of the list is one entry's, so that no two have it once they are counted apart again.
      const isOthersLine = 'rosterId' in data && own !== seat;
      await tx.enrolment.update({
        where: { courseId_learnerId: { courseId, learnerId: own.learnerId } },
        data: isOthersLine ? { rosterId: null } : data,
      });
      await keepChange(tx, actor, courseId, what, { learnerId: own.learnerId }, now);
      if (change === 'remove' || change === 'restore')
        await tx.deckGrant.updateMany({
          where: { learnerId: own.learnerId, by: 'class', byId: courseId },
          data: { endedAt: change === 'remove' ? now : null },
        });
    }
    if (seat.role !== 'student') await tellClass(tx, courseId);
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
