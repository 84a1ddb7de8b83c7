import type { LearnerEvent, StoredEvent } from '#core/memory/event.ts';
import type { Database } from './client.ts';
import type { Event } from './generated/sqlite/client.ts';
import { Prisma } from './generated/sqlite/client.ts';
import { type Columns, insertRows } from './insert.ts';
import { jsonTexts } from './json-texts.ts';
import type { Queries } from './queries.ts';

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
} as const satisfies Columns;

/** Stores events, and makes sure that every one of them was new. */
export async function insertEvents(
  sql: Queries,
  db: Database,
  learnerId: string,
  events: readonly StoredEvent[],
): Promise<void> {
  const rows = events.map((event) => rowOf(learnerId, event));
  const insertion = { table: 'Event', columns: COLUMNS, rows, onConflict: 'DO NOTHING' };
  const known = events.length - (await insertRows(sql, db, insertion));
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
  };
}

/** The log of some items together with the learner's own events, in no order. */
export async function readLogs(
  sql: Queries,
  db: Database,
  learnerId: string,
  itemIds: readonly string[],
): Promise<StoredEvent[]> {
  const rows = await sql.query<Event>(Prisma.sql`
    SELECT * FROM "Event" WHERE "learnerId" = ${learnerId}
    AND ("itemId" IS NULL OR "itemId" IN ${jsonTexts(db.kind, itemIds)})`);
  return rows.map(storedEvent);
}

/** Some events by their ids. */
export async function readEvents(
  sql: Queries,
  db: Database,
  learnerId: string,
  ids: readonly string[],
): Promise<StoredEvent[]> {
  const rows = await sql.query<Event>(Prisma.sql`
    SELECT * FROM "Event" WHERE "learnerId" = ${learnerId} AND "id" IN ${jsonTexts(db.kind, ids)}`);
  return rows.map(storedEvent);
}

/** All events of a learner, by seq. */
export async function readLog(db: Database, learnerId: string): Promise<StoredEvent[]> {
  const rows = await db.root.event.findMany({ where: { learnerId }, orderBy: { seq: 'asc' } });
  return rows.map(storedEvent);
}

/** The items that any event of the learner names. */
export async function itemsInLog(db: Database, learnerId: string): Promise<string[]> {
  const rows = await db.sql.query<{ itemId: string }>(Prisma.sql`
    SELECT DISTINCT "itemId" FROM "Event" WHERE "learnerId" = ${learnerId} AND "itemId" IS NOT NULL`);
  return rows.map(({ itemId }) => itemId);
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

/**
 * Whether a stored event says what a pushed one says. A device whose storage failed sends again under another name and
 * with other counters what it already sent; that is no conflict.
 */
export function sameEvent(stored: StoredEvent, pushed: LearnerEvent): boolean {
  return contentOf(stored) === contentOf(pushed);
}

function contentOf(event: LearnerEvent): string {
  const { id, v, kind, itemId, itemRevision, at } = event;
  const { offsetMinutes, dayStartsAt, payload } = event;
  const fields = [id, v, kind, itemId ?? null, itemRevision ?? null, at];
  return JSON.stringify([...fields, offsetMinutes, dayStartsAt, sorted(payload ?? null)]);
}

/** The same value with the names of every object in order: a device may write them in another. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  return entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, part]) => [name, sorted(part)]);
}
