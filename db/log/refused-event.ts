import type { KnownRefusal, NewRefusal } from '#core/sync/judge.ts';
import { type ColumnsOf, insertRows } from '#db/engine/insert.ts';
import { jsonTexts } from '#db/engine/json-texts.ts';
import type { Queries } from '#db/engine/queries.ts';
import { Prisma } from '#db/generated/sqlite/client.ts';

const COLUMNS = {
  learnerId: 'text',
  id: 'text',
  deviceId: 'text',
  counter: 'int',
  code: 'text',
  detail: 'text',
  body: 'text',
  receivedAt: 'float8',
} as const satisfies ColumnsOf<'RefusedEvent'>;

/** Records refusals as seen. One that is recorded already stays as it was. */
export async function insertRefusals(
  sql: Queries,
  at: { learnerId: string; receivedAt: number },
  refusals: readonly NewRefusal[],
): Promise<void> {
  const rows = refusals.map((refusal) => ({ ...refusal, ...at }));
  const table = 'RefusedEvent';
  await insertRows(sql, { table, columns: COLUMNS, rows, onConflict: 'DO NOTHING' });
}

/** What was refused before, of these ids. */
export async function readRefused(
  sql: Queries,
  learnerId: string,
  ids: readonly string[],
): Promise<(KnownRefusal & { id: string })[]> {
  return sql.query(Prisma.sql`
    SELECT "id", "code", "detail" FROM "RefusedEvent"
    WHERE "learnerId" = ${learnerId} AND "id" IN ${jsonTexts(sql.kind, ids)}`);
}
