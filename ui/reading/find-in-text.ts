import type { Essay } from '#core/essay/essay.ts';
import { folded } from '#core/essay/fold.ts';
import type { Span } from './segments.ts';

/** One place of what was searched for, with the words around it. */
export interface Found extends Span {
  before: string;
  match: string;
  after: string;
}

const MOST = 30;
const AROUND = 40;
const SHORTEST = 2;

/**
 * The places of a phrase in an essay, the first thirty, whatever case and accents; nothing for fewer than two characters.
 * `more`: how many are left out.
 */
export function findInText(
  { text, passages }: Pick<Essay, 'text' | 'passages'>,
  phrase: string,
): { found: Found[]; more: number } {
  const { plain: sought } = plainOf(phrase.trim().replace(/\s+/g, ' '));
  if (sought.length < SHORTEST) return { found: [], more: 0 };
  const all = passages.flatMap((passage) => {
    const { plain, places } = plainOf(text.slice(passage.start, passage.end));
    const found: Found[] = [];
    for (let at = plain.indexOf(sought); at >= 0; at = plain.indexOf(sought, at + sought.length)) {
      const start = passage.start + (places[at] ?? 0);
      const end = passage.start + (places[at + sought.length] ?? plain.length);
      found.push({
        ...{ start, end, match: text.slice(start, end) },
        before: text.slice(Math.max(passage.start, start - AROUND), start).replace(/^\S*\s/, ''),
        after: text.slice(end, Math.min(passage.end, end + AROUND)).replace(/\s\S*$/, ''),
      });
    }
    return found;
  });
  return { found: all.slice(0, MOST), more: Math.max(0, all.length - MOST) };
}

/** A letter with its marks, or the parts of one Korean syllable: what is folded together. */
const LETTERS = /[\u1100-\u11FF]+|\P{M}\p{M}*|\p{M}+/gsu;

/** The text folded; `places` says where each of its code units stands in the text, its end too. */
function plainOf(text: string): { plain: string; places: number[] } {
  let plain = '';
  const places: number[] = [];
  let at = 0;
  for (const [letter] of text.matchAll(LETTERS)) {
    for (const unit of folded(letter).replace(/\s/, ' ').split('')) {
      plain += unit;
      places.push(at);
    }
    at += letter.length;
  }
  places.push(at);
  return { plain, places };
}
