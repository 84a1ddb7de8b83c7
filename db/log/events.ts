import type { Actor } from '#core/access/actor.ts';
import type { StoredEvent } from '#core/memory/event.ts';
import type { Database } from '#db/engine/client.ts';
import { type ColumnsOf, insertRows } from '#db/engine/insert.ts';
import { jsonTexts } from '#db/engine/json-texts.ts';
import type { Queries } from '#db/engine/queries.ts';
import type { Event } from '#db/generated/sqlite/client.ts';
import { Prisma } from '#db/generated/sqlite/client.ts';

const COLUMNS = {
  learnerId: 'text',
  id: 'text',
  v: 'int',
  kind: 'text',
  deviceId: 'text',
  counter: 'int',
  seq: 'int',
  itemId: 'text',
  itemRevision: 'int',
  at: 'float8',
  offsetMinutes: 'int',
  dayStartsAt: 'int',
  receivedAt: 'float8',
  effectiveAt: 'float8',
  payload: 'text',
  rating: 'int',
  source: 'text',
  durationMs: 'float8',
  answer: 'text',
  correct: 'boolean',
  confidence: 'text',
  attemptId: 'text',
  undoes: 'text',
} as const satisfies ColumnsOf<'Event'>;

/** Stores events, and makes sure that every one of them was new. */
export async function insertEvents(
  sql: Queries,
  learnerId: string,
  events: readonly StoredEvent[],
): Promise<void> {
  const rows = events.map((event) => rowOf(learnerId, event));
  const insertion = { table: 'Event', columns: COLUMNS, rows, onConflict: 'DO NOTHING' };
  const known = events.length - (await insertRows(sql, insertion));
  if (known > 0) throw new Error(`${known} events of ${learnerId} were not new.`);
}

function rowOf(learnerId: string, event: StoredEvent) {
  const { payload, ...fields } = event;
  const review = event.kind === 'review' ? event.payload : null;
  return {
    ...fields,
    learnerId,
    payload: JSON.stringify(payload ?? null),
    rating: review?.rating,
    source: review?.source,
    durationMs: review?.durationMs,
    answer: review?.answer,
    correct: review?.correct,
    confidence: review?.confidence,
    attemptId: review?.attemptId,
    undoes: event.kind === 'undo' ? event.payload.undoes : null,
  };
}

/** The log of some items together with the learner's own events, in no order. */
export async function readLogs(
  sql: Queries,
  learnerId: string,
  itemIds: readonly string[],
): Promise<StoredEvent[]> {
  const rows = await sql.query<Event>(Prisma.sql`
    SELECT * FROM "Event" WHERE "learnerId" = ${learnerId}
    AND ("itemId" IS NULL OR "itemId" IN ${jsonTexts(sql.kind, itemIds)})`);
  return rows.map(storedEvent);
}

/** Some events by their ids. */
export async function readEvents(
  sql: Queries,
  learnerId: string,
  ids: readonly string[],
): Promise<StoredEvent[]> {
  const rows = await sql.query<Event>(Prisma.sql`
    SELECT * FROM "Event" WHERE "learnerId" = ${learnerId} AND "id" IN ${jsonTexts(sql.kind, ids)}`);
  return rows.map(storedEvent);
}

/** All events of a learner, by seq. */
export async function readLog(db: Database, { learnerId }: Actor): Promise<StoredEvent[]> {
  const rows = await db.root.event.findMany({ where: { learnerId }, orderBy: { seq: 'asc' } });
  return rows.map(storedEvent);
}

const ITEMS_A_PAGE = 50;

/** The next items that any event of the learner names, after one of them, and how many do: in pages, for a log may be long. */
export async function itemsInLog(
  db: Database,
  learnerId: string,
  after: string,
): Promise<{ itemId: string; events: number }[]> {
  const rows = await db.sql.query<{ itemId: string; events: number | bigint }>(Prisma.sql`
    SELECT "itemId", count(*) AS "events" FROM "Event"
    WHERE "learnerId" = ${learnerId} AND "itemId" > ${after}
    GROUP BY "itemId" ORDER BY "itemId" LIMIT ${ITEMS_A_PAGE}`);
  return rows.map(({ itemId, events }) => ({ itemId, events: Number(events) }));
}

/** A row as the fold and the wire know it. */
export function storedEvent(row: Event): StoredEvent {
  const event = {
    id: row.id,
    v: row.v,
    kind: row.kind,
    deviceId: row.deviceId,
    counter: row.counter,
    ...(row.itemId === null ? {} : { itemId: row.itemId }),
    ...(row.itemRevision === null ? {} : { itemRevision: row.itemRevision }),
    at: row.at,
    offsetMinutes: row.offsetMinutes,
    dayStartsAt: row.dayStartsAt,
    payload: JSON.parse(row.payload) as unknown,
    seq: row.seq,
    receivedAt: row.receivedAt,
    effectiveAt: row.effectiveAt,
  };
  return event as StoredEvent;
}
