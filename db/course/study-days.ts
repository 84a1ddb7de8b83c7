import type { Actor } from '#core/access/actor.ts';
import { daysAsked, withExceptions } from '#core/course/assignment.ts';
import { offsetSpans } from '#core/course/offset-spans.ts';
import { COURSE_DAY_STARTS } from '#core/course/zoned-time.ts';
import { DAY, MINUTE } from '#core/memory/study-day.ts';
import type { Database } from '#db/engine/client.ts';
import { type Assignment, Prisma } from '#db/generated/sqlite/client.ts';
import { keepLook } from './audit.ts';
import { byPerson, IS_STUDENT_IN, PERSON } from './person.ts';
import { mustMay, NoCourseError } from './seat.ts';

const HOUR = 60 * MINUTE;

/** What of one student's work its staff is shown: days, and the day from which something last arrived. */
export interface StudentDays {
  learnerId: string;
  /** Days of study that count so far. */
  counted: number;
  /** Days asked of this student. */
  asked: number;
  /** When anything last arrived, ms since 1970; only its day is shown. Null where nothing ever did. */
  receivedAt: number | null;
  /** Other dates were given. */
  hasException: boolean;
}

interface Row {
  learnerId: string;
  personId: string | null;
  since: number;
  receivedAt: number | null;
  otherDueAt: number | null;
  otherExamAt: number | null;
  otherDays: number | null;
  counted: number | bigint;
}

/**
 * The days of study of each student whom an assignment is for. One query for all. It counts as `countedDays` does, of which it is the
 * twin in SQL: for a class, the whole log need not leave the database. That somebody looked is kept (`now`, ms since 1970).
 * @throws NoCourseError
 */
export async function studyDays(
  db: Database,
  actor: Actor,
  courseId: string,
  assignmentId: string,
  now: number,
): Promise<StudentDays[]> {
  const { course } = await mustMay(db, actor, courseId, 'see-class');
  const assignment = await db.root.assignment.findFirst({
    where: { id: assignmentId, courseId, deletedAt: null },
  });
  if (!assignment) throw new NoCourseError();
  await keepLook(db, actor, courseId, 'looked at days', now);
  const rows = await db.sql.query<Row>(daysQuery(assignment, course.timeZone));
  return byPerson(rows).map((seats) => {
    const [{ learnerId, since, counted, otherDueAt, otherExamAt, otherDays }] = seats;
    const exception = { dueAt: otherDueAt, examAt: otherExamAt, daysRequired: otherDays };
    const terms = withExceptions(assignment, [exception]);
    const received = seats.flatMap(({ receivedAt }) => receivedAt ?? []);
    return {
      ...{ learnerId, counted: Number(counted) },
      asked: daysAsked(terms, Number(since), course.timeZone),
      receivedAt: received.length > 0 ? Math.max(...received) : null,
      hasException: Object.values(exception).some((value) => value !== null),
    };
  });
}

/** What decides which days count. */
type Counting = Pick<
  Assignment,
  'id' | 'courseId' | 'deckId' | 'opensAt' | 'dueAt' | 'leastAnswers' | 'graceDays'
>;

/** The days of the course that the other entries of one student have earned, see `courseDays`. */
export async function daysElsewhere(
  db: Database,
  { learnerId, personId }: { learnerId: string; personId: string },
  assignment: Counting,
  timeZone: string,
): Promise<number[]> {
  const rows = await db.sql.query<{ day: number | bigint }>(Prisma.sql`
    WITH ${studied(assignment, timeZone, Prisma.sql`e."personId" = ${personId}`)}
    SELECT DISTINCT "day" FROM studied WHERE "learnerId" <> ${learnerId} ORDER BY "day"`);
  return rows.map(({ day }) => Number(day));
}

function daysQuery(assignment: Assignment, timeZone: string): Prisma.Sql {
  const { groupId } = assignment;
  const inGroup = groupId === null ? Prisma.sql`1 = 1` : Prisma.sql`e."groupId" = ${groupId}`;
  return Prisma.sql`
    WITH ${studied(assignment, timeZone, inGroup)}, counted AS MATERIALIZED (
      SELECT "person", count(DISTINCT "day") AS "days" FROM studied GROUP BY "person"
    )
    SELECT s."learnerId", s."personId", s."since", l."receivedAt", x."dueAt" AS "otherDueAt",
      x."examAt" AS "otherExamAt", x."daysRequired" AS "otherDays", COALESCE(d."days", 0) AS "counted"
    FROM seats s JOIN "Learner" l ON l."id" = s."learnerId" LEFT JOIN given x ON x."person" = s."person"
    LEFT JOIN counted d ON d."person" = s."person" ORDER BY s."since", s."learnerId"`;
}

/**
 * The days that count as a table `studied`, after the tables it rests on: of the seats `e` of students in the class that `whose`
 * names. A day counts for the entry that has earned it.
 */
function studied(assignment: Counting, timeZone: string, whose: Prisma.Sql): Prisma.Sql {
  const { id, courseId, deckId, opensAt, dueAt, leastAnswers, graceDays } = assignment;
  const latest = Prisma.sql`CASE WHEN x."dueAt" > ${dueAt} THEN x."dueAt" ELSE ${dueAt} END`;
  // What was undone and the days are gathered once each: to look for either at every row took seconds for a class.
  return Prisma.sql`
    seats AS MATERIALIZED (
      SELECT e."learnerId", e."personId", ${PERSON} AS "person", e."since"
      FROM "Enrolment" e WHERE e."courseId" = ${courseId} AND ${IS_STUDENT_IN} AND ${whose}
    ), given AS MATERIALIZED (
      SELECT s."person", max(x."dueAt") AS "dueAt", max(x."examAt") AS "examAt",
        min(x."daysRequired") AS "daysRequired"
      FROM seats s JOIN "AssignmentException" x
        ON x."assignmentId" = ${id} AND x."learnerId" = s."learnerId" GROUP BY s."person"
    ), undone AS MATERIALIZED (
      SELECT u."undoes" FROM seats s JOIN "Event" u ON u."learnerId" = s."learnerId" AND u."kind" = 'undo'
      WHERE u."undoes" IS NOT NULL
    ), studied AS MATERIALIZED (
      SELECT s."person", s."learnerId", ${dayOf(timeZone, opensAt, dueAt)} AS "day"
      FROM seats s JOIN "Event" v ON v."learnerId" = s."learnerId" AND v."kind" = 'review'
      JOIN "Item" i ON i."id" = v."itemId" AND i."deckId" = ${deckId}
      LEFT JOIN given x ON x."person" = s."person"
      WHERE v."id" NOT IN (SELECT "undoes" FROM undone)
        AND v."effectiveAt" >= ${opensAt} AND v."effectiveAt" <= ${latest}
        AND v."receivedAt" <= ${latest} + ${graceDays * DAY}
      GROUP BY 1, 2, 3 HAVING count(DISTINCT v."itemId") >= ${leastAnswers}
    )`;
}

/** The number of the course's day of an event `v`: whole milliseconds are divided as whole numbers in both databases. */
function dayOf(timeZone: string, from: number, until: number): Prisma.Sql {
  // Exceptions may reach beyond the due hour: a year is more than any.
  const [first, ...later] = offsetSpans(timeZone, from, until + 366 * DAY);
  // Our own whole numbers, written out: PostgreSQL would take a CASE of parameters for text.
  const shift = (minutes: number) =>
    Prisma.raw(String(minutes * MINUTE - COURSE_DAY_STARTS * HOUR));
  const changes = later
    .toReversed()
    .map(
      (span) => Prisma.sql`WHEN v."effectiveAt" >= ${span.from} THEN ${shift(span.offsetMinutes)}`,
    );
  const base = shift(first?.offsetMinutes ?? 0);
  const offset =
    changes.length === 0
      ? Prisma.sql`${base}`
      : Prisma.sql`CASE ${Prisma.join(changes, ' ')} ELSE ${base} END`;
  return Prisma.sql`CAST(v."effectiveAt" + ${offset} AS BIGINT) / ${Prisma.raw(String(DAY))}`;
}
