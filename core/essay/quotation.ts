import type { Essay, Evidence } from './essay.ts';

/** A quotation found in an essay, or why it was not. */
export type Finding =
  | { found: 'once'; evidence: Evidence }
  | { found: 'nowhere'; nearest: string | undefined }
  | { found: 'twice' }
  | { found: 'across' };

/** In small letters where these are as long: İ has none. */
const lower = (letter: string) => {
  const small = letter.toLowerCase();
  return small.length === letter.length ? small : letter;
};
const loosen = (text: string) =>
  text
    .replace(/[‘’‛]/g, "'")
    .replace(/[“”„]/g, '"')
    .replace(/[–—]/g, '-')
    .replace(/\p{Lu}/gu, lower);

/** The exact span of a quotation, which must stand in one passage and only once. */
export function locate(essay: Pick<Essay, 'text' | 'passages'>, quote: string): Finding {
  const start = essay.text.indexOf(quote);
  if (quote === '' || start === -1) {
    // Loosening keeps the length, so the place it finds can be cut from the true text.
    const near = quote === '' ? -1 : loosen(essay.text).indexOf(loosen(quote));
    return {
      found: 'nowhere',
      nearest: near === -1 ? undefined : essay.text.slice(near, near + quote.length),
    };
  }
  if (essay.text.indexOf(quote, start + 1) !== -1) return { found: 'twice' };
  const end = start + quote.length;
  const passage = essay.passages.find((p) => p.start <= start && end <= p.end);
  if (!passage) return { found: 'across' };
  return { found: 'once', evidence: { passage: passage.ordinal, start, end, quote } };
}

/** Whether evidence still points at its own words, inside its own passage. */
export function isExact(essay: Pick<Essay, 'text' | 'passages'>, evidence: Evidence): boolean {
  const passage = essay.passages[evidence.passage];
  return (
    passage !== undefined &&
    evidence.quote !== '' &&
    essay.text.slice(evidence.start, evidence.end) === evidence.quote &&
    passage.start <= evidence.start &&
    evidence.end <= passage.end
  );
}
