import type { Actor } from '#core/access/actor.ts';
import { daysAsked, withExceptions } from '#core/course/assignment.ts';
import { offsetSpans } from '#core/course/offset-spans.ts';
import { COURSE_DAY_STARTS } from '#core/course/zoned-time.ts';
import { DAY, MINUTE } from '#core/memory/study-day.ts';
import type { Database } from '#db/engine/client.ts';
import { type Assignment, Prisma } from '#db/generated/sqlite/client.ts';
import { keepLook } from './audit.ts';
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
  return rows.map(({ learnerId, since, receivedAt, counted, ...other }) => {
    const exception = {
      dueAt: other.otherDueAt,
      examAt: other.otherExamAt,
      daysRequired: other.otherDays,
    };
    const terms = withExceptions(assignment, [exception]);
    return {
      ...{ learnerId, counted: Number(counted) },
      asked: daysAsked(terms, Number(since), course.timeZone),
      receivedAt: receivedAt === null ? null : Number(receivedAt),
      hasException: Object.values(exception).some((value) => value !== null),
    };
  });
}

function daysQuery(assignment: Assignment, timeZone: string): Prisma.Sql {
  const { id, courseId, deckId, groupId, opensAt, dueAt, leastAnswers, graceDays } = assignment;
  const latest = Prisma.sql`CASE WHEN x."dueAt" > ${dueAt} THEN x."dueAt" ELSE ${dueAt} END`;
  const inGroup = groupId === null ? Prisma.empty : Prisma.sql`AND e."groupId" = ${groupId}`;
  // What was undone and the days are gathered once each: to look for either at every row took seconds for a class.
  return Prisma.sql`
    WITH undone AS MATERIALIZED (
      SELECT u."undoes" FROM "Enrolment" e JOIN "Event" u ON u."learnerId" = e."learnerId" AND u."kind" = 'undo'
      WHERE e."courseId" = ${courseId} AND u."undoes" IS NOT NULL
    ), studied AS MATERIALIZED (
      SELECT e."learnerId", ${dayOf(timeZone, opensAt, dueAt)} AS "day"
      FROM "Enrolment" e JOIN "Event" v ON v."learnerId" = e."learnerId" AND v."kind" = 'review'
      JOIN "Item" i ON i."id" = v."itemId" AND i."deckId" = ${deckId}
      LEFT JOIN "AssignmentException" x ON x."assignmentId" = ${id} AND x."learnerId" = e."learnerId"
      WHERE e."courseId" = ${courseId} AND e."role" = 'student'
        AND v."id" NOT IN (SELECT "undoes" FROM undone)
        AND v."effectiveAt" >= ${opensAt} AND v."effectiveAt" <= ${latest}
        AND v."receivedAt" <= ${latest} + ${graceDays * DAY}
      GROUP BY 1, 2 HAVING count(DISTINCT v."itemId") >= ${leastAnswers}
    ), counted AS MATERIALIZED (
      SELECT "learnerId", count(*) AS "days" FROM studied GROUP BY "learnerId"
    )
    SELECT e."learnerId", e."since", l."receivedAt", x."dueAt" AS "otherDueAt", x."examAt" AS "otherExamAt",
      x."daysRequired" AS "otherDays", COALESCE(d."days", 0) AS "counted"
    FROM "Enrolment" e JOIN "Learner" l ON l."id" = e."learnerId"
    LEFT JOIN "AssignmentException" x ON x."assignmentId" = ${id} AND x."learnerId" = e."learnerId"
    LEFT JOIN counted d ON d."learnerId" = e."learnerId"
    WHERE e."courseId" = ${courseId} AND e."role" = 'student' AND e."endedAt" IS NULL
      AND e."approvedAt" IS NOT NULL ${inGroup} ORDER BY e."learnerId"`;
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
