import type { RefusalCode } from '#core/wire/sync.ts';
import type { Database } from './client.ts';
import { Prisma } from './generated/sqlite/client.ts';
import { type Columns, insertRows } from './insert.ts';
import type { NewRefusal } from './intake.ts';
import { jsonTexts } from './json-texts.ts';
import type { Queries } from './queries.ts';

const COLUMNS = {
  learnerId: 'text',
  id: 'text',
  deviceId: 'text',
  counter: 'int',
  code: 'text',
  message: 'text',
  body: 'text',
  receivedAt: 'float8',
} as const satisfies Columns;

/** Records refusals as seen. One that is recorded already stays as it was. */
export async function insertRefusals(
  sql: Queries,
  db: Database,
  at: { learnerId: string; receivedAt: number },
  refusals: readonly NewRefusal[],
): Promise<void> {
  const rows = refusals.map((refusal) => ({ ...refusal, ...at }));
  const table = 'RefusedEvent';
  await insertRows(sql, db, { table, columns: COLUMNS, rows, onConflict: 'DO NOTHING' });
}

/** What was refused before, of these ids. */
export async function readRefused(
  sql: Queries,
  db: Database,
  learnerId: string,
  ids: readonly string[],
): Promise<{ id: string; code: RefusalCode; message: string }[]> {
  return sql.query(Prisma.sql`
    SELECT "id", "code", "message" FROM "RefusedEvent"
    WHERE "learnerId" = ${learnerId} AND "id" IN ${jsonTexts(db.kind, ids)}`);
}
