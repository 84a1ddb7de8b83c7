import type { Section } from './essay.ts';

const WORDS_PER_MINUTE = 238;

/**
 * Of spans in the order of the text, the one in which an offset (UTF-16 code units) stands; undefined where it stands in none. Asked for
 * every card of long texts, so it looks in the middle first.
 */
export function spanAt<S extends Pick<Section, 'start' | 'end'>>(
  spans: readonly S[],
  offset: number,
): S | undefined {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const span = spans[middle] as S;
    if (offset >= span.end) low = middle + 1;
    else if (offset < span.start) high = middle;
    else return span;
  }
  return undefined;
}

/** The section in which an offset of the text stands; undefined where it stands in none. */
export function sectionAt<S extends Pick<Section, 'start' | 'end'>>(
  { sections }: { sections: readonly S[] },
  offset: number,
): S | undefined {
  return spanAt(sections, offset);
}

/** How long so many words take to read, in seconds: silent reading of English non-fiction, 238 words a minute (Brysbaert 2019). */
export const readingSeconds = (count: number): number => (60 * count) / WORDS_PER_MINUTE;

/** The same in whole minutes, one at least. */
export const readingMinutes = (count: number): number =>
  Math.max(1, Math.round(count / WORDS_PER_MINUTE));
