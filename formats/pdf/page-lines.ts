/** A piece of text as pdf.js gives it, in points from the foot of the page. */
export interface Glyphs {
  str: string;
  /** a b c d x y */
  transform: readonly number[];
  width: number;
  fontName: string;
}

/** A line of a page. */
export interface Line {
  text: string;
  /** A short raised number or sign at its start, as that of a note. */
  mark: string;
  /** Points from the left and the foot of the page. */
  x: number;
  right: number;
  y: number;
  /** Of its letters, points. */
  size: number;
  font: string;
  /** From 1. */
  page: number;
}

/** So far may a letter stand from its line, and so far apart two of one line, in sizes of its letters. */
const [OFF, APART] = [0.55, 3];
const [SPACE, WIDE] = [0.18, 2];
/** Raised by more, and smaller than this share, it is no letter of its line. */
const [RAISED, SMALL] = [0.2, 0.82];
const NOTE_MARK = /^(\d{1,3}([,–-]\d{1,3})*|[*†‡§¶]{1,3})$/;

interface Open {
  pieces: { text: string; size: number; font: string }[];
  mark: string;
  x: number;
  right: number;
  y: number;
  size: number;
}

/** The lines of a page, in the order in which the file has them, which is that of reading. */
export function linesOf(glyphs: readonly Glyphs[], page: number): Line[] {
  const lines: Line[] = [];
  let open: Open | null = null;
  const close = () => {
    const line = open && lineOf(open, page);
    if (line) lines.push(line);
    open = null;
  };
  for (const glyph of glyphs) {
    if (glyph.str === '' || isTurned(glyph)) continue;
    const line: Open | null = open;
    // The columns of a table are parted by one wide blank.
    if (line && glyph.str.trim() === '' && glyph.width > WIDE * line.size) close();
    else if (line && goesOn(line, glyph)) append(line, glyph);
    else if (glyph.str.trim() !== '') {
      close();
      open = begun(glyph);
    }
  }
  close();
  return lines;
}

const sizeOf = ({ transform: [, , c = 0, d = 0] }: Glyphs) => Math.hypot(c, d);

/** Text that does not run from left to right is a label of a picture or of the margin. */
const isTurned = ({ transform: [a = 0, b = 0] }: Glyphs) => Math.abs(b) > Math.abs(a) * 0.2;

function begun(glyph: Glyphs): Open {
  const [x = 0, y = 0] = glyph.transform.slice(4);
  const size = sizeOf(glyph);
  return {
    ...{ x, y, size, right: x + glyph.width, mark: '' },
    pieces: [{ text: glyph.str, size, font: glyph.fontName }],
  };
}

function goesOn(line: Open, glyph: Glyphs): boolean {
  const [x = 0, y = 0] = glyph.transform.slice(4);
  const size = Math.max(line.size, sizeOf(glyph));
  return (
    Math.abs(y - line.y) < OFF * size && x > line.right - size && x < line.right + APART * size
  );
}

function append(line: Open, glyph: Glyphs): void {
  const [x = 0, y = 0] = glyph.transform.slice(4);
  const size = sizeOf(glyph);
  const text = line.pieces.map((piece) => piece.text).join('');
  if (size > line.size / SMALL && line.y > y + RAISED * size && NOTE_MARK.test(text.trim())) {
    // What began the line was raised over it.
    Object.assign(line, { mark: text.trim(), pieces: [], y, size });
  } else if (
    size < line.size * SMALL &&
    y > line.y + RAISED * line.size &&
    NOTE_MARK.test(glyph.str.trim())
  ) {
    // A raised number after a word leads to a note; after a number or one letter it is a power.
    line.right = x + glyph.width;
    if (/\p{L}{2}["'”’)]?$|[.,;:!?]["'”’)]?$/u.test(text.trimEnd())) return;
  }
  const isApart = x - line.right > SPACE * size && !/\s$/.test(text) && !/^\s/.test(glyph.str);
  line.pieces.push({ text: (isApart ? ' ' : '') + glyph.str, size, font: glyph.fontName });
  line.right = Math.max(line.right, x + glyph.width);
  if (size > line.size) Object.assign(line, { size, y });
}

function lineOf({ pieces, mark, x, right, y }: Open, page: number): Line | null {
  const text = pieces
    .map((piece) => piece.text)
    .join('')
    .replace(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize('NFKC'))
    .replace(/\s+/g, ' ')
    .trim();
  if (text === '') return null;
  const size = mostly(
    pieces.map((piece) => [Math.round(piece.size * 4) / 4, piece.text.trim().length]),
  );
  const font = mostly(pieces.map((piece) => [piece.font, piece.text.trim().length]));
  return { text, mark, x, right, y, size: size ?? 0, font: font ?? '', page };
}

/** The value that has most weight. */
export function mostly<T>(weighed: readonly (readonly [T, number])[]): T | undefined {
  const weights = new Map<T, number>();
  for (const [value, weight] of weighed) weights.set(value, (weights.get(value) ?? 0) + weight);
  return [...weights].sort(([, a], [, b]) => b - a)[0]?.[0];
}
