import { plainWords } from '#core/answer/form/normal-form.ts';
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
  /** The headings of what was taken for the number and for the name. */
  taken: { number: string; name: string };
}

/** Why a table is no list of students; the page has a sentence for each. */
export type RosterProblem = 'rosterEmpty' | 'rosterNumber' | 'rosterName';

/** The best heading for a student number first: what campus systems export has several that look like one. */
const NUMBER = [
  /^(student|pupil|matric\w*|sis user|id) ?(number|no|nr|num|id|code)$/,
  /^orgdefinedid$/,
  /matri(k|c)/,
  /\bsis\b.*\bid\b/,
  /\b(number|nummer|numero|nr|no)\b/,
  /\bid\b/,
];
const WHOLE_NAME = [
  /^(student|full|display|pupil)? ?names?$/,
  /^(student|pupil|nome|nombre|naam|navn|namn|imie i nazwisko)$/,
];
const FIRST_NAME = [/\b(first|given|fore|vor)\s?names?\b/, /^vorname$/, /^(prenom|imie)$/];
const LAST_NAME = [
  /\b(last|family|sur|nach)\s?names?\b/,
  /^surname$/,
  /^nachname$/,
  /^(nom|nazwisko)$/,
];
/** One column for both, in either order. */
const BOTH_NAMES = [/\blast\b.*\bfirst\b/, /\bfirst\b.*\blast\b/, /^(lastfirst|firstlast)$/];
/** What is somebody else's, or no person's at all. */
const NOT_THEIRS =
  /\b(parents?|guardians?|mother|father|emergency|contact|advis[eo]r|teacher|instructor|counsel\w*|courses?|sections?|class|group|phone|mobile|cell|tel\w*|fax|room|seat|locker|crn|term|semester)\b/;

/** Above the headings some systems write so many lines of their own. */
const MOST_TITLES = 10;

interface Columns {
  number: number;
  names: number[];
}

/** Which columns hold the student's number and name, by their headings; never one for two. */
function columnsOf(head: readonly string[]): Columns | 'rosterNumber' | 'rosterName' {
  const headings = head.map((text) => plainWords(text).join(' '));
  const find = (wanted: readonly RegExp[]) =>
    wanted
      .map((pattern) =>
        headings.findIndex((heading) => pattern.test(heading) && !NOT_THEIRS.test(heading)),
      )
      .find((at) => at >= 0) ?? -1;
  const number = find(NUMBER);
  if (number < 0) return 'rosterNumber';
  const [both, whole] = [find(BOTH_NAMES), find(WHOLE_NAME)];
  const parts = [find(FIRST_NAME), find(LAST_NAME)];
  const names = both >= 0 ? [both] : whole >= 0 ? [whole] : parts.filter((at) => at >= 0);
  return names.length === 0 ? 'rosterName' : { number, names };
}

/**
 * Reads a table as a list of students: among its first lines one has headings, one of them for the student number and one or two for
 * the name. Whatever else it holds is kept. `keyOf` is a number as it is compared; empty for none.
 */
export function readRoster(
  rows: readonly (readonly string[])[],
  keyOf: (number: string) => string,
): Roster | RosterProblem {
  if (rows.length < 2) return 'rosterEmpty';
  const tried = rows.slice(0, MOST_TITLES).map(columnsOf);
  const at = tried.findIndex((columns) => typeof columns !== 'string');
  const columns = tried[at] ?? tried[0];
  if (columns === undefined || typeof columns === 'string') return columns ?? 'rosterEmpty';
  const { number, names } = columns;
  const head = rows[at] ?? [];
  const lines: RosterLine[] = [];
  const leftOut: number[] = [];
  const seen = new Set<string>();
  for (const [index, row] of rows.entries()) {
    if (index <= at) continue;
    const cell = (place: number) => (row[place] ?? '').trim();
    const key = keyOf(cell(number));
    const name = names.map(cell).filter(Boolean).join(' ');
    if (key === '' || seen.has(key)) {
      if (row.some((text) => text.trim() !== '')) leftOut.push(index + 1);
      continue;
    }
    seen.add(key);
    const cells = head.map((heading, place): [string, string] => [heading.trim(), cell(place)]);
    lines.push({ number: cell(number), name: name || cell(number), columns: cells });
  }
  const headingOf = (place: number) => (head[place] ?? '').trim();
  const taken = { number: headingOf(number), name: names.map(headingOf).join(', ') };
  return lines.length > 0 ? { lines, leftOut, taken } : 'rosterEmpty';
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
