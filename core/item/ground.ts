import type { Claim } from '#core/claim/claim.ts';
import type { Alternative, Term } from '#core/claim/term.ts';
import { literal } from '#core/essay/literal.ts';
import { UNSPACED } from '#core/essay/words.ts';
import { GAP } from './common.ts';

/** What an item is made from. */
export interface Ground {
  claim: Claim & { terms: Term[]; alternatives: Alternative[]; why?: string };
  /** The deck's claims with their terms, for distractors. */
  claims: readonly (Claim & { terms: Term[] })[];
  seed: number;
}

/** The term of the claim that an answer names, or the first; a sentence where there is none. */
export function termFor(answer: string | undefined, { claim }: Ground): Term | string {
  const term = answer === undefined ? claim.terms[0] : claim.terms.find((t) => t.text === answer);
  if (term) return term;
  return claim.terms.length === 0
    ? 'the claim has no terms to ask for'
    : `“${answer}” is not among the claim’s terms`;
}

/** The claim's sentence with a gap for one of its terms. */
export function gapped(
  term: Term | string,
  { claim }: Ground,
): { stem: string; key: string } | string {
  if (typeof term === 'string') return term;
  const stem = replaced(claim.statement, term.text, GAP);
  if (stem === undefined)
    return `“${term.text}” does not stand exactly once in the claim’s statement`;
  return { stem, key: term.text };
}

/** A sentence with a phrase of it replaced, where that stands exactly once as whole words. */
export function replaced(sentence: string, phrase: string, by: string): string | undefined {
  const at = placeOf(phrase, sentence);
  if (at === undefined) return undefined;
  const next = sentence.slice(0, at) + by + sentence.slice(at + phrase.length);
  return next.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** Where no blank stands between words, none can be asked for around them. */
function placeOf(phrase: string, sentence: string): number | undefined {
  const [first = '', last = ''] = [[...phrase][0], [...phrase].at(-1)];
  const before = UNSPACED.test(first) ? '' : '(?<![\\p{L}\\p{M}\\p{N}])';
  const after = UNSPACED.test(last) ? '(?!\\p{M})' : '(?![\\p{L}\\p{M}\\p{N}])';
  const whole = new RegExp(`${before}${literal(phrase)}${after}`, 'gu');
  const places = [...sentence.matchAll(whole)];
  return places.length === 1 ? places[0]?.index : undefined;
}
