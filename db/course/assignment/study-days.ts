import type { Actor } from '#core/access/actor.ts';
import { type AssignmentTerms, daysAsked, withExceptions } from '#core/course/assignment.ts';
import { DAY, MINUTE } from '#core/time/study-day.ts';
import { keepLook } from '#db/course/record/audit.ts';
import { byPerson, IS_STUDENT_IN, PERSON } from '#db/course/seat/person.ts';
import { mustMay, NoCourseError } from '#db/course/seat/seat.ts';
import type { Database } from '#db/engine/client.ts';
import { Prisma } from '#db/generated/sqlite/client.ts';
import { termsOfRow } from './assignment.ts';

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
  const asked = termsOfRow(assignment);
  const rows = await db.sql.query<Row>(daysQuery(courseId, assignment.groupId, asked));
  return byPerson(rows).map((seats) => {
    const [{ learnerId, since, counted, otherDueAt, otherExamAt, otherDays }] = seats;
    const exception = { dueAt: otherDueAt, examAt: otherExamAt, daysRequired: otherDays };
    const terms = withExceptions(asked, [exception]);
    const received = seats.flatMap(({ receivedAt }) => receivedAt ?? []);
    return {
      ...{ learnerId, counted: Number(counted) },
      asked: daysAsked(terms, Number(since), course.timeZone),
      receivedAt: received.length > 0 ? Math.max(...received) : null,
      hasException: Object.values(exception).some((value) => value !== null),
    };
  });
}

/** The study days that the other entries of one student have earned. */
export async function daysElsewhere(
  db: Database,
  { learnerId, personId }: { learnerId: string; personId: string },
  courseId: string,
  terms: AssignmentTerms,
): Promise<number[]> {
  const rows = await db.sql.query<{ day: number | bigint }>(Prisma.sql`
    WITH ${studied(courseId, terms, Prisma.sql`e."personId" = ${personId}`)}
    SELECT DISTINCT "day" FROM studied WHERE "learnerId" <> ${learnerId} ORDER BY "day"`);
  return rows.map(({ day }) => Number(day));
}

function daysQuery(courseId: string, groupId: string | null, terms: AssignmentTerms): Prisma.Sql {
  const inGroup = groupId === null ? Prisma.sql`1 = 1` : Prisma.sql`e."groupId" = ${groupId}`;
  return Prisma.sql`
    WITH ${studied(courseId, terms, inGroup)}, counted AS MATERIALIZED (
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
function studied(courseId: string, terms: AssignmentTerms, whose: Prisma.Sql): Prisma.Sql {
  const { id, deckId, opensAt, dueAt, graceDays } = terms;
  const latest = Prisma.sql`CASE WHEN x."dueAt" > ${dueAt} THEN x."dueAt" ELSE ${dueAt} END`;
  const last = ownDay(Prisma.sql`${latest} - 1`);
  const day = ownDay(Prisma.sql`v."effectiveAt"`);
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
      SELECT s."person", s."learnerId", ${day} AS "day"
      FROM seats s JOIN "Event" v ON v."learnerId" = s."learnerId" AND v."kind" = 'review'
      JOIN "Item" i ON i."id" = v."itemId" AND i."deckId" = ${deckId}
      LEFT JOIN given x ON x."person" = s."person"
      WHERE v."id" NOT IN (SELECT "undoes" FROM undone)
        AND ${day} >= ${ownDay(Prisma.sql`${opensAt}`)} AND ${day} >= ${ownDay(Prisma.sql`s."since"`)}
        AND ${day} <= ${last} AND ${ownDay(Prisma.sql`v."receivedAt"`)} <= ${last} + ${whole(graceDays)}
      GROUP BY 1, 2, 3 HAVING count(DISTINCT v."itemId") >= ${least(terms, day)}
    )`;
}

/** Our own whole numbers, written out: PostgreSQL takes a parameter without a column beside it for text. */
const whole = (number: number) => Prisma.raw(String(Math.round(number)));

/** How far the clock of an event `v` stands before the beginning of its study day, ms. */
const SHIFT = Prisma.sql`(v."offsetMinutes" * ${whole(MINUTE)} - v."dayStartsAt" * ${whole(HOUR)})`;

/** The study day of an instant by the clock of an event `v`, see `studyDay`: whole milliseconds are divided as whole numbers. */
function ownDay(at: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`((CAST(${at} AS BIGINT) + ${SHIFT}) / ${whole(DAY)})`;
}

/** How many cards make a day count, see `leastOn`. */
function least({ leastAnswers, leastBefore }: AssignmentTerms, day: Prisma.Sql): Prisma.Sql {
  if (leastBefore.length === 0) return whole(leastAnswers);
  const began = Prisma.sql`min(${day} * ${whole(DAY)} - ${SHIFT})`;
  const cases = leastBefore.map(
    ({ until, cards }) => Prisma.sql`WHEN ${began} < ${whole(until)} THEN ${whole(cards)}`,
  );
  return Prisma.sql`CASE ${Prisma.join(cases, ' ')} ELSE ${whole(leastAnswers)} END`;
}
