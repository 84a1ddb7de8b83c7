import type { Block, BlockKind } from './block.ts';

export type Direction = 'ltr' | 'rtl';

/** A block of the text other than a heading, as offsets (UTF-16 code units, end exclusive) into the essay's text. */
export interface Passage {
  ordinal: number;
  start: number;
  end: number;
  /** Absent: a paragraph. */
  form?: PassageForm;
  /** The page of the file that it begins on, from 1; absent where the file has none. */
  page?: number;
}

/** What a passage is that is no paragraph: the fields of its block. */
export interface PassageForm extends Pick<Block, 'level' | 'mark'> {
  kind: Exclude<BlockKind, 'heading' | 'paragraph'>;
}

/** A headed part of the essay, as offsets into its text. */
export interface Section {
  id: string;
  title: string;
  start: number;
  end: number;
  /** What is not shown of it, in order; absent where all is. */
  gaps?: Gap[];
}

/** So many words of a section are not shown, before the offset `at`. */
export interface Gap {
  at: number;
  words: number;
}

/** How much of a text is shown to learners, the most first: all of it; the sentences that something stands on; no words, only pages. */
export const SHOWS = ['whole', 'cited', 'pages'] as const;
export type Shows = (typeof SHOWS)[number];

/** Stands in a text without words for each stretch of the book that something stands on. */
export const PAGE_ONLY = '…';

/** What a text says, and its paragraphs. `text` is NFC; everything else points into it. */
export interface EssayText {
  text: string;
  passages: Passage[];
}

/** One source text. */
export interface Essay extends EssayText {
  title: string;
  /** BCP 47. */
  lang: string;
  dir: Direction;
  sections: Section[];
  /** Absent: it is shown whole. Else the text is what was left of it, and each section says what was not. */
  shows?: Exclude<Shows, 'whole'>;
}

/** So much of a section is read at a time, before something in it is asked: offsets into the text. */
export interface Part {
  start: number;
  end: number;
  words: number;
  /** The first and the last page of it in the book, where its words are not shown and the file had pages. */
  pages?: [number, number];
}

/** A section whose parts follow one another from its start to its end. */
export interface OutlinedSection extends Section {
  parts: Part[];
}

/** All of an essay but its words: what a day of study is made from. */
export interface Outline extends Omit<Essay, 'text' | 'passages' | 'sections'> {
  /** Of the `EssayText`, which is fetched by itself: the hash of what it says. */
  textId: string;
  sections: OutlinedSection[];
}

/** Words of the text that something stands on, as its author points to them. */
export interface Cited {
  quote: string;
  /** The id of the block that they stand in; absent: wherever they stand. */
  block?: string;
  /** Which ones, from 1, where they stand there more than once. */
  which?: number;
}

/** The exact span that carries a claim: `essay.text.slice(start, end) === quote`. */
export interface Evidence {
  /** Ordinal of the passage it stands in. */
  passage: number;
  start: number;
  end: number;
  quote: string;
  /** The page of the file that its passage begins on, from 1; absent where the file has none. */
  page?: number;
}
