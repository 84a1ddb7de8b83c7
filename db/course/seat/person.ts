import type { Database, Tx } from '#db/engine/client.ts';
import { jsonTexts } from '#db/engine/json-texts.ts';
import { type Enrolment, Prisma } from '#db/generated/sqlite/client.ts';

/** The seats of students who are in a class: let in, and neither gone nor removed. */
export const STUDENT_IN = { role: 'student', endedAt: null, approvedAt: { not: null } } as const;

/** The same in SQL, of a seat `e`. */
export const IS_STUDENT_IN = Prisma.sql`
  e."role" = 'student' AND e."endedAt" IS NULL AND e."approvedAt" IS NOT NULL`;

/** As far as a seat in a class tells whose it is. */
interface PersonSeat {
  learnerId: string;
  /** Null for one that stands alone. */
  personId: string | null;
}

/** Whose seat this is: the same for all that the staff counts as one student's. */
export const personOf = ({ learnerId, personId }: PersonSeat): string => personId ?? learnerId;

/** The same in SQL, of a seat `e`. */
export const PERSON = Prisma.sql`COALESCE(e."personId", e."learnerId")`;

/** The seats of each person together, in their order. */
export function byPerson<S extends PersonSeat>(seats: readonly S[]): [S, ...S[]][] {
  const all = new Map<string, [S, ...S[]]>();
  for (const seat of seats) {
    const own = all.get(personOf(seat));
    if (own) own.push(seat);
    else all.set(personOf(seat), [seat]);
  }
  return [...all.values()];
}

/** The seats that are counted with this one and in the same state, its own in front. */
export async function seatsOf(tx: Tx, seat: Enrolment): Promise<[Enrolment, ...Enrolment[]]> {
  const { courseId, learnerId, personId, endedBy } = seat;
  if (personId === null) return [seat];
  const others = { courseId, personId, endedBy, learnerId: { not: learnerId } };
  return [seat, ...(await tx.enrolment.findMany({ where: others }))];
}

/** How many students are in each of these classes or groups, however often each of them has joined. */
export async function countStudents(
  db: Database,
  of: 'courseId' | 'groupId',
  ids: readonly string[],
): Promise<Map<string, number>> {
  const column = Prisma.raw(`e."${of}"`);
  const rows = await db.sql.query<{ id: string; students: number | bigint }>(Prisma.sql`
    SELECT ${column} AS "id", count(DISTINCT ${PERSON}) AS "students" FROM "Enrolment" e
    WHERE ${column} IN ${jsonTexts(db.kind, ids)} AND ${IS_STUDENT_IN} GROUP BY ${column}`);
  return new Map(rows.map(({ id, students }) => [id, Number(students)]));
}
