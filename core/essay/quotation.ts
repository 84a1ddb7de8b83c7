import type { Essay, Evidence, Passage } from './essay.ts';
import { literal } from './literal.ts';
import { spanAt } from './section.ts';

/** A quotation found in an essay, or why it was not. */
export type Finding =
  | { found: 'once'; evidence: Evidence }
  | { found: 'nowhere'; nearest: string | undefined }
  | { found: 'twice' }
  | { found: 'across' }
  /** It stands in a reference alone, which says nothing of its own. */
  | { found: 'set-aside' };

/** Where a quotation is sought. */
interface Scope {
  /** The ordinal of the passage; absent: the whole text. */
  passage?: number;
  /** Which one, from 1, of those that begin there; absent: it must be the only one. */
  which?: number;
}

type Quotable = Pick<Essay, 'text' | 'passages'>;

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

/** The exact span of a quotation, which must stand in one passage; by itself, or as the one that is meant. */
export function locate(essay: Quotable, quote: string, scope: Scope = {}): Finding {
  const all = quote === '' ? [] : placesOf(essay, quote, scope.passage);
  const quotable = all.filter(({ passage }) => passage?.form?.kind !== 'reference');
  if (all.length > 0 && quotable.length === 0) return { found: 'set-aside' };
  const [first, ...more] = quotable;
  if (!first) return { found: 'nowhere', nearest: nearestTo(essay, quote) };
  if (scope.which === undefined && more.length > 0) return { found: 'twice' };
  const meant = quotable[(scope.which ?? 1) - 1];
  if (!meant) return { found: 'nowhere', nearest: undefined };
  const { passage, start, end } = meant;
  if (!passage) return { found: 'across' };
  const evidence = { passage: passage.ordinal, start, end, quote: essay.text.slice(start, end) };
  return { found: 'once', evidence: withPage(evidence, passage) };
}

/** Evidence with the page that its passage begins on, where the file had pages. */
function withPage(evidence: Evidence, { page }: Passage): Evidence {
  return page === undefined ? evidence : { ...evidence, page };
}

/** A stretch that reads as the quotation; without a passage where it runs over the end of one. */
interface Place {
  start: number;
  end: number;
  passage: Passage | undefined;
}

function placesOf(essay: Quotable, quote: string, ordinal: number | undefined): Place[] {
  const { text, passages } = essay;
  const within = ordinal === undefined ? { start: 0, end: text.length } : passages[ordinal];
  if (!within) return [];
  const places: Place[] = [];
  for (let at = text.indexOf(quote, within.start); at !== -1; at = text.indexOf(quote, at + 1)) {
    const end = at + quote.length;
    if (end > within.end) break;
    places.push({ start: at, end, passage: passageOf(passages, at, end) });
  }
  return places.length > 0 ? places : inCode(essay, quote, ordinal);
}

/** Whoever quotes code writes its lines as one. */
function inCode({ text, passages }: Quotable, quote: string, ordinal: number | undefined): Place[] {
  const code = passages.filter(
    (one) => one.form?.kind === 'code' && (ordinal ?? one.ordinal) === one.ordinal,
  );
  if (code.length === 0) return [];
  const pattern = new RegExp(quote.trim().split(/\s+/).map(literal).join('\\s+'), 'g');
  return code.flatMap((passage) =>
    [...text.slice(passage.start, passage.end).matchAll(pattern)].map(({ 0: found, index }) => {
      const start = passage.start + index;
      return { start, end: start + found.length, passage };
    }),
  );
}

const passageOf = (passages: readonly Passage[], start: number, end: number) => {
  const passage = spanAt(passages, start);
  return passage && end <= passage.end ? passage : undefined;
};

/** What the text says instead, where only capitals, quotation marks or dashes differ. */
function nearestTo({ text }: Quotable, quote: string): string | undefined {
  if (quote === '') return undefined;
  // Loosening keeps the length, so the place it finds can be cut from the true text.
  const near = loosen(text).indexOf(loosen(quote));
  return near === -1 ? undefined : text.slice(near, near + quote.length);
}

/** Whether evidence still points at its own words, inside its own passage. */
export function isExact(essay: Quotable, evidence: Evidence): boolean {
  const passage = essay.passages[evidence.passage];
  return (
    passage !== undefined &&
    evidence.quote !== '' &&
    essay.text.slice(evidence.start, evidence.end) === evidence.quote &&
    passage.start <= evidence.start &&
    evidence.end <= passage.end
  );
}
