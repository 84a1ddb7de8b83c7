/** A stretch of a text: offsets in UTF-16 code units, the end not part of it. */
export interface Span {
  start: number;
  end: number;
}

/** Ends no sentence: `v.` parts the two names of a case. */
const ABBREVIATIONS = new Set(
  (
    'p v mr mrs ms dr prof rev st gen col gov sen rep jr sr no vol ch art fig pp ed eds cf viz vs e.g i.e etc al inc co ' +
    'corp u.s u.k d.c a.m p.m jan feb mar apr jun jul aug sep sept oct nov dec'
  ).split(' '),
);
/** After initials such a word opens a sentence. */
const OPENERS = /^["'([-]*(The|This|That|These|It|He|She|In|But|And|They|We)\b/;
const END = /[.!?]+["')\]]*(?=\s)/g;

/**
 * The sentences between two places of a text of which `mask` is the mask (`mask.ts`): in English by rules that know footnotes, initials
 * and the names of cases; in other languages (BCP 47) as their dictionaries have it.
 */
export function sentencesIn(mask: string, { start, end }: Span, lang: string): Span[] {
  const ends = lang.startsWith('en')
    ? englishEnds(mask, start, end)
    : segmenterEnds(mask.slice(start, end), start, lang);
  let from = start;
  return [...ends, end].flatMap((to) => {
    const sentence = trimmed(mask, from, to);
    from = to;
    return sentence.start < sentence.end ? [sentence] : [];
  });
}

function englishEnds(mask: string, start: number, end: number): number[] {
  const text = mask.slice(start, end);
  return [...text.matchAll(END)].flatMap(({ index, 0: sign }) => {
    const after = text.slice(index + sign.length, index + sign.length + 40).trimStart();
    if (!/^["'([-]*[A-Z0-9]/.test(after)) return [];
    const isStop = sign.startsWith('.') && sign.length <= 2;
    return isStop && isAbbreviated(text.slice(Math.max(0, index - 12), index), after)
      ? []
      : [start + index + sign.length];
  });
}

function isAbbreviated(before: string, after: string): boolean {
  const word = /(?<![\p{L}\p{N}])[A-Za-z.]+$/u.exec(before)?.[0] ?? '';
  if (/^[A-Z](\.[A-Z])*$/.test(word)) return !OPENERS.test(after);
  return ABBREVIATIONS.has(word.toLowerCase()) && !(word.includes('.') && OPENERS.test(after));
}

function segmenterEnds(text: string, start: number, lang: string): number[] {
  const segmenter = new Intl.Segmenter(lang === 'und' ? undefined : lang, {
    granularity: 'sentence',
  });
  return [...segmenter.segment(text)].map(({ index, segment }) => start + index + segment.length);
}

function trimmed(mask: string, start: number, end: number): Span {
  let [from, to] = [start, end];
  while (from < to && mask[from] === ' ') from++;
  while (to > from && mask[to - 1] === ' ') to--;
  return { start: from, end: to };
}
