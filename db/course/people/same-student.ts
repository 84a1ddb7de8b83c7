import type { Actor } from '#core/access/actor.ts';
import { keepChange } from '#db/course/record/audit.ts';
import { personOf, STUDENT_IN, seatsOf } from '#db/course/seat/person.ts';
import { mustMay, NoCourseError } from '#db/course/seat/seat.ts';
import type { Database, Tx } from '#db/engine/client.ts';
import type { Enrolment } from '#db/generated/sqlite/client.ts';

/** Both stand on the school's list, as two students. */
export class TwoLinesError extends Error {
  override name = 'TwoLinesError';

  constructor() {
    super('Both are on the school’s list, as two students.');
  }
}

/**
 * Counts two students of a class as one who has joined twice. What each has learned stays with their own device; only the class
 * puts them together, and may take that back. @throws NoCourseError, TwoLinesError
 */
export async function countAsOne(
  db: Database,
  actor: Actor,
  courseId: string,
  [one, other]: readonly [learnerId: string, other: string],
  now: number,
): Promise<void> {
  await db.transaction(async (tx) => {
    await begin(tx, actor, courseId);
    const [own, theirs] = [
      await studentSeats(tx, courseId, one),
      await studentSeats(tx, courseId, other),
    ];
    if (personOf(own[0]) === personOf(theirs[0])) return;
    const seats = [...own, ...theirs].sort((a, b) => a.since - b.since);
    const lines = seats.flatMap(({ rosterId }) => rosterId ?? []);
    if (new Set(lines).size > 1) throw new TwoLinesError();
    const [first = own[0]] = seats;
    // One group: what is asked of a student is asked wherever they study.
    const together = { personId: personOf(first), groupId: first.groupId };
    await change(tx, actor, courseId, seats, together, 'count as one', now);
  });
}

/** Counts the entries of one student as so many students again. @throws NoCourseError */
export async function countApart(
  db: Database,
  actor: Actor,
  courseId: string,
  learnerId: string,
  now: number,
): Promise<void> {
  await db.transaction(async (tx) => {
    await begin(tx, actor, courseId);
    const seats = await studentSeats(tx, courseId, learnerId);
    if (seats.length > 1)
      await change(tx, actor, courseId, seats, { personId: null }, 'count apart', now);
  });
}

async function begin(tx: Tx, actor: Actor, courseId: string): Promise<void> {
  await mustMay(tx, actor, courseId, 'admit');
  // One at a time: of two who put the same entries together each sees what the other did.
  await tx.course.update({ where: { id: courseId }, data: { revision: { increment: 1 } } });
}

/** The seats of whoever has this one, which must be a student's who is in the class. */
async function studentSeats(
  tx: Tx,
  courseId: string,
  learnerId: string,
): Promise<[Enrolment, ...Enrolment[]]> {
  const seat = await tx.enrolment.findFirst({ where: { courseId, learnerId, ...STUDENT_IN } });
  if (!seat) throw new NoCourseError();
  return seatsOf(tx, seat);
}

async function change(
  tx: Tx,
  actor: Actor,
  courseId: string,
  seats: readonly Enrolment[],
  data: { personId: string | null; groupId?: string | null },
  action: 'count as one' | 'count apart',
  now: number,
): Promise<void> {
  const learnerIds = seats.map(({ learnerId }) => learnerId);
  await tx.enrolment.updateMany({ where: { courseId, learnerId: { in: learnerIds } }, data });
  for (const learnerId of learnerIds)
    await keepChange(tx, actor, courseId, action, { learnerId }, now);
}
