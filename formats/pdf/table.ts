import type { Line } from './page-lines.ts';

/** Rows of more words a cell, on average, are columns of prose. */
const MOST_WORDS = 8;
const LEAST_ROWS = 2;

/** The rows of tables, each with its cells, by every line in them: lines that stand at one height, several times one after the other. */
export function tableRows(lines: readonly Line[]): Map<Line, readonly Line[]> {
  const found = new Map<Line, readonly Line[]>();
  let table: Line[][] = [];
  const close = () => {
    const words = table.flat().reduce((sum, { text }) => sum + text.split(' ').length, 0);
    if (table.length >= LEAST_ROWS && words <= MOST_WORDS * table.flat().length)
      for (const row of table) for (const line of row) found.set(line, row);
    table = [];
  };
  for (const row of heightsOf(lines)) {
    if (row.length > 1) table.push(row);
    else close();
  }
  close();
  return found;
}

/** Lines that follow one another at the same height, from left to right. */
function heightsOf(lines: readonly Line[]): Line[][] {
  const rows: Line[][] = [];
  for (const line of lines) {
    const last = rows.at(-1);
    const before = last?.at(-1);
    const isBeside =
      before &&
      before.page === line.page &&
      Math.abs(before.y - line.y) < 0.3 * line.size &&
      line.x > before.right;
    if (last && isBeside) last.push(line);
    else rows.push([line]);
  }
  return rows;
}
