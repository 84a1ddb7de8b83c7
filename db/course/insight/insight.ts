import type { Actor } from '#core/access/actor.ts';
import { type DeckInsight, insightOf, insightStep } from '#core/course/insight.ts';
import type { Edition } from '#core/deck/edition.ts';
import { courseDays } from '#core/time/wall-time.ts';
import { newestEdition, newestEditions } from '#db/content/edition.ts';
import { keepLook } from '#db/course/record/audit.ts';
import { mustMay, NoCourseError } from '#db/course/seat/seat.ts';
import type { Database } from '#db/engine/client.ts';
import { jsonTexts } from '#db/engine/json-texts.ts';
import { type Assignment, Prisma } from '#db/generated/sqlite/client.ts';
import { type AskedStudent, askedStudents, memoriesOf } from './class-memory.ts';
import { memberOf } from './insight-member.ts';

const A_WEEK = 7;

/** As much of an assignment as insight needs. */
export type Assigned = Pick<Assignment, 'id' | 'courseId' | 'deckId' | 'dueAt' | 'examAt'>;

/** What a class remembers of a deck that it was assigned. */
export interface ClassInsight {
  assignment: Assigned;
  edition: Edition;
  /** Null where nothing may be shown. */
  insight: DeckInsight | null;
  /** The same as it was shown a week before or more, where it was. */
  before: DeckInsight | null;
  /** Whom the deck is assigned to now. */
  students: number;
  /** When these numbers were made, ms since 1970; null where there are none. */
  madeAt: number | null;
  /** Whether they are of an exam's day; else of the day on which the work is due. */
  hasExam: boolean;
}

/** What a class remembers of what it was assigned, see `insightOfDeck`. @throws NoCourseError */
export async function classInsight(
  db: Database,
  actor: Actor,
  courseId: string,
  assignmentId: string,
  now: number,
): Promise<ClassInsight> {
  const { course } = await mustMay(db, actor, courseId, 'see-class');
  const assignment = await db.root.assignment.findFirst({
    where: { id: assignmentId, courseId, deletedAt: null },
  });
  if (!assignment) throw new NoCourseError();
  await keepLook(db, actor, courseId, 'looked at insight', now);
  const edition = await newestEdition(db, assignment.deckId);
  return { assignment, edition, ...(await insightOfDeck(db, course, edition, now)) };
}

/** What a class remembers of the deck of each of these assignments of it, in their order. @throws NoCourseError */
export async function classInsights(
  db: Database,
  actor: Actor,
  courseId: string,
  assignments: readonly Assigned[],
  now: number,
): Promise<ClassInsight[]> {
  const { course } = await mustMay(db, actor, courseId, 'see-class');
  if (assignments.some((one) => one.courseId !== courseId)) throw new NoCourseError();
  if (assignments.length > 0) await keepLook(db, actor, courseId, 'looked at insight', now);
  const editionOf = newestEditions(db);
  const known = new Map<string, Awaited<ReturnType<typeof insightOfDeck>>>();
  const insights: ClassInsight[] = [];
  for (const assignment of assignments) {
    const edition = await editionOf(assignment.deckId);
    const own = known.get(assignment.deckId) ?? (await insightOfDeck(db, course, edition, now));
    known.set(assignment.deckId, own);
    insights.push({ assignment, edition, ...own });
  }
  return insights;
}

/** Numbers as they were shown. */
interface Row {
  day: number;
  madeAt: number;
  members: string;
  body: string | null;
}

/**
 * What a class remembers of a deck: one set of students and one insight a day, whatever assignments there are of it, by the rules of
 * `insightStep`.
 */
async function insightOfDeck(
  db: Database,
  course: { id: string; timeZone: string },
  edition: Edition,
  now: number,
): Promise<Omit<ClassInsight, 'assignment' | 'edition'>> {
  const { deckId } = edition;
  const dayOf = courseDays(course.timeZone);
  const day = dayOf(now);
  const rows: Row[] = await db.root.insight.findMany({
    where: { courseId: course.id, deckId },
    orderBy: { day: 'asc' },
  });
  const given = await db.root.assignment.findMany({
    where: { courseId: course.id, deckId, deletedAt: null },
  });
  const students = await askedStudents(db, course.id, deckId);
  const asked = new Map(students.map((student) => [memberOf(student), student]));
  const ends = examOrDue(given, now);
  const isMadeToday = rows.at(-1)?.day === day && rows.at(-1)?.body !== null;
  const shown = isMadeToday
    ? rows.at(-1)
    : await nextRow(db, { courseId: course.id, edition, rows, asked, day, now, ...ends, dayOf });
  const earlier = rows.findLast((row) => row.day <= day - A_WEEK && row.body !== null);
  return {
    insight: readBody(shown),
    before: readBody(earlier),
    students: students.length,
    madeAt: shown?.body ? shown.madeAt : null,
    hasExam: ends.hasExam,
  };
}

function readBody(row: Row | undefined): DeckInsight | null {
  return row?.body ? (JSON.parse(row.body) as DeckInsight) : null;
}

/** The next exam on the deck; else the last day on which it is due. */
function examOrDue(given: readonly Assigned[], now: number): { endsAt: number; hasExam: boolean } {
  const exams = given.flatMap(({ examAt }) => (examAt !== null && examAt >= now ? examAt : []));
  if (exams.length > 0) return { endsAt: Math.min(...exams), hasExam: true };
  const dues = given.map(({ dueAt, examAt }) => examAt ?? dueAt);
  return { endsAt: Math.max(now, ...dues), hasExam: given.some(({ examAt }) => examAt !== null) };
}

interface Making {
  courseId: string;
  edition: Edition;
  /** All that was shown, the last one last. */
  rows: readonly Row[];
  asked: ReadonlyMap<string, AskedStudent>;
  day: number;
  now: number;
  endsAt: number;
  dayOf(at: number): number;
}

/** What is shown today: the last numbers again, or new ones, which are kept. */
async function nextRow(db: Database, making: Making): Promise<Row | undefined> {
  const { courseId, edition, rows, asked, day, now, endsAt, dayOf } = making;
  const last = rows.at(-1);
  const sets = rows.map(({ members, body }) => ({
    members: new Set<string>(JSON.parse(members)),
    isBroken: body === null,
  }));
  const studentsOf = (members: ReadonlySet<string> | undefined) =>
    [...asked].flatMap(([member, student]) => (members?.has(member) ? [student] : []));
  const kept = studentsOf(sets.at(-1)?.members);
  const answered = last ? await answeredSince(db, kept, edition.deckId, last.madeAt) : 0;
  const step = insightStep(sets, new Set(asked.keys()), answered);
  if (step === 'nothing') return undefined;
  if (step === 'last') return last;
  const students = studentsOf(step.make);
  const points = edition.claims.map(({ id }) => ({
    claimId: id,
    itemIds: edition.items.flatMap((item) =>
      item.claimId === id && item.role === 'card' ? item.id : [],
    ),
  }));
  const itemIds = points.flatMap((point) => point.itemIds);
  const memories = await memoriesOf(db, students, itemIds);
  const body = JSON.stringify(insightOf(points, memories, day, dayOf(endsAt)));
  const members = JSON.stringify([...step.make]);
  const row = { courseId, deckId: edition.deckId, day, madeAt: now, members, body };
  // Of two who look first at once one has made it: both are shown that one.
  await db.sql.execute(Prisma.sql`
    INSERT INTO "Insight" ("courseId", "deckId", "day", "madeAt", "members", "body")
    VALUES (${courseId}, ${row.deckId}, ${day}, ${now}, ${members}, ${body})
    ON CONFLICT ("courseId", "deckId", "day") DO NOTHING`);
  const key = { courseId_deckId_day: { courseId, deckId: row.deckId, day } };
  return (await db.root.insight.findUnique({ where: key })) ?? row;
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
