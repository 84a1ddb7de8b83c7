import { plainWords } from '#core/answer/normal-form.ts';
import { distance } from '#core/answer/spelling.ts';

/** One line of a school's list. */
export interface RosterLine {
  /** As the list writes it. */
  number: string;
  name: string;
  /** The list's own columns in its order: heading and value. */
  columns: [heading: string, value: string][];
}

export interface Roster {
  lines: RosterLine[];
  /** Lines of the table, from 1, that have no number of their own: none at all, or one that stood above. */
  leftOut: number[];
}

/** Why a table is no list of students; the page has a sentence for each. */
export type RosterProblem = 'rosterEmpty' | 'rosterNumber' | 'rosterName';

/** The best heading for a student number first: what campus systems export has several that look like one. */
const NUMBER = [
  /^(student|pupil|matric\w*|sis user|id) ?(number|no|nr|num|id|code)$/,
  /matri(k|c)/,
  /\bsis\b.*\bid\b/,
  /\b(number|nummer|numero|nr|no)\b/,
  /\bid\b/,
];
const WHOLE_NAME = [/^(student|full|display|pupil)? ?names?$/, /^(student|pupil)$/];
const FIRST_NAME = [/\b(first|given|fore|vor)\s?names?\b/, /^vorname$/, /^prenom$/];
const LAST_NAME = [/\b(last|family|sur|nach)\s?names?\b/, /^surname$/, /^nachname$/, /^nom$/];

/**
 * Reads a table as a list of students: the first line has headings, one of them for the student number and one or two for the
 * name. Whatever else it holds is kept. `keyOf` is a number as it is compared; empty for none.
 */
export function readRoster(
  rows: readonly (readonly string[])[],
  keyOf: (number: string) => string,
): Roster | RosterProblem {
  const [head = [], ...body] = rows;
  if (body.length === 0) return 'rosterEmpty';
  const headings = head.map((text) => plainWords(text).join(' '));
  const find = (wanted: readonly RegExp[]) =>
    wanted
      .map((pattern) => headings.findIndex((heading) => pattern.test(heading)))
      .find((at) => at >= 0) ?? -1;
  const number = find(NUMBER);
  if (number < 0) return 'rosterNumber';
  const whole = find(WHOLE_NAME);
  const names = whole >= 0 ? [whole] : [find(FIRST_NAME), find(LAST_NAME)].filter((at) => at >= 0);
  if (names.length === 0) return 'rosterName';

  const lines: RosterLine[] = [];
  const leftOut: number[] = [];
  const seen = new Set<string>();
  for (const [index, row] of body.entries()) {
    const cell = (at: number) => (row[at] ?? '').trim();
    const key = keyOf(cell(number));
    const name = names.map(cell).filter(Boolean).join(' ');
    if (key === '' || seen.has(key)) {
      if (row.some((text) => text.trim() !== '')) leftOut.push(index + 2);
      continue;
    }
    seen.add(key);
    const columns = head.map((heading, at): [string, string] => [heading.trim(), cell(at)]);
    lines.push({ number: cell(number), name: name || cell(number), columns });
  }
  return lines.length > 0 ? { lines, leftOut } : 'rosterEmpty';
}

/** How alike two names are, 0 to 1: the share of their words that pair up, in any order; an initial, or one with a letter wrong, pairs half. */
export function nameLikeness(a: string, b: string): number {
  const left = plainWords(a);
  const rest = plainWords(b);
  const words = left.length + rest.length;
  if (words === 0) return 0;
  let paired = 0;
  for (const pairs of [same, alike]) {
    for (const word of [...left]) {
      const at = rest.findIndex((other) => pairs(word, other));
      if (at < 0) continue;
      paired += pairs === same ? 2 : 1;
      rest.splice(at, 1);
      left.splice(left.indexOf(word), 1);
    }
  }
  return paired / words;
}

const same = (a: string, b: string) => a === b;
/** An initial, a short form, or a letter wrong; short names are other names soon. */
const alike = (a: string, b: string) =>
  a.startsWith(b) || b.startsWith(a) || (Math.min(a.length, b.length) > 3 && distance(a, b) <= 1);

/** Names less alike than this are not offered as the same person. */
const LIKELY = 0.4;

/** Of some lines those that may be the person of this name, the likeliest first, at most `most`. */
export function likelyLines<L extends { name: string }>(
  name: string,
  lines: readonly L[],
  most: number,
): L[] {
  return lines
    .map((line) => ({ line, likeness: nameLikeness(name, line.name) }))
    .filter(({ likeness }) => likeness >= LIKELY)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, most)
    .map(({ line }) => line);
}
