export type Direction = 'ltr' | 'rtl';

/** A paragraph, as offsets (UTF-16 code units, end exclusive) into the essay's text. */
export interface Passage {
  ordinal: number;
  start: number;
  end: number;
}

/** A headed part of the essay, as offsets into its text. */
export interface Section {
  id: string;
  title: string;
  start: number;
  end: number;
}

/** One source text. `text` is NFC; everything else points into it. */
export interface Essay {
  title: string;
  /** BCP 47. */
  lang: string;
  dir: Direction;
  text: string;
  sections: Section[];
  passages: Passage[];
}

/** The exact span that carries a claim: `essay.text.slice(start, end) === quote`. */
export interface Evidence {
  /** Ordinal of the passage it stands in. */
  passage: number;
  start: number;
  end: number;
  quote: string;
}
