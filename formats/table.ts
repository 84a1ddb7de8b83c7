import Papa from 'papaparse';

/**
 * A table as CSV that spreadsheets open: UTF-8 with its mark, CRLF. A cell that a spreadsheet would take for a formula is
 * quoted, because names come from strangers.
 */
export function writeTable(rows: readonly (readonly (string | number)[])[]): string {
  const cells = rows.map((row) => row.map(String));
  return `\uFEFF${Papa.unparse(cells, { escapeFormulae: true })}\r\n`;
}

/** The rows of a table as a spreadsheet saves it: comma, semicolon or tab, with or without the mark of UTF-8. */
export function readTable(text: string): string[][] {
  // A last empty line would make every guess at what stands between the cells a poor one.
  return Papa.parse<string[]>(text.replace(/^\uFEFF|[\r\n]+$/g, '')).data;
}
