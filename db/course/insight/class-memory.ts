import type { MemoryOf } from '#core/course/insight.ts';
import { settingsInForce } from '#core/memory/fold.ts';
import { createModel } from '#core/memory/fsrs.ts';
import type { FoldState } from '#core/sync/fold-state.ts';
import { byPerson, IS_STUDENT_IN } from '#db/course/seat/person.ts';
import type { Database } from '#db/engine/client.ts';
import { jsonTexts } from '#db/engine/json-texts.ts';
import { Prisma } from '#db/generated/sqlite/client.ts';

interface AskedLearner {
  learnerId: string;
  personId: string | null;
  state: string;
}

/** A student by all entries that are theirs, the first in front. */
export type AskedStudent = readonly [AskedLearner, ...AskedLearner[]];

/** The students of a class to whom a deck is assigned, by whichever assignment. */
export async function askedStudents(
  db: Database,
  courseId: string,
  deckId: string,
): Promise<AskedStudent[]> {
  const rows = await db.sql.query<AskedLearner>(Prisma.sql`
    SELECT e."learnerId", e."personId", l."state"
    FROM "Enrolment" e JOIN "Learner" l ON l."id" = e."learnerId"
    WHERE e."courseId" = ${courseId} AND ${IS_STUDENT_IN} AND EXISTS (SELECT 1 FROM "Assignment" a
      WHERE a."courseId" = e."courseId" AND a."deckId" = ${deckId} AND a."deletedAt" IS NULL
        AND (a."groupId" IS NULL OR a."groupId" = e."groupId"))
    ORDER BY e."since", l."id"`);
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
export async function memoriesOf(
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
