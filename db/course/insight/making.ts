import { insightOf, insightStep } from '#core/course/insight.ts';
import { courseDays } from '#core/time/wall-time.ts';
import { newestEdition } from '#db/content/edition.ts';
import type { Database, Tx } from '#db/engine/client.ts';
import { jsonTexts } from '#db/engine/json-texts.ts';
import { type Assignment, Prisma } from '#db/generated/sqlite/client.ts';
import { type AskedStudent, askedStudents, memoriesOf } from './class-memory.ts';
import { memberOf } from './insight-member.ts';

/** Numbers as they were shown. */
export interface Numbers {
  day: number;
  madeAt: number;
  members: string;
  body: string | null;
}

/** Where a class stands with a deck: one set of students and one insight a day, whatever assignments there are of it. */
interface InsightState {
  day: number;
  /** The day of the exam, or on which the work is due. */
  endDay: number;
  hasExam: boolean;
  /** All that was shown, the last one last. */
  rows: readonly Numbers[];
  /** Whom the deck is assigned to now. */
  students: readonly AskedStudent[];
  /** By the rules of `insightStep`: nothing may be shown, the last numbers are, or new ones of these students are to be made. */
  step: 'nothing' | 'last' | { make: readonly AskedStudent[]; members: string };
}

/** Reads where a class stands with a deck at an instant (ms since 1970). */
export async function stateOfInsight(
  db: Database,
  course: { id: string; timeZone: string },
  deckId: string,
  now: number,
): Promise<InsightState> {
  const dayOf = courseDays(course.timeZone);
  const day = dayOf(now);
  const rows: Numbers[] = await db.root.insight.findMany({
    where: { courseId: course.id, deckId },
    orderBy: { day: 'asc' },
  });
  const given = await db.root.assignment.findMany({
    where: { courseId: course.id, deckId, deletedAt: null },
  });
  const students = await askedStudents(db, course.id, deckId);
  const { endsAt, hasExam } = examOrDue(given, now);
  const about = { day, endDay: dayOf(endsAt), hasExam, rows, students };
  const last = rows.at(-1);
  if (last?.day === day && last.body !== null) return { ...about, step: 'last' };
  const asked = new Map(students.map((student) => [memberOf(student), student]));
  const sets = rows.map(({ members, body }) => ({
    members: new Set<string>(JSON.parse(members)),
    isBroken: body === null,
  }));
  const studentsOf = (members: ReadonlySet<string> | undefined) =>
    [...asked].flatMap(([member, student]) => (members?.has(member) ? [student] : []));
  const kept = studentsOf(sets.at(-1)?.members);
  const answered = last ? await answeredSince(db, kept, deckId, last.madeAt) : 0;
  const step = insightStep(sets, new Set(asked.keys()), answered);
  if (typeof step === 'string') return { ...about, step };
  const members = JSON.stringify([...step.make]);
  return { ...about, step: { make: studentsOf(step.make), members } };
}

/** The next exam on the deck; else the last day on which it is due. */
function examOrDue(
  given: readonly Pick<Assignment, 'dueAt' | 'examAt'>[],
  now: number,
): { endsAt: number; hasExam: boolean } {
  const exams = given.flatMap(({ examAt }) => (examAt !== null && examAt >= now ? examAt : []));
  if (exams.length > 0) return { endsAt: Math.min(...exams), hasExam: true };
  const dues = given.map(({ dueAt, examAt }) => examAt ?? dueAt);
  return { endsAt: Math.max(now, ...dues), hasExam: given.some(({ examAt }) => examAt !== null) };
}

/**
 * Makes the numbers of a class and a deck for the day of an instant (ms since 1970), where they are still to be made. Returns what
 * keeps them: of two who made them at once, the first.
 */
export async function makeInsight(
  db: Database,
  courseId: string,
  deckId: string,
  at: number,
): Promise<(tx: Tx) => Promise<void>> {
  const course = await db.root.course.findFirst({ where: { id: courseId, deletedAt: null } });
  // The class, or the whole need, may be gone since it was asked for.
  const state = course && (await stateOfInsight(db, course, deckId, at));
  if (!state || typeof state.step === 'string') return async () => {};
  const { day, endDay, step } = state;
  const edition = await newestEdition(db, deckId);
  const points = edition.claims.map(({ id }) => ({
    claimId: id,
    itemIds: edition.items.flatMap((item) =>
      item.claimId === id && item.role === 'card' ? item.id : [],
    ),
  }));
  const itemIds = points.flatMap((point) => point.itemIds);
  const memories = await memoriesOf(db, step.make, itemIds);
  const body = JSON.stringify(insightOf(points, memories, day, endDay));
  return async (tx) => {
    await tx.$executeRaw`
      INSERT INTO "Insight" ("courseId", "deckId", "day", "madeAt", "members", "body")
      VALUES (${courseId}, ${deckId}, ${day}, ${at}, ${step.members}, ${body})
      ON CONFLICT ("courseId", "deckId", "day") DO NOTHING`;
  };
}

/** How many of these students have answered on a deck since an instant (ms since 1970), as the server received it. */
async function answeredSince(
  db: Database,
  students: readonly AskedStudent[],
  deckId: string,
  since: number,
): Promise<number> {
  const ids = students.flat().map(({ learnerId }) => learnerId);
  const rows = await db.sql.query<{ learnerId: string }>(Prisma.sql`
    SELECT DISTINCT v."learnerId" FROM "Event" v JOIN "Item" i ON i."id" = v."itemId"
    WHERE v."learnerId" IN ${jsonTexts(db.kind, ids)} AND v."kind" = 'review'
      AND i."deckId" = ${deckId} AND v."receivedAt" > ${since}`);
  const have = new Set(rows.map(({ learnerId }) => learnerId));
  return students.filter((student) => student.some(({ learnerId }) => have.has(learnerId))).length;
}
