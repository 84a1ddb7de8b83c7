import { randomUUID } from 'node:crypto';
import type { Actor } from '#core/access/actor.ts';
import { numberKey, withoutDashes } from '#core/course/number-key.ts';
import type { Roster } from '#core/course/roster.ts';
import { keepChange } from '#db/course/record/audit.ts';
import { mustMay } from '#db/course/seat/seat.ts';
import type { Database, Tx } from '#db/engine/client.ts';
import { type CoursePerson, listPeople, studentsIn } from './students.ts';

/** Somebody on the school's list. */
export interface ListedStudent {
  id: string;
  name: string;
  /** The list's own columns in its order: heading and value. */
  columns: [heading: string, value: string][];
  /** Who of the class this is; null while nobody has joined as them. */
  learnerId: string | null;
}

/** The school's list beside who has joined. */
export interface ClassRoster {
  /** When the list last changed, ms since 1970; null where there is none. */
  changedAt: number | null;
  /** Everybody in the class, as `listPeople` has them. */
  people: CoursePerson[];
  /** In the list's order. */
  students: ListedStudent[];
  /** Joined as nobody on the list. */
  unlisted: CoursePerson[];
  /** New at the last change, where it was not the first list. */
  came: ListedStudent[];
  /** No longer on the list since the last change. */
  went: ListedStudent[];
}

/**
 * Takes a school's list in the place of any before: who stands on both keeps who they are, who is gone is marked as gone, and
 * whoever joined with a number on it is matched. @throws NoCourseError
 */
export async function importRoster(
  db: Database,
  actor: Actor,
  courseId: string,
  { lines }: Pick<Roster, 'lines'>,
  now: number,
): Promise<void> {
  await db.transaction(async (tx) => {
    await mustMay(tx, actor, courseId, 'admit');
    // One list at a time.
    await tx.course.update({ where: { id: courseId }, data: { revision: { increment: 1 } } });
    const before = await tx.rosterEntry.findMany({ where: { courseId } });
    const known = new Map(before.map((entry) => [entry.number, entry]));
    const fresh = [];
    for (const [place, { number, name, columns }] of lines.entries()) {
      const key = numberKey(number);
      const entry = known.get(key);
      const data = { name, place, columns: JSON.stringify(columns) };
      known.delete(key);
      if (!entry) fresh.push({ id: randomUUID(), courseId, number: key, since: now, ...data });
      else if (entry.goneAt !== null)
        await tx.rosterEntry.update({
          where: { id: entry.id },
          data: { ...data, since: now, goneAt: null },
        });
      else if (entry.name !== name || entry.place !== place || entry.columns !== data.columns)
        await tx.rosterEntry.update({ where: { id: entry.id }, data });
    }
    await tx.rosterEntry.createMany({ data: fresh });
    const gone = [...known.values()].flatMap(({ id, goneAt }) => (goneAt === null ? id : []));
    await tx.rosterEntry.updateMany({ where: { id: { in: gone } }, data: { goneAt: now } });
    await matchByNumber(tx, courseId);
    const counts = { lines: lines.length, came: fresh.length, went: gone.length };
    await keepChange(tx, actor, courseId, 'roster', counts, now);
  });
}

/** Whoever joined with a number that stands on the list, and is nobody on it yet. */
async function matchByNumber(tx: Tx, courseId: string): Promise<void> {
  const seats = await tx.enrolment.findMany({
    where: { courseId, role: 'student', endedAt: null, rosterId: null, number: { not: null } },
    orderBy: { since: 'asc' },
  });
  const find = await rosterLines(tx, courseId);
  for (const { learnerId, number } of seats) {
    const rosterId = find(number);
    if (!rosterId) continue;
    const key = { courseId_learnerId: { courseId, learnerId } };
    await tx.enrolment.update({ where: key, data: { rosterId } });
  }
}

/** The line of the school's list of one number that nobody is yet, or null. The whole list is read only where no line has it exactly. */
export async function rosterLine(
  tx: Tx,
  courseId: string,
  number: string | null,
): Promise<string | null> {
  const key = numberKey(number);
  if (key === '') return null;
  const line = await tx.rosterEntry.findUnique({
    where: { courseId_number: { courseId, number: key } },
    include: { enrolments: { where: { endedAt: null }, take: 1 } },
  });
  if (!line || line.goneAt !== null) return (await rosterLines(tx, courseId))(number);
  return line.enrolments.length === 0 ? line.id : null;
}

/**
 * Finds lines of the school's list by number: each that nobody is yet, once, or null. Dashes may be left out or be others where only
 * one line could be meant.
 */
async function rosterLines(
  tx: Tx,
  courseId: string,
): Promise<(number: string | null) => string | null> {
  const lines = await tx.rosterEntry.findMany({
    where: { courseId, goneAt: null },
    select: { id: true, number: true, enrolments: { where: { endedAt: null }, take: 1 } },
  });
  const exact = new Map(lines.map((line) => [line.number, line]));
  const loose = new Map<string, (typeof lines)[number] | null>();
  for (const line of lines) {
    const key = withoutDashes(line.number);
    loose.set(key, loose.has(key) ? null : line);
  }
  const taken = new Set(lines.flatMap(({ id, enrolments }) => (enrolments.length > 0 ? id : [])));
  return (number) => {
    const key = numberKey(number);
    const line = key === '' ? null : (exact.get(key) ?? loose.get(withoutDashes(key)));
    if (!line || taken.has(line.id)) return null;
    taken.add(line.id);
    return line.id;
  };
}

/** The school's list, who of it has joined, and who has joined beside it. @throws NoCourseError */
export async function readClassRoster(
  db: Database,
  actor: Actor,
  courseId: string,
): Promise<ClassRoster> {
  const people = await listPeople(db, actor, courseId);
  const rows = await db.root.rosterEntry.findMany({
    where: { courseId },
    orderBy: [{ place: 'asc' }, { id: 'asc' }],
  });
  const students = studentsIn(people);
  const joined = new Map(students.map(({ rosterId, learnerId }) => [rosterId, learnerId]));
  const changes = rows.map(({ since, goneAt }) => Math.max(since, goneAt ?? 0));
  const changedAt = rows.length > 0 ? Math.max(...changes) : null;
  const isFirst = rows.every(({ since }) => since === changedAt);
  const shown = (wanted: (row: (typeof rows)[number]) => boolean) =>
    rows.filter(wanted).map(({ id, name, columns }) => ({
      ...{ id, name, columns: JSON.parse(columns), learnerId: joined.get(id) ?? null },
    }));
  const listed = shown(({ goneAt }) => goneAt === null);
  const ids = new Set(listed.map(({ id }) => id));
  return {
    ...{ changedAt, people, students: listed },
    unlisted: students.filter(({ rosterId }) => rosterId === null || !ids.has(rosterId)),
    came: isFirst ? [] : shown(({ since, goneAt }) => goneAt === null && since === changedAt),
    went: shown(({ goneAt }) => goneAt !== null && goneAt === changedAt),
  };
}
