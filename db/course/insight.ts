import type { Actor } from '#core/access/actor.ts';
import {
  FEWEST_TOGETHER,
  insightOf,
  mayTellApart,
  type PointInsight,
} from '#core/course/insight.ts';
import { courseDays } from '#core/course/zoned-time.ts';
import type { Edition } from '#core/deck/edition.ts';
import { FOLD_VERSION } from '#core/memory/fold.ts';
import { newestEdition, newestEditions } from '#db/content/edition.ts';
import type { Database } from '#db/engine/client.ts';
import { type Assignment, Prisma } from '#db/generated/sqlite/client.ts';
import { keepLook } from './audit.ts';
import { type AskedStudent, askedStudents, memoriesOf } from './class-memory.ts';
import { mustMay, NoCourseError } from './seat.ts';

/** As much of an assignment as insight needs. */
export type Assigned = Pick<
  Assignment,
  'id' | 'courseId' | 'groupId' | 'deckId' | 'dueAt' | 'examAt'
>;

const A_WEEK = 7;

/** What a class remembers of what it was assigned, as of the beginning of a day. */
export interface ClassInsight {
  assignment: Assigned;
  edition: Edition;
  /** Greatest loss first; null for too few learners, or where the rest of the class could be worked out. */
  points: readonly PointInsight[] | null;
  /** The same a week before or more, where it was looked at then. */
  before: readonly PointInsight[] | null;
  learners: number;
  /** Whose cards wait to be folded anew, and are left out. */
  stale: number;
}

interface Body {
  points: PointInsight[] | null;
  learners: number;
  stale: number;
}

/** What a class or a group of it remembers of an assignment, see `insightOfDay`. @throws NoCourseError */
export async function classInsight(
  db: Database,
  actor: Actor,
  courseId: string,
  { assignmentId, groupId }: { assignmentId: string; groupId: string | null },
  now: number,
): Promise<ClassInsight> {
  const { course } = await mustMay(db, actor, courseId, 'see-class');
  const assignment = await db.root.assignment.findFirst({
    where: { id: assignmentId, courseId, deletedAt: null },
  });
  if (!assignment) throw new NoCourseError();
  await keepLook(db, actor, courseId, 'looked at insight', now);
  const edition = await newestEdition(db, assignment.deckId);
  return insightOfDay(db, { course, assignment, edition, groupId, now });
}

/** What a class remembers of each of these assignments of it, in their order. @throws NoCourseError */
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
  const insights: ClassInsight[] = [];
  for (const assignment of assignments) {
    const edition = await editionOf(assignment.deckId);
    insights.push(await insightOfDay(db, { course, assignment, edition, groupId: null, now }));
  }
  return insights;
}

interface Looking {
  course: { timeZone: string };
  assignment: Assigned;
  edition: Edition;
  /** Null for all whom the assignment is for. */
  groupId: string | null;
  now: number;
}

/**
 * Made at the first look of a course's day that has anything to say, and the same until the next, unless a whole handful has
 * joined since.
 */
async function insightOfDay(
  db: Database,
  { course, assignment, edition, groupId, now }: Looking,
): Promise<ClassInsight> {
  const dayOf = courseDays(course.timeZone);
  const day = dayOf(now);
  const key = { assignmentId: assignment.id, groupId: groupId ?? '' };
  const kept = await db.root.insight.findMany({
    where: { ...key, OR: [{ day }, { day: { lte: day - A_WEEK } }] },
    orderBy: { day: 'desc' },
    take: 2,
  });
  const today = kept.find((row) => row.day === day);
  const earlier = kept.find((row) => row.day <= day - A_WEEK);
  const examDay = dayOf(Math.max(now, assignment.examAt ?? assignment.dueAt));
  const asked = await askedStudents(db, assignment);
  const shown = groupId === null ? asked : asked.filter(([first]) => first.groupId === groupId);
  const made = today && (JSON.parse(today.body) as Body);
  const isKept = made?.points && shown.length - made.learners < FEWEST_TOGETHER;
  const body = isKept
    ? made
    : await makeInsight(db, { assignment, edition, groupId, asked, shown, day, examDay, now });
  const before = earlier ? (JSON.parse(earlier.body) as Body).points : null;
  return { assignment, edition, before, ...body };
}

interface Making {
  assignment: Assigned;
  edition: Edition;
  groupId: string | null;
  /** All students whom it is for, and those of them whom it is about. */
  asked: readonly AskedStudent[];
  shown: readonly AskedStudent[];
  day: number;
  examDay: number;
  now: number;
}

async function makeInsight(db: Database, making: Making): Promise<Body> {
  const { assignment, edition, groupId, asked, shown, day, examDay, now } = making;
  const isWhole = shown.length === asked.length;
  const fresh = shown.filter((student) =>
    student.every(({ foldVersion }) => foldVersion === FOLD_VERSION),
  );
  const points = edition.claims.map(({ id, importance }) => ({
    claimId: id,
    importance,
    itemIds: edition.items.flatMap((item) =>
      item.claimId === id && item.role === 'card' ? item.id : [],
    ),
  }));
  const memories = await memoriesOf(
    db,
    fresh,
    points.flatMap(({ itemIds }) => itemIds),
  );
  const mayTell = isWhole || mayTellApart(fresh.length, asked.length);
  const body: Body = {
    points: mayTell ? insightOf(points, memories, day, examDay) : null,
    learners: shown.length,
    stale: shown.length - fresh.length,
  };
  const row = { assignmentId: assignment.id, groupId: groupId ?? '', day };
  await db.sql.execute(Prisma.sql`
    INSERT INTO "Insight" ("assignmentId", "groupId", "day", "madeAt", "body")
    VALUES (${row.assignmentId}, ${row.groupId}, ${day}, ${now}, ${JSON.stringify(body)})
    ON CONFLICT ("assignmentId", "groupId", "day") DO UPDATE SET
      "madeAt" = excluded."madeAt", "body" = excluded."body"`);
  return body;
}
