import { Prisma } from './generated/sqlite/client.ts';
import type { Provider } from './schema-engine.ts';

/** What a column holds, by its name in PostgreSQL; SQLite takes it from the value. */
export type Columns = Readonly<Record<string, 'text' | 'int' | 'float8' | 'boolean'>>;

type RowOf<C extends Columns> = {
  [K in keyof C]?: string | number | boolean | null | undefined;
};

/** Rows as one bound JSON text, to be selected from: one parameter, however many rows. */
export function jsonRows<C extends Columns>(
  kind: Provider,
  columns: C,
  rows: readonly RowOf<C>[],
): Prisma.Sql {
  const names = Object.keys(columns);
  if (kind === 'postgresql') {
    const types = names.map((name) => `"${name}" ${columns[name]}`).join(', ');
    return Prisma.sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(${Prisma.raw(types)})`;
  }
  const cells = JSON.stringify(rows.map((row) => names.map((name) => row[name] ?? null)));
  const picked = names.map((name, place) => `value ->> ${place} AS "${name}"`).join(', ');
  return Prisma.sql`(SELECT ${Prisma.raw(picked)} FROM json_each(${cells})) AS r`;
}

/** The names of columns, for the two halves of an `INSERT … SELECT`. */
export function columnList(columns: Columns): Prisma.Sql {
  return Prisma.raw(
    Object.keys(columns)
      .map((name) => `"${name}"`)
      .join(', '),
  );
}

/** Texts as one bound JSON text, to stand behind `IN`. */
export function jsonTexts(kind: Provider, texts: readonly string[]): Prisma.Sql {
  const json = JSON.stringify(texts);
  return kind === 'postgresql'
    ? Prisma.sql`(SELECT jsonb_array_elements_text(${json}::jsonb))`
    : Prisma.sql`(SELECT value FROM json_each(${json}))`;
}
