import type { Actor } from '#core/access/actor.ts';
import { PAGE_ONLY, SHOWS, type Shows } from '#core/essay/essay.ts';
import { type Item, moved } from '#core/item/item.ts';
import type { ReportAnswer } from '#core/sync/protocol.ts';
import { keepChange, keepLook } from '#db/course/record/audit.ts';
import { IS_STUDENT_IN } from '#db/course/seat/person.ts';
import { mustMay, NoCourseError } from '#db/course/seat/seat.ts';
import type { Database } from '#db/engine/client.ts';
import { Prisma } from '#db/generated/sqlite/client.ts';

/** A card that somebody of a class reported as wrong. Who it was is told to nobody. */
export interface CardReport {
  /** Of the event that it is. */
  eventId: string;
  /** The card as it stands now. */
  item: Item;
  /** How much of the text is shown to its learners, and so here. */
  shows: Shows;
  deckTitle: string;
  /** What the student says is wrong. */
  text: string;
  /** When it came, ms since 1970; only its day is shown. */
  receivedAt: number;
  /** Null while it waits. */
  outcome: ReportAnswer['outcome'] | null;
  /** What the student was told. */
  answer: string;
}

/** So many are shown, those that wait first. */
const MOST = 200;

interface Row {
  eventId: string;
  learnerId: string;
  itemId: string;
  body: string;
  hides: number;
  deckTitle: string;
  payload: string;
  receivedAt: number;
  outcome: ReportAnswer['outcome'] | null;
  answer: string | null;
}

/**
 * The reports of a class's students on cards of what they were assigned, from when they joined: those that wait first, then the
 * newest. That somebody looked is kept (`now`, ms since 1970). @throws NoCourseError
 */
export async function listReports(
  db: Database,
  actor: Actor,
  courseId: string,
  now: number,
): Promise<CardReport[]> {
  await mustMay(db, actor, courseId, 'answer');
  await keepLook(db, actor, courseId, 'looked at reports', now);
  const rows = await db.sql.query<Row>(Prisma.sql`
    ${SELECT_REPORT} ${reportsOf(courseId)}
    ORDER BY CASE WHEN r."outcome" IS NULL THEN 0 ELSE 1 END, v."receivedAt" DESC, v."id" LIMIT ${MOST}`);
  return rows.map(({ eventId, body, hides, deckTitle, payload, receivedAt, outcome, answer }) => {
    const shows = SHOWS[hides] ?? 'pages';
    return {
      ...{ eventId, deckTitle, outcome, answer: answer ?? '', receivedAt: Number(receivedAt) },
      item: shownItem(JSON.parse(body) as Item, shows),
      shows,
      text: (JSON.parse(payload) as { text: string }).text,
    };
  });
}

/** An item as its learners have it: without the words of the text where these are not shown. */
function shownItem(item: Item, shows: Shows): Item {
  if (shows !== 'pages') return item;
  return moved(item, (evidence) => ({ ...evidence, quote: PAGE_ONLY }));
}

/** How many reports wait. @throws NoCourseError */
export async function waitingReports(
  db: Database,
  actor: Actor,
  courseId: string,
): Promise<number> {
  await mustMay(db, actor, courseId, 'see-class');
  const [row] = await db.sql.query<{ waiting: number | bigint }>(Prisma.sql`
    SELECT count(*) AS "waiting" ${reportsOf(courseId)} AND r."outcome" IS NULL`);
  return Number(row?.waiting ?? 0);
}

interface Answering extends Pick<ReportAnswer, 'eventId' | 'outcome' | 'text'> {
  /** ms since 1970. */
  now: number;
}

/** Answers a report or dismisses it, in the place of any answer before; the student is told. @throws NoCourseError */
export async function answerReport(
  db: Database,
  actor: Actor,
  courseId: string,
  { now, ...said }: Answering,
): Promise<void> {
  await mustMay(db, actor, courseId, 'answer');
  const [report] = await db.sql.query<Row>(Prisma.sql`
    ${SELECT_REPORT} ${reportsOf(courseId)} AND v."id" = ${said.eventId}`);
  if (!report) throw new NoCourseError();
  const { learnerId, itemId } = report;
  await db.transaction(async (tx) => {
    await tx.reportAnswer.upsert({
      where: { courseId_eventId: { courseId, eventId: said.eventId } },
      create: { ...said, courseId, learnerId, itemId, at: now },
      update: { ...said, at: now },
    });
    await keepChange(tx, actor, courseId, said.outcome, { report: said.eventId, learnerId }, now);
  });
}

const SELECT_REPORT = Prisma.sql`
  SELECT v."id" AS "eventId", v."learnerId", v."itemId", i."body", d."hides", d."title" AS "deckTitle", v."payload", v."receivedAt",
    r."outcome", r."text" AS "answer"`;

/** From where the reports come that a class may read, to its last condition. */
function reportsOf(courseId: string): Prisma.Sql {
  return Prisma.sql`
    FROM "Enrolment" e
    JOIN "Event" v ON v."learnerId" = e."learnerId" AND v."kind" = 'report'
    JOIN "Item" i ON i."id" = v."itemId" JOIN "Deck" d ON d."id" = i."deckId"
    LEFT JOIN "ReportAnswer" r ON r."courseId" = e."courseId" AND r."eventId" = v."id"
    WHERE e."courseId" = ${courseId} AND ${IS_STUDENT_IN} AND v."receivedAt" >= e."since"
      AND EXISTS (SELECT 1 FROM "Assignment" a WHERE a."courseId" = e."courseId" AND a."deckId" = i."deckId"
        AND a."deletedAt" IS NULL AND (a."groupId" IS NULL OR a."groupId" = e."groupId"))
      AND NOT EXISTS (SELECT 1 FROM "Event" u WHERE u."learnerId" = v."learnerId" AND u."kind" = 'undo'
        AND u."undoes" = v."id")`;
}
