import { randomUUID } from 'node:crypto';
import type { Actor } from '#core/access/actor.ts';
import {
  type AssignmentTerms,
  type Exception,
  type LeastBefore,
  leastBeforeOf,
  mostGenerous,
} from '#core/course/assignment.ts';
import { mayBeGivenBy } from '#db/content/deck-access.ts';
import { keepChange } from '#db/course/record/audit.ts';
import { mustMay, NoCourseError } from '#db/course/seat/seat.ts';
import type { Database, Tx } from '#db/engine/client.ts';
import type { Assignment } from '#db/generated/sqlite/client.ts';

/** What an instructor says of an assignment; times in ms since 1970. */
export interface AssignmentForm extends Omit<AssignmentTerms, 'id' | 'leastBefore'> {
  /** Null for the whole class. */
  groupId: string | null;
}

/** A deck that a class may be given. */
export interface AssignableDeck {
  id: string;
  title: string;
}

/** The terms of an assignment as it is stored, the columns that are JSON read. */
export function termsOfRow<R extends { leastBefore: string; isProRata: boolean | number }>(
  row: R,
): Omit<R, 'leastBefore' | 'isProRata'> & Pick<AssignmentTerms, 'leastBefore' | 'isProRata'> {
  const leastBefore = JSON.parse(row.leastBefore) as LeastBefore[];
  return { ...row, leastBefore, isProRata: Boolean(row.isProRata) };
}

/** What may be assigned: decks that are open to everybody, or the instructor's own. */
export async function assignableDecks(db: Database, actor: Actor): Promise<AssignableDeck[]> {
  return db.root.deck.findMany({
    where: mayBeGivenBy(actor),
    select: { id: true, title: true },
    orderBy: { title: 'asc' },
  });
}

/** An assignment as the staff lists it. */
export type OwnAssignment = ReturnType<typeof termsOfRow<Assignment>> & { deckTitle: string };

/** The assignments of a class, the next due first. @throws NoCourseError */
export async function listAssignments(
  db: Database,
  actor: Actor,
  courseId: string,
): Promise<OwnAssignment[]> {
  await mustMay(db, actor, courseId, 'see-class');
  const rows = await db.root.assignment.findMany({
    where: { courseId, deletedAt: null },
    orderBy: { dueAt: 'asc' },
    include: { deck: { select: { title: true } } },
  });
  return rows.map(({ deck, ...row }) => ({ ...termsOfRow(row), deckTitle: deck.title }));
}

/** One of them; undefined where the class has none of that id. @throws NoCourseError */
export async function findAssignment(
  db: Database,
  actor: Actor,
  courseId: string,
  id: string,
): Promise<OwnAssignment | undefined> {
  return (await listAssignments(db, actor, courseId)).find((given) => given.id === id);
}

/** Gives a class a deck, or changes what was given. Returns its id. @throws NoCourseError */
export async function saveAssignment(
  db: Database,
  actor: Actor,
  courseId: string,
  id: string | null,
  form: AssignmentForm,
  now: number,
): Promise<string> {
  const decks = await assignableDecks(db, actor);
  return db.transaction(async (tx) => {
    await mustMay(tx, actor, courseId, 'assign');
    if (form.groupId !== null) {
      const group = { id: form.groupId, courseId, deletedAt: null };
      if (!(await tx.courseGroup.count({ where: group }))) throw new NoCourseError();
    }
    const before =
      id && (await tx.assignment.findFirst({ where: { id, courseId, deletedAt: null } }));
    if (id !== null && !before) throw new NoCourseError();
    const isKept = before && before.deckId === form.deckId;
    if (!isKept && !decks.some((deck) => deck.id === form.deckId)) throw new NoCourseError();
    const earlier = before || (await lastOf(tx, courseId, form.deckId));
    const known = earlier && termsOfRow(earlier);
    const least = JSON.stringify(leastBeforeOf(known, form.leastAnswers, now));
    const saved = before
      ? await tx.assignment.update({
          where: { id: before.id },
          data: { ...form, leastBefore: least, revision: { increment: 1 } },
        })
      : await tx.assignment.create({
          data: { ...form, leastBefore: least, id: randomUUID(), courseId, createdAt: now },
        });
    await keepChange(
      tx,
      actor,
      courseId,
      before ? 'change assignment' : 'assign',
      { ...form },
      now,
    );
    return saved.id;
  });
}

/**
 * What was last given of a deck in a class, taken back or not: giving it anew with another number of cards is a change of it, and
 * tells no more of the days that have begun.
 */
function lastOf(tx: Tx, courseId: string, deckId: string): Promise<Assignment | null> {
  return tx.assignment.findFirst({ where: { courseId, deckId }, orderBy: { createdAt: 'desc' } });
}

/** Takes an assignment back: students keep their cards. @throws NoCourseError */
export async function withdrawAssignment(
  db: Database,
  actor: Actor,
  courseId: string,
  id: string,
  now: number,
): Promise<void> {
  await db.transaction(async (tx) => {
    await mustMay(tx, actor, courseId, 'assign');
    const { count } = await tx.assignment.updateMany({
      where: { id, courseId, deletedAt: null },
      data: { deletedAt: now },
    });
    if (count === 0) throw new NoCourseError();
    await keepChange(tx, actor, courseId, 'withdraw', { id }, now);
  });
}

interface GivenException extends Exception {
  assignmentId: string;
  /** For whom, all of one class. */
  learnerIds: readonly string[];
}

/** Gives students other dates, in the place of any before; all null takes them back. @throws NoCourseError */
export async function saveException(
  db: Database,
  actor: Actor,
  courseId: string,
  { assignmentId, learnerIds, ...dates }: GivenException,
  now: number,
): Promise<void> {
  await db.transaction(async (tx) => {
    await mustMay(tx, actor, courseId, 'assign');
    const assignment = { id: assignmentId, courseId, deletedAt: null };
    const seats = { courseId, learnerId: { in: [...learnerIds] }, role: 'student' };
    const isOfClass =
      (await tx.assignment.count({ where: assignment })) === 1 &&
      (await tx.enrolment.count({ where: seats })) === new Set(learnerIds).size;
    if (!isOfClass) throw new NoCourseError();
    const all = await withOtherEntries(tx, courseId, learnerIds);
    await tx.assignmentException.deleteMany({ where: { assignmentId, learnerId: { in: all } } });
    const isAny = Object.values(dates).some((value) => value !== null);
    for (const learnerId of all) {
      const data = { assignmentId, learnerId, ...dates, createdAt: now };
      if (isAny) await tx.assignmentException.create({ data });
      await keepChange(
        tx,
        actor,
        courseId,
        'exception',
        { assignmentId, learnerId, ...dates },
        now,
      );
    }
  });
}

/** These students by all entries that are counted with one of theirs. */
async function withOtherEntries(
  tx: Pick<Tx, 'enrolment'>,
  courseId: string,
  learnerIds: readonly string[],
): Promise<string[]> {
  const own = { courseId, learnerId: { in: [...learnerIds] } };
  const named = await tx.enrolment.findMany({ where: { ...own, personId: { not: null } } });
  const personIds = named.flatMap(({ personId }) => personId ?? []);
  const seats = await tx.enrolment.findMany({
    where: { courseId, role: 'student', personId: { in: personIds } },
  });
  return [...new Set([...learnerIds, ...seats.map(({ learnerId }) => learnerId)])];
}

/** What one student of a class was given otherwise, by assignment. @throws NoCourseError */
export async function exceptionsOf(
  db: Database,
  actor: Actor,
  courseId: string,
  learnerId: string,
): Promise<Map<string, Exception>> {
  await mustMay(db, actor, courseId, 'assign');
  const all = await withOtherEntries(db.root, courseId, [learnerId]);
  const rows = await db.root.assignmentException.findMany({
    where: { learnerId: { in: all }, assignment: { courseId, deletedAt: null } },
    select: { assignmentId: true, dueAt: true, examAt: true, daysRequired: true },
  });
  const given = new Map<string, Exception>();
  for (const { assignmentId, ...dates } of rows)
    given.set(assignmentId, mostGenerous([dates, given.get(assignmentId) ?? dates]));
  return given;
}
