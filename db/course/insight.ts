import type { Actor } from '#core/access/actor.ts';
import {
  FEWEST_TOGETHER,
  insightOf,
  type MemoryOf,
  mayTellApart,
  type PointInsight,
} from '#core/course/insight.ts';
import { courseDays } from '#core/course/zoned-time.ts';
import type { Edition } from '#core/deck/edition.ts';
import { FOLD_VERSION, settingsInForce } from '#core/memory/fold.ts';
import { createModel } from '#core/memory/fsrs.ts';
import type { FoldState } from '#core/sync/fold-state.ts';
import { newestEdition } from '#db/content/edition.ts';
import type { Database } from '#db/engine/client.ts';
import { jsonTexts } from '#db/engine/json-texts.ts';
import { type Assignment, Prisma } from '#db/generated/sqlite/client.ts';
import { keepLook } from './audit.ts';
import { byPerson } from './person.ts';
import { mustMay, NoCourseError } from './seat.ts';

const A_WEEK = 7;

/** What a class remembers of what it was assigned, as of the beginning of a day. */
export interface ClassInsight {
  assignment: Assignment;
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

/**
 * What a class or a group of it remembers of an assignment: made at the first look of a course's day that has anything to say,
 * and the same until the next, unless a whole handful has joined since. @throws NoCourseError
 */
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
  const edition = await newestEdition(db, assignment.deckId);
  await keepLook(db, actor, courseId, 'looked at insight', now);
  const dayOf = courseDays(course.timeZone);
  const day = dayOf(now);
  const key = { assignmentId, groupId: groupId ?? '' };
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
  assignment: Assignment;
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

interface AskedLearner {
  learnerId: string;
  personId: string | null;
  groupId: string | null;
  foldVersion: number;
  state: string;
}

/** A student by all entries that are theirs, the first in front. */
type AskedStudent = readonly [AskedLearner, ...AskedLearner[]];

/** The students whom an assignment is for. */
async function askedStudents(
  db: Database,
  { courseId, groupId }: Assignment,
): Promise<AskedStudent[]> {
  const inGroup = groupId === null ? Prisma.empty : Prisma.sql`AND e."groupId" = ${groupId}`;
  const rows = await db.sql.query<AskedLearner>(Prisma.sql`
    SELECT e."learnerId", e."personId", e."groupId", l."foldVersion", l."state"
    FROM "Enrolment" e JOIN "Learner" l ON l."id" = e."learnerId"
    WHERE e."courseId" = ${courseId} AND e."role" = 'student' AND e."endedAt" IS NULL
      AND e."approvedAt" IS NOT NULL ${inGroup} ORDER BY e."since", l."id"`);
  return byPerson(rows);
}

interface MemoryRow {
  learnerId: string;
  itemId: string;
  stability: number;
  lastDay: number;
}

/**
 * Each student's memory of these items, by their own weights: where two entries of one student remember a card, the better of
 * the two.
 */
async function memoriesOf(
  db: Database,
  students: readonly AskedStudent[],
  itemIds: readonly string[],
): Promise<MemoryOf[]> {
  const learners = students.flat();
  const ids = learners.map(({ learnerId }) => learnerId);
  const rows = await db.sql.query<MemoryRow>(Prisma.sql`
    SELECT "learnerId", "itemId", "stability", "lastDay" FROM "Card"
    WHERE "learnerId" IN ${jsonTexts(db.kind, ids)} AND "itemId" IN ${jsonTexts(db.kind, itemIds)}
      AND "stability" IS NOT NULL AND "lastDay" IS NOT NULL`);
  const byLearner = new Map(ids.map((id) => [id, new Map<string, MemoryRow>()]));
  for (const row of rows) byLearner.get(row.learnerId)?.set(row.itemId, row);
  const memoryOf = ({ learnerId, state }: AskedLearner): MemoryOf => {
    const { patch, adoption } = JSON.parse(state) as Partial<FoldState>;
    const model = createModel(settingsInForce(patch ?? {}, adoption ?? null));
    const cards = byLearner.get(learnerId);
    return (itemId, day) => {
      const card = cards?.get(itemId);
      if (!card) return null;
      return model.retrievability(Math.max(0, day - Number(card.lastDay)), Number(card.stability));
    };
  };
  return students.map((entries) => {
    const memories = entries.map(memoryOf);
    return (itemId, day) => {
      const recalled = memories.flatMap((memory) => memory(itemId, day) ?? []);
      return recalled.length > 0 ? Math.max(...recalled) : null;
    };
  });
}
