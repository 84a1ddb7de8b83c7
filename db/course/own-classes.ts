import type { Role } from '#core/access/course-access.ts';
import { daysAsked, withExceptions } from '#core/course/assignment.ts';
import type { ClassNote, ReportAnswer } from '#core/sync/protocol.ts';
import type { Database } from '#db/engine/client.ts';
import { Prisma } from '#db/generated/sqlite/client.ts';

interface Row {
  courseId: string;
  title: string;
  timeZone: string;
  role: string;
  since: number;
  id: string | null;
  deckId: string;
  opensAt: number;
  dueAt: number;
  examAt: number | null;
  daysRequired: number;
  leastAnswers: number;
  graceDays: number;
  otherDueAt: number | null;
  otherExamAt: number | null;
  otherDays: number | null;
}

/**
 * The classes that somebody is in, each with what is asked of them there, exceptions and the day they joined included: what a
 * device has to know without a network. One query; for who is in a class a second.
 */
export async function classesOf(db: Database, learnerId: string): Promise<ClassNote[]> {
  const rows = await db.sql.query<Row>(Prisma.sql`
    SELECT c."id" AS "courseId", c."title", c."timeZone", e."role", e."since",
      a."id", a."deckId", a."opensAt", a."dueAt", a."examAt", a."daysRequired", a."leastAnswers", a."graceDays",
      x."dueAt" AS "otherDueAt", x."examAt" AS "otherExamAt", x."daysRequired" AS "otherDays"
    FROM "Enrolment" e JOIN "Course" c ON c."id" = e."courseId"
    LEFT JOIN "Assignment" a ON a."courseId" = c."id" AND a."deletedAt" IS NULL AND e."role" = 'student'
      AND (a."groupId" IS NULL OR a."groupId" = e."groupId")
    LEFT JOIN "AssignmentException" x ON x."assignmentId" = a."id" AND x."learnerId" = e."learnerId"
    WHERE e."learnerId" = ${learnerId} AND e."endedAt" IS NULL AND e."approvedAt" IS NOT NULL
      AND c."deletedAt" IS NULL AND c."archivedAt" IS NULL
    ORDER BY e."since", c."id", a."dueAt", a."id"`);
  const classes = new Map<string, ClassNote>();
  for (const row of rows) {
    const { courseId, title, timeZone, role } = row;
    const note = classes.get(courseId) ?? {
      ...{ courseId, title, timeZone, role: role as Role, assignments: [], answers: [] },
    };
    classes.set(courseId, note);
    if (row.id !== null) note.assignments.push(termsOf({ ...row, id: row.id }));
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

function termsOf(row: Row & { id: string }): ClassNote['assignments'][number] {
  const { id, deckId, opensAt, dueAt, examAt, daysRequired, leastAnswers, graceDays } = row;
  const common = {
    ...{ id, deckId, opensAt, dueAt, examAt, daysRequired, leastAnswers, graceDays },
  };
  const other = { dueAt: row.otherDueAt, examAt: row.otherExamAt, daysRequired: row.otherDays };
  const own = withExceptions(common, [other]);
  return { ...own, daysRequired: daysAsked(own, row.since, row.timeZone) };
}
