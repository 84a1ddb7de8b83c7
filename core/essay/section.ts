import type { Essay, Section } from './essay.ts';
import { words } from './words.ts';

const WORDS_PER_MINUTE = 238;

/** The section in which an offset (UTF-16 code units) of the text stands; undefined where it stands in none. */
export function sectionAt(
  { sections }: Pick<Essay, 'sections'>,
  offset: number,
): Section | undefined {
  return sections.find(({ start, end }) => start <= offset && offset < end);
}

/** How long a section takes to read, in seconds: silent reading of English non-fiction, 238 words a minute (Brysbaert 2019). */
export function readingSeconds({ text }: Pick<Essay, 'text'>, { start, end }: Section): number {
  return (60 * words(text.slice(start, end)).length) / WORDS_PER_MINUTE;
}

/** How long so many words take to read, in whole minutes, one at least. */
export const readingMinutes = (count: number): number =>
  Math.max(1, Math.round(count / WORDS_PER_MINUTE));
