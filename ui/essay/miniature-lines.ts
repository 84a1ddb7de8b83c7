import { type MiniatureShape, type Span, spreadGaps } from './miniature-shape.ts';

/** One stretch of a line: a key point's bar, or a hairline where `point` is null. In units of the page. */
export interface Run {
  x: number;
  width: number;
  /** The index of the claim. */
  point: number | null;
}

export interface Line {
  /** The middle of the line. */
  y: number;
  runs: Run[];
}

export interface MiniatureLines {
  lines: Line[];
  /** Thickness of a bar. */
  bar: number;
}

/** A page of three to four, with a margin of 9 % of its width. */
export const PAGE = { width: 300, height: 400, margin: 27 };

const INNER = PAGE.width - 2 * PAGE.margin;
const MOST_LINES = 20;
/** Between two sections, in lines. */
const SECTION_GAP = 0.6;
/** No bar is shorter. */
const SHORTEST = 20;
const BETWEEN = 5;
const TRIALS = 14;
/** A small page holds no more that could be told apart: of longer essays it shows so many parts, and one of several key points. */
const MOST_PARTS = 20;
const MOST_POINTS = 80;

/**
 * The essay in small: each key point is a bar as long as its evidence's share of the text, the rest is hairlines; a
 * section begins a line of its own. As large as the page can hold. Of a long essay sections are drawn together, and of neighbouring key
 * points one: first one of those that are `wanted`.
 */
export function miniatureLines(
  shape: MiniatureShape,
  wanted: ReadonlySet<number> = new Set(),
): MiniatureLines {
  const { sections, claims } = spreadGaps(shape);
  const points = fewerPoints(claims, wanted);
  const drawn = fewerSections(sections);
  const parts = drawn.map((section) => stretches(section, points));
  const room = Math.max(MOST_LINES, drawn.length);
  let [low, high] = [0, 2];
  for (let trial = 0; trial < TRIALS; trial += 1) {
    const scale = (low + high) / 2;
    const lines = parts.reduce((sum, part) => sum + flow(part, scale).length, 0);
    if (lines <= room) low = scale;
    else high = scale;
  }
  const flowed = parts.map((part) => flow(part, low));
  const count = flowed.reduce((sum, lines) => sum + lines.length, 0);
  const height = PAGE.height - 2 * PAGE.margin;
  const pitch = height / Math.max(12, count + SECTION_GAP * Math.max(0, drawn.length - 1));
  let y = PAGE.margin + pitch / 2;
  const lines: Line[] = [];
  for (const part of flowed) {
    for (const runs of part) {
      lines.push({ y, runs });
      y += pitch;
    }
    y += SECTION_GAP * pitch;
  }
  return { lines, bar: Math.min(13, 0.62 * pitch) };
}

/** A key point's place, and which of the claims it is. */
interface Placed {
  evidence: Span;
  point: number;
}

/** The key points in the order of the text, one of each few where there are many. */
function fewerPoints(claims: MiniatureShape['claims'], wanted: ReadonlySet<number>): Placed[] {
  const inOrder = claims
    .map(({ evidence }, point) => ({ evidence, point }))
    .sort((a, b) => a.evidence.start - b.evidence.start);
  return chunks(inOrder, Math.ceil(inOrder.length / MOST_POINTS)).flatMap(
    (some) => some.find(({ point }) => wanted.has(point)) ?? some[0] ?? [],
  );
}

/** The sections, several as one where there are many. */
function fewerSections(sections: readonly Span[]): Span[] {
  return chunks(sections, Math.ceil(sections.length / MOST_PARTS)).flatMap((some) => {
    const [first, last] = [some[0], some.at(-1)];
    return first && last ? { start: first.start, end: last.end } : [];
  });
}

function chunks<T>(all: readonly T[], size: number): T[][] {
  const found: T[][] = [];
  for (let at = 0; at < all.length; at += size) found.push(all.slice(at, at + size));
  return found;
}

interface Stretch {
  length: number;
  point: number | null;
}

/** A section's key points and what stands between them, in code units of the text. */
function stretches({ start, end }: Span, points: readonly Placed[]): Stretch[] {
  const inside = points.filter(({ evidence }) => evidence.start >= start && evidence.start < end);
  const found: Stretch[] = [];
  let at = start;
  for (const { point, evidence } of inside) {
    if (evidence.start > at) found.push({ length: evidence.start - at, point: null });
    found.push({ length: evidence.end - evidence.start, point });
    at = Math.max(at, evidence.end);
  }
  if (end > at) found.push({ length: end - at, point: null });
  return found;
}

/** Sets stretches into lines. A bar is never parted: it ends its line, or begins the next. */
function flow(part: readonly Stretch[], scale: number): Run[][] {
  const lines: Run[][] = [[]];
  let x = PAGE.margin;
  const right = PAGE.margin + INNER;
  const put = (width: number, point: number | null) => {
    lines.at(-1)?.push({ x, width, point });
    x += width + BETWEEN;
  };
  const next = () => {
    if (right - x > BETWEEN) put(right - x, null);
    lines.push([]);
    x = PAGE.margin;
  };
  for (const { length, point } of part) {
    let width = length * scale;
    if (point === null) {
      while (width > right - x) {
        width -= right - x;
        next();
      }
      if (width > 2 * BETWEEN) put(width, null);
      continue;
    }
    width = Math.min(INNER, Math.max(SHORTEST, width));
    const left = right - x;
    if (width > left && left < Math.max(SHORTEST, 0.6 * width)) next();
    put(Math.min(width, right - x), point);
  }
  return lines.filter((line) => line.length > 0);
}
