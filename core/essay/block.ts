/** What a part of a text can be, as far as whoever reads a file can tell. */
export const BLOCK_KINDS = [
  ...['heading', 'paragraph', 'list-item', 'quote', 'verse', 'code'],
  ...['reference', 'note', 'table-row', 'caption'],
] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** One part of a text, in the form that every reader of files produces: what stands before an essay with offsets. */
export interface Block {
  /** Its own within the text. */
  id: string;
  kind: BlockKind;
  /**
   * Of a heading: 1 for the highest, up to 6. Of a list item: how deep it lies, from 1. Of a table's row: 1 for its head. Of a line of
   * verse: 1 where it begins a stanza. Else 0.
   */
  level: number;
  /** What stands before it in the file: `3.` or `•` before a list item, the sign of a note. Empty where nothing does. */
  mark: string;
  /** As `oneLine` has it, of code as `codeText` does; of a table's row its cells, joined by `CELL`. Never empty. */
  text: string;
  /** The page of the file that it begins on, from 1; null where the file has none. */
  page: number | null;
}

/** Between the cells of a table's row. */
export const CELL = ' | ';

/**
 * What nobody sees, and programs put into words: soft hyphens, blanks of no width, marks of byte order. Joiners go only between Latin
 * letters: elsewhere they shape the word.
 */
const UNSEEN = /[\u00AD\u200B\u2060\uFEFF]|(?<=[\p{Script=Latin}\p{N}\s])[\u200C\u200D]/gu;

/** NFC without what nobody sees, with every run of blanks and line breaks as one space. */
export function oneLine(text: string): string {
  return text.replace(UNSEEN, '').normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** NFC, with the lines and blanks of code as they are: only what is empty before and after goes. */
export function codeText(text: string): string {
  const lines = text
    .normalize('NFC')
    .split(/\r\n?|\n/)
    .map((line) => line.trimEnd());
  const first = lines.findIndex((line) => line !== '');
  const last = lines.findLastIndex((line) => line !== '');
  return lines.slice(Math.max(0, first), last + 1).join('\n');
}
