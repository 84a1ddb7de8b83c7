import { Prisma } from '#db/generated/sqlite/client.ts';
import type { Queries } from './queries.ts';

/** What a column holds, by its name in PostgreSQL; SQLite takes it from the value. */
export type Columns = Readonly<Record<string, 'text' | 'int' | 'float8' | 'boolean'>>;

/** The columns of a model; one that is missing or too much does not compile. */
export type ColumnsOf<M extends Prisma.ModelName> = {
  readonly [K in keyof Prisma.TypeMap['model'][M]['payload']['scalars']]: Columns[string];
};

type RowOf<C extends Columns> = {
  [K in keyof C]?: string | number | boolean | null | undefined;
};

export interface Insertion<C extends Columns> {
  table: string;
  columns: C;
  rows: readonly RowOf<C>[];
  /** What follows `ON CONFLICT`. */
  onConflict: string;
}

/**
 * Inserts rows inside a transaction; returns how many were written. PostgreSQL takes them in one statement, since each
 * costs it a round trip; SQLite runs one compiled statement a row, which is faster there than reading them from JSON.
 */
export async function insertRows<C extends Columns>(
  sql: Queries,
  { table, columns, rows, onConflict }: Insertion<C>,
): Promise<number> {
  const names = Object.keys(columns);
  const list = names.map((name) => `"${name}"`).join(', ');
  const into = Prisma.raw(`INSERT INTO "${table}" (${list})`);
  const conflict = Prisma.raw(`ON CONFLICT ${onConflict}`);
  if (sql.kind === 'postgresql') {
    const types = Prisma.raw(names.map((name) => `"${name}" ${columns[name]}`).join(', '));
    const json = JSON.stringify(rows);
    return sql.execute(Prisma.sql`
      ${into} SELECT ${Prisma.raw(list)} FROM jsonb_to_recordset(${json}::jsonb) AS r(${types}) ${conflict}`);
  }
  let written = 0;
  for (const row of rows) {
    const values = names.map((name) => row[name] ?? null);
    written += await sql.execute(Prisma.sql`${into} VALUES (${Prisma.join(values)}) ${conflict}`);
  }
  return written;
}

/** The assignments of an upsert that takes everything from the new row but its key. */
export function takeAll(columns: Columns, key: readonly string[]): string {
  const names = Object.keys(columns).filter((name) => !key.includes(name));
  return `DO UPDATE SET ${names.map((name) => `"${name}" = excluded."${name}"`).join(', ')}`;
}
