import type { Actor } from '#core/access/actor.ts';
import type { DeckInsight } from '#core/course/insight.ts';
import type { Edition } from '#core/deck/edition.ts';
import { newestEdition, newestEditions } from '#db/content/edition.ts';
import { keepLook } from '#db/course/record/audit.ts';
import { mustMay, NoCourseError } from '#db/course/seat/seat.ts';
import type { Database } from '#db/engine/client.ts';
import type { Assignment } from '#db/generated/sqlite/client.ts';
import { enqueue } from '#db/job/queue.ts';
import { type Numbers, stateOfInsight } from './making.ts';

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
  /** Newer ones are being made: they were asked for today for the first time. */
  isBeingMade: boolean;
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

/**
 * What a class remembers of a deck, as it was made last. Numbers of the day that are still to be made are asked for here, by whoever
 * looks first, and made by a job: `making.ts`.
 */
async function insightOfDeck(
  db: Database,
  course: { id: string; timeZone: string },
  edition: Edition,
  now: number,
): Promise<Omit<ClassInsight, 'assignment' | 'edition'>> {
  const { deckId } = edition;
  const { day, rows, students, hasExam, step } = await stateOfInsight(db, course, deckId, now);
  const isBeingMade = typeof step === 'object';
  if (isBeingMade) {
    const payload = { courseId: course.id, deckId, at: now };
    const job = { kind: 'insight', payload, key: `insight ${course.id} ${deckId}` } as const;
    await db.sqlTransaction((sql) => enqueue(db.kind, sql, job));
  }
  const shown = step === 'nothing' ? undefined : rows.at(-1);
  const earlier = rows.findLast((row) => row.day <= day - A_WEEK && row.body !== null);
  return {
    ...{ insight: readBody(shown), before: readBody(earlier), hasExam, isBeingMade },
    students: students.length,
    madeAt: shown?.body ? shown.madeAt : null,
  };
}

function readBody(row: Numbers | undefined): DeckInsight | null {
  return row?.body ? (JSON.parse(row.body) as DeckInsight) : null;
}
