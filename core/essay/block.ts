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
  /** Of a heading: 1 for the highest, up to 6; of all others 0. */
  level: number;
  /** As `oneLine` has it; never empty. */
  text: string;
  /** The page of the file that it begins on, from 1; null where the file has none. */
  page: number | null;
}

/** NFC, with every run of blanks and line breaks as one space. */
export function oneLine(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
