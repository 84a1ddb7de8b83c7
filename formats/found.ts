import type { Block } from '#core/essay/block.ts';

/** A block as a reader finds it. Its id it gets when all are found; its text may still have line breaks and runs of blanks. */
export type FoundBlock = Pick<Block, 'kind' | 'level' | 'mark' | 'text'> & { page?: number };

export const NOTICES = ['encoding', 'formulas', 'pages-without-text'] as const;

/** Something that whoever brings a text should know of how it was read. */
export interface Notice {
  code: (typeof NOTICES)[number];
  message: string;
}

/** What a reader of one format makes of a file. */
export interface Found {
  /** Empty where the file says none. */
  title: string;
  /** BCP 47, as the file says it; empty where it does not. */
  lang: string;
  blocks: FoundBlock[];
  notices: Notice[];
}

/** A file that cannot be read. Its message is for whoever brought it: one sentence or two that say what is wrong and what to do. */
export class UnreadableError extends Error {
  override name = 'UnreadableError';
}

/** No file may be larger, in bytes. */
export const MOST_BYTES = 20_000_000;

/** Before an item of a list that has no number, whatever sign its file has. */
export const BULLET = '•';

/** Stands in a table's cell that is empty, so that its row keeps its columns. */
export const NOTHING = '–';

/** What stands in the place of a formula, which no reader can put into words. */
export const FORMULA = '[formula]';

export const plain = (text: string): FoundBlock => ({
  ...{ kind: 'paragraph', level: 0, mark: '' },
  text,
});
