import Papa from 'papaparse';

/**
 * What a spreadsheet would take for a formula. Plain numbers, phone numbers, a dash, a handle (@priya) and a text in a formula's
 * quotes (="00123") are none that does anything: a school gets them back as it gave them.
 */
const FORMULA = /^(?!(?:="[^"]*"|[-+][\d\s().,/-]*|@[\p{L}\d._-]+)$)[=+\-@\t\r]/u;

/**
 * A table as CSV that spreadsheets open: UTF-8 with its mark, CRLF. A cell that a spreadsheet would take for a formula is
 * quoted, because names come from strangers.
 */
export function writeTable(rows: readonly (readonly (string | number)[])[]): string {
  const cells = rows.map((row) => row.map(String));
  return `\uFEFF${Papa.unparse(cells, { escapeFormulae: FORMULA })}\r\n`;
}

/** A table that cannot be read as one. */
export class TableError extends Error {
  override name = 'TableError';

  constructor(
    /** From 1. */
    readonly line: number,
  ) {
    super(`line ${line}: a quotation mark is opened and never closed; close it or take it out`);
  }
}

/**
 * The rows of a table as a spreadsheet saves it: comma, semicolon or tab, with or without the mark of UTF-8 and the line `sep=;` by
 * which spreadsheets say what parts the cells. @throws TableError rather than to swallow lines
 */
export function readTable(text: string): string[][] {
  // A last empty line would make every guess at what stands between the cells a poor one.
  const plain = text.replace(/^\uFEFF|[\r\n]+$/g, '');
  const said = /^"?sep=(.)"?\r?\n/i.exec(plain);
  const rows = said ? plain.slice(said[0].length) : plain;
  const { data, errors } = Papa.parse<string[]>(rows, said?.[1] ? { delimiter: said[1] } : {});
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken) throw new TableError((broken.row ?? 0) + (said ? 2 : 1));
  return data;
}
