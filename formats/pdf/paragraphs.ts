import { CELL } from '#core/essay/block.ts';
import type { FoundBlock } from '#formats/found.ts';
import { isHeading, isUnfinished, itemOf, joinLines, wordsWithin } from '#formats/lines.ts';
import { type Line, mostly } from './page-lines.ts';
import { tableRows } from './table.ts';

/** Measures in sizes of a letter, shares of a column, or of the letters of the body. */
const INDENT = 0.8;
const COLUMN = 4;
const GAP = 1.45;
const SHORT = 0.8;
const OTHER_SIZE = 0.08;
const [LARGE, SMALL] = [1.15, 0.92];
const LONGEST_HEADING = 25;

/** What the text as a whole is printed in. */
interface Body {
  size: number;
  font: string;
  /** Between two lines, in sizes. */
  leading: number;
}

interface Paragraph {
  lines: Line[];
  /** A gap stands before it. */
  isApart: boolean;
}

/** Builds paragraphs, headings, items, notes and rows of the lines of all pages; what a page's or column's end broke goes on. */
export function blocksOfLines(all: readonly Line[]): FoundBlock[] {
  const body = bodyOf(all);
  const rows = tableRows(all);
  const lines = all.filter((line) => !rows.has(line));
  const found = [...proseOf(lines, body), ...rowBlocks(rows)];
  const places = new Map(all.map((line, at) => [line, at]));
  const placeOf = ({ first }: Placed) => places.get(first) ?? 0;
  return found.sort((a, b) => placeOf(a) - placeOf(b)).map(({ block }) => block);
}

/** A block with its first line. */
interface Placed {
  first: Line;
  block: FoundBlock;
}

function rowBlocks(rows: ReadonlyMap<Line, readonly Line[]>): Placed[] {
  return [...new Set(rows.values())].flatMap((cells) => {
    const [first] = cells;
    const text = cells.map((cell) => cell.text).join(CELL);
    if (!first) return [];
    return [{ first, block: { kind: 'table-row', level: 0, mark: '', text, page: first.page } }];
  });
}

function proseOf(lines: readonly Line[], body: Body): Placed[] {
  const known = wordsWithin(lines.map(({ text }) => text));
  const paragraphs = paragraphsOf(lines, body);
  const sizes = headingSizes(paragraphs, body);
  const feet = feetOf(lines, body);
  return paragraphs.flatMap((paragraph): Placed[] => {
    const [first] = paragraph.lines;
    if (!first) return [];
    const of = (kind: FoundBlock['kind'], level: number, mark: string, words: string) => [
      { first, block: { kind, level, mark, text: words, page: first.page } },
    ];
    const text = joinLines(
      paragraph.lines.map((line) => line.text),
      known,
    );
    // Letters of a picture.
    if (!/\p{L}{3}|[^\p{ASCII}]{3}/u.test(text)) return [];
    if (isNote(first, body, feet)) return of('note', 0, first.mark, text);
    const level = headingLevel(paragraph, text, body, sizes);
    if (level > 0) return of('heading', level, '', text);
    const item = itemOf(text);
    if (item) return of('list-item', 1, item.mark, item.text);
    return of('paragraph', 0, '', text);
  });
}

function bodyOf(lines: readonly Line[]): Body {
  const size = mostly(lines.map((line) => [line.size, line.text.length])) ?? 10;
  const own = lines.filter((line) => line.size === size);
  const font = mostly(own.map((line) => [line.font, line.text.length])) ?? '';
  const steps = own.flatMap((line, at) => {
    const before = own[at - 1];
    const step = before?.page === line.page ? (before.y - line.y) / size : 0;
    return step > 0.5 && step < 4 ? [[Math.round(step * 20) / 20, 1] as const] : [];
  });
  return { size, font, leading: mostly(steps) ?? 1.2 };
}

/** The left edge that most lines of a column share, and how far its lines reach. */
function columnOf(line: Line, all: readonly Line[]): { left: number; right: number } {
  const near = all.filter(
    ({ x, size }) => Math.abs(x - line.x) < COLUMN * size && size === line.size,
  );
  const left = mostly(near.map(({ x, text }) => [Math.round(x), text.length])) ?? line.x;
  return { left, right: near.reduce((most, { right }) => Math.max(most, right), line.right) };
}

function paragraphsOf(lines: readonly Line[], body: Body): Paragraph[] {
  const byPage = new Map<number, Line[]>();
  for (const line of lines) byPage.set(line.page, [...(byPage.get(line.page) ?? []), line]);
  const paragraphs: Paragraph[] = [];
  // A note at the foot stands between the two halves of a paragraph.
  let prose: Paragraph | undefined;
  for (const line of lines) {
    const column = columnOf(line, byPage.get(line.page) ?? []);
    const last = paragraphs.at(-1);
    const before = last?.lines.at(-1);
    if (last && before && isSame(line, before, last, column, body)) last.lines.push(line);
    else if (prose && isRest(line, prose, body)) prose.lines.push(line);
    else paragraphs.push({ lines: [line], isApart: !before || isApart(line, before, body) });
    if (line.size >= body.size * SMALL && paragraphs.at(-1)?.lines.includes(line))
      prose = paragraphs.at(-1);
  }
  return paragraphs;
}

/** On a new page or in a new column an unfinished sentence goes on. */
function isRest(line: Line, { lines }: Paragraph, body: Body): boolean {
  const before = lines.at(-1);
  if (!before || !isLike(line, before) || line.size < body.size * SMALL) return false;
  const isElsewhere = before.page !== line.page || line.y > before.y;
  return (
    isElsewhere &&
    isUnfinished(before.text) &&
    /^[\p{Ll}"“(]/u.test(line.text) &&
    !itemOf(line.text)
  );
}

const isLike = (a: Line, b: Line) =>
  Math.abs(a.size - b.size) <= OTHER_SIZE * Math.max(a.size, b.size);

const isApart = (line: Line, before: Line, { leading }: Body) =>
  before.page !== line.page ||
  Math.abs(before.y - line.y) > GAP * leading * Math.max(line.size, before.size);

function isSame(
  line: Line,
  before: Line,
  own: Paragraph,
  column: { left: number; right: number },
  body: Body,
): boolean {
  if (!isLike(line, before) || line.mark !== '') return false;
  if (before.page !== line.page || line.y > before.y + line.size)
    return (
      isUnfinished(before.text) &&
      line.size >= body.size * SMALL &&
      !itemOf(line.text) &&
      !/^\p{Lu}/u.test(line.text)
    );
  if (isApart(line, before, body)) return false;
  const slack = INDENT * line.size;
  const isMoved = Math.abs(line.x - before.x) > slack;
  const isOff = Math.abs(line.x - column.left) > slack;
  if (isMoved && isOff && !itemOf(before.text)) return false;
  if (isMoved && !isOff && own.lines.length > 1) return false;
  if (itemOf(line.text) && (!isUnfinished(before.text) || itemOf(own.lines[0]?.text ?? '')))
    return false;
  const isShort = before.right - column.left < SHORT * (column.right - column.left);
  if (isShort && !isUnfinished(before.text)) return false;
  // A heading in the letters of the text is told by its font.
  return !(
    own.lines.length === 1 &&
    before.font !== line.font &&
    before.font !== body.font &&
    isShort
  );
}

/** The sizes of headings, the largest first. */
function headingSizes(paragraphs: readonly Paragraph[], body: Body): number[] {
  const sizes = paragraphs.map(({ lines }) => lines[0]?.size ?? 0);
  return [...new Set(sizes.filter((size) => size > body.size * LARGE))].sort((a, b) => b - a);
}

function headingLevel(
  { lines, isApart }: Paragraph,
  text: string,
  body: Body,
  sizes: readonly number[],
): number {
  const [first] = lines;
  const count = text.split(' ').length;
  if (!first || count > LONGEST_HEADING || !/\p{L}{2}/u.test(text)) return 0;
  const rank = sizes.indexOf(first.size);
  if (rank >= 0) return /[.;,:]$/.test(text) && count > 6 ? 0 : Math.min(6, rank + 1);
  const isOther = first.font !== body.font && lines.every(({ font }) => font === first.font);
  const isNumbered = /^\d+(\.\d+)*\.?\s+\p{Lu}/u.test(text);
  if (first.size < body.size * SMALL || lines.length > 2 || !isApart) return 0;
  return (isOther || (isNumbered && count < 10)) && isHeading(text)
    ? Math.min(6, sizes.length + 1)
    : 0;
}

/** By page, how low its text reaches: what is small and lower is a note. */
function feetOf(lines: readonly Line[], body: Body): Map<number, number> {
  const feet = new Map<number, number>();
  for (const { page, y, size, text } of lines)
    if (size >= body.size * SMALL && text.length > 20)
      feet.set(page, Math.min(y, feet.get(page) ?? y));
  return feet;
}

const isNote = (
  { size, y, page, mark, text }: Line,
  body: Body,
  feet: ReadonlyMap<number, number>,
) =>
  size < body.size * SMALL && y < (feet.get(page) ?? 0) && (mark !== '' || /^[\d*†‡§[]/.test(text));
