import type { Piece } from './signs.ts';

/** A part of a normal form: what it may mean, the likeliest first. An empty text says nothing. */
export interface Part {
  texts: readonly string[];
  /** An article, which may be left out; a gendered one may not be another. */
  article?: 'plain' | 'gendered';
}

/** How a text is read: the language of the key (BCP 47, empty where it is not known), and whether it is the key. */
export interface Habits {
  lang: string;
  isKey: boolean;
}

const NOTHING: Piece = { kind: 'word', text: '', raw: '', isCapital: false, isClose: false };

/** A place in a row of pieces, and the parts that were read up to it. */
export class Cursor {
  at = 0;
  readonly parts: Part[] = [];
  readonly words: readonly string[];

  constructor(private readonly pieces: readonly Piece[]) {
    this.words = pieces.map(({ text }) => text);
  }

  get isAtEnd(): boolean {
    return this.at >= this.pieces.length;
  }

  /** The piece so many places on, or back; one without text beyond either end. */
  piece(ahead = 0): Piece {
    return this.pieces[this.at + ahead] ?? NOTHING;
  }

  /** Takes so many pieces for a part that may mean these texts. */
  take(pieces: number, ...texts: string[]): true {
    this.at += pieces;
    if (texts.length > 0) this.parts.push({ texts });
    return true;
  }
}
