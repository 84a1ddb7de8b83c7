import type { FoundText } from '#core/finding/found-text.ts';

/** A heading as words of a sentence: without its number, and where all is in capitals, with those that its text writes so. */
export function titled(text: FoundText, title: string): string {
  const plain = title
    .replace(/^(?:(?:chapter|part|section)\s+)?(?:\d+(?:\.\d+)*|[IVXLC]+(?=[.:)]))[.:)]?\s+/i, '')
    .replace(/[.:]$/, '')
    .trim();
  if (/\p{Ll}/u.test(plain)) return plain;
  const words = plain.toLowerCase().replace(/[a-z][a-z'’-]*/g, (word) => text.capitalised(word));
  return words.replace(/^[a-z]/, (letter) => letter.toUpperCase());
}
