import type { Role } from '#core/access/course-access.ts';
import { daysAsked, type Exception, withExceptions } from '#core/course/assignment.ts';
import type { ClassNote, OwnTerms, ReportAnswer } from '#core/sync/protocol.ts';
import { STUDENT_IN } from '#db/course/seat/person.ts';
import type { Database } from '#db/engine/client.ts';
import { Prisma } from '#db/generated/sqlite/client.ts';
import { termsOfRow } from './assignment.ts';
import { daysElsewhere } from './study-days.ts';

interface Row {
  courseId: string;
  title: string;
  timeZone: string;
  role: string;
  personId: string | null;
  since: number;
  isUnlisted: number | bigint;
  id: string | null;
  deckId: string;
  opensAt: number;
  dueAt: number;
  examAt: number | null;
  daysRequired: number;
  leastAnswers: number;
  graceDays: number;
  leastBefore: string;
  isProRata: boolean | number;
  otherDueAt: number | null;
  otherExamAt: number | null;
  otherDays: number | null;
}

/**
 * The classes that somebody is in, each with what is asked of them there, exceptions and the day they joined included: what a
 * device has to know without a network. One query; for who is in a class a second, and more where they are in one twice.
 */
export async function classesOf(db: Database, learnerId: string): Promise<ClassNote[]> {
  const rows = await db.sql.query<Row>(Prisma.sql`
    SELECT c."id" AS "courseId", c."title", c."timeZone", e."role", e."personId", e."since",
      CASE WHEN e."role" = 'student' AND r."id" IS NULL AND EXISTS (SELECT 1 FROM "RosterEntry" o
        WHERE o."courseId" = c."id" AND o."goneAt" IS NULL) THEN 1 ELSE 0 END AS "isUnlisted",
      a."id", a."deckId", a."opensAt", a."dueAt", a."examAt", a."daysRequired", a."leastAnswers", a."graceDays",
      a."leastBefore", a."isProRata",
      x."dueAt" AS "otherDueAt", x."examAt" AS "otherExamAt", x."daysRequired" AS "otherDays"
    FROM "Enrolment" e JOIN "Course" c ON c."id" = e."courseId"
    LEFT JOIN "RosterEntry" r ON r."id" = e."rosterId" AND r."goneAt" IS NULL
    LEFT JOIN "Assignment" a ON a."courseId" = c."id" AND a."deletedAt" IS NULL AND e."role" = 'student'
      AND (a."groupId" IS NULL OR a."groupId" = e."groupId")
    LEFT JOIN "AssignmentException" x ON x."assignmentId" = a."id" AND x."learnerId" = e."learnerId"
    WHERE e."learnerId" = ${learnerId} AND e."endedAt" IS NULL AND e."approvedAt" IS NOT NULL
      AND c."deletedAt" IS NULL AND c."archivedAt" IS NULL
    ORDER BY e."since", c."id", a."dueAt", a."id"`);
  const classes = new Map<string, ClassNote>();
  const together = new Map<string, Together>();
  for (const row of rows) {
    const { courseId, title, timeZone, role, personId } = row;
    if (personId !== null && !together.has(courseId))
      together.set(courseId, await togetherOf(db, courseId, personId));
    const own = together.get(courseId);
    const isUnlisted = Number(row.isUnlisted) > 0 && !own?.isListed;
    const note = classes.get(courseId) ?? {
      ...{
        courseId,
        title,
        timeZone,
        role: role as Role,
        assignments: [],
        answers: [],
        isUnlisted,
      },
    };
    classes.set(courseId, note);
    if (row.id === null) continue;
    const terms = termsOf({ ...row, id: row.id }, own);
    if (personId === null || terms.daysRequired === 0) note.assignments.push(terms);
    else {
      const days = daysElsewhere(db, { learnerId, personId }, courseId, terms);
      note.assignments.push({ ...terms, daysElsewhere: await days });
    }
  }
  for (const { courseId, ...answer } of classes.size > 0 ? await answersTo(db, learnerId) : [])
    classes.get(courseId)?.answers.push(answer);
  return [...classes.values()];
}

/** So many answers to reports are told, the last first: older ones were seen long ago. */
const MOST_ANSWERS = 20;

function answersTo(
  db: Database,
  learnerId: string,
): Promise<(ReportAnswer & { courseId: string })[]> {
  return db.sql.query(Prisma.sql`
    SELECT "courseId", "eventId", "itemId", "outcome", "text" FROM "ReportAnswer"
    WHERE "learnerId" = ${learnerId} ORDER BY "at" DESC, "eventId" LIMIT ${MOST_ANSWERS}`);
}

/** What holds for all entries of one student in a class. */
interface Together {
  /** When the first of them joined. */
  since: number;
  /** One of them is on the school's list. */
  isListed: boolean;
  exceptions: readonly (Exception & { assignmentId: string })[];
}

async function togetherOf(db: Database, courseId: string, personId: string): Promise<Together> {
  const seats = await db.root.enrolment.findMany({
    where: { courseId, personId, ...STUDENT_IN },
    include: { roster: true },
  });
  const exceptions = await db.root.assignmentException.findMany({
    where: {
      learnerId: { in: seats.map(({ learnerId }) => learnerId) },
      assignment: { courseId, deletedAt: null },
    },
  });
  return {
    since: Math.min(...seats.map(({ since }) => since)),
    isListed: seats.some(({ roster }) => roster?.goneAt === null),
    exceptions,
  };
}

function termsOf(row: Row & { id: string }, together: Together | undefined): OwnTerms {
  const { id, deckId, opensAt, dueAt, examAt, daysRequired, leastAnswers, graceDays } = row;
  const common = {
    ...{ id, deckId, opensAt, dueAt, examAt, daysRequired, leastAnswers, graceDays },
    ...termsOfRow({ leastBefore: row.leastBefore, isProRata: row.isProRata }),
  };
  const other = { dueAt: row.otherDueAt, examAt: row.otherExamAt, daysRequired: row.otherDays };
  const others = together?.exceptions.filter(({ assignmentId }) => assignmentId === id) ?? [];
  const own = withExceptions(common, [other, ...others]);
  const daysOwn = daysAsked(own, together?.since ?? row.since, row.timeZone);
  return { ...own, daysRequired: daysOwn, joinedAt: row.since };
}
