import Papa from 'papaparse';

/**
 * A table as CSV that spreadsheets open: UTF-8 with its mark, CRLF. A cell that a spreadsheet would take for a formula is
 * quoted, because names come from strangers.
 */
export function writeTable(rows: readonly (readonly (string | number)[])[]): string {
  const cells = rows.map((row) => row.map(String));
  return `\uFEFF${Papa.unparse(cells, { escapeFormulae: true })}\r\n`;
}
