import { withoutNumbers } from '#formats/lines.ts';
import type { Line } from './page-lines.ts';

/** A line in this share of the page's height, at its head or foot, may belong to every page; the first and the last line always may. */
const EDGE = 0.12;
const LEAST_PAGES = 3;
/** In a short file two pages are enough. */
const SHORT_FILE = 5;
const PAGE_NUMBER =
  /^[\s\-–—|·[(]*(page|p\.|seite)?\s*(\d{1,4}|[ivxlc]{1,7})(\s*(of|\/|von)\s*\d{1,4})?[\s\-–—|·\])]*$/i;

export interface Page {
  lines: Line[];
  /** Points. */
  height: number;
}

/** The lines of all pages without what stands at their edges on each: heads, feet, page numbers. */
export function withoutMargins(pages: readonly Page[]): Line[] {
  const counts = new Map<string, number>();
  const shapes = pages.map(
    (page) =>
      new Map(
        page.lines
          .filter((line) => isAtEdge(line, page))
          .map((line) => [line, withoutNumbers(line.text)]),
      ),
  );
  for (const own of shapes)
    for (const shape of new Set(own.values())) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  const least = pages.length < SHORT_FILE ? 2 : LEAST_PAGES;
  return pages.flatMap(({ lines }, at) =>
    lines.filter((line) => {
      const shape = shapes[at]?.get(line);
      if (shape === undefined) return true;
      return !PAGE_NUMBER.test(line.text) && (counts.get(shape) ?? 0) < least;
    }),
  );
}

function isAtEdge({ y }: Line, { lines, height }: Page): boolean {
  const isOutermost = lines.every((line) => line.y >= y) || lines.every((line) => line.y <= y);
  return isOutermost || y < EDGE * height || y > (1 - EDGE) * height;
}
