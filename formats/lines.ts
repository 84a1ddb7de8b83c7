import { BULLET } from './found.ts';

/**
 * Joins the lines of a paragraph. A word that is parted at a line's end loses its hyphen, unless it is written with one elsewhere in
 * the text, as `known` says of the joined and the hyphened word in small letters.
 */
export function joinLines(lines: readonly string[], known: KnownWords): string {
  return lines.reduce((text, line) => {
    const [, head, start] = /^(.*?)([\p{L}\p{M}]{2,})[-\u00ad\u2010]$/su.exec(text) ?? [];
    const [, end = '', rest = ''] = /^(\p{Ll}[\p{Ll}\p{M}]*)(.*)$/su.exec(line) ?? [];
    if (start === undefined || end === '') return text === '' ? line : `${text} ${line}`;
    const isCompound =
      known.has(`${start}-${end}`.toLowerCase()) && !known.has((start + end).toLowerCase());
    return `${head}${start}${isCompound ? '-' : ''}${end}${rest}`;
  }, '');
}

export type KnownWords = ReadonlySet<string>;

/** The words of a text as they stand within its lines, in small letters. */
export function wordsWithin(lines: readonly string[]): KnownWords {
  const known = new Set<string>();
  for (const line of lines)
    for (const [word] of line.matchAll(
      /[\p{L}\p{M}]+(?:[-\u2010][\p{L}\p{M}]+)*(?![-\u2010\u00ad\p{L}\p{M}])/gu,
    ))
      known.add(word.replaceAll('\u2010', '-').toLowerCase());
  return known;
}

/** Ends as no sentence does: what follows on the next page or line goes on with it. */
export const isUnfinished = (text: string): boolean =>
  !/[.!?:;…。！？][)\]"'”’»]*\s*\d{0,3}$/u.test(text.trimEnd());

/** Numbers of a line as one sign: heads of pages differ by them alone. */
export const withoutNumbers = (line: string): string =>
  line
    .trim()
    .toLowerCase()
    .replace(/\d+|\b[ivxlc]+\b/g, '#');

const OPENING = /^\s*([•●○◦▪■‣∙·–*-]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]|\(\d{1,3}\))\s+(?=\S)/;

/** The number that opens an item of a list, or a bullet, and the words after it; null where none does. */
export function itemOf(line: string): { mark: string; text: string } | null {
  const found = OPENING.exec(line);
  if (!found) return null;
  const [all, sign = ''] = found;
  return { mark: /\w/.test(sign) ? sign : BULLET, text: line.slice(all.length) };
}

const LONGEST_HEADING = 14;
const LONGEST_CAPITALS = 20;
const LONGEST_TITLE = 25;

/** Whether a line that stands alone reads as a heading does: short without an end, all in capitals, or with most words capitalised. */
export function isHeading(line: string): boolean {
  const all = line.trim().split(/\s+/);
  if (!/\p{L}/u.test(line) || /["”’'»]$|^["“‘«]/u.test(line.trim())) return false;
  if (all.length <= LONGEST_CAPITALS && !/\p{Ll}/u.test(line) && /\p{Lu}{2}/u.test(line))
    return true;
  if (/[.!?:;,]\s*$/u.test(line)) return false;
  if (all.length <= LONGEST_HEADING) return !/^\p{Ll}/u.test(line.trim());
  const long = all.filter((word) => (word.match(/\p{L}/gu)?.length ?? 0) >= 4);
  const capital = long.filter((word) => /^[^\p{L}]*\p{Lu}/u.test(word));
  return all.length <= LONGEST_TITLE && capital.length > 0.7 * long.length;
}
