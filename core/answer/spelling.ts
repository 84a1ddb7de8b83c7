import { isEnglish } from './form/english.ts';
import { isRoman } from './form/roman.ts';
import { isOtherWord } from './other-words.ts';

/** Damerau-Levenshtein distance: a letter more, less, other, or two swapped. */
export function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      row.push(best);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/** One is the other with an ending of several letters, which makes another word of it: convention, conventional. */
function hasEnding(a: string, b: string): boolean {
  const [few, many] = a.length < b.length ? [a, b] : [b, a];
  return many.startsWith(few) && many.length - few.length > 1;
}

/** How many letters of a word may be wrong: short words are other words soon (Iran, Iraq). */
function allowance(length: number): number {
  if (length < 5) return 0;
  return length < 9 ? 1 : 2;
}

/**
 * In English the pairs that are two words are known (`isOtherWord`). Elsewhere one letter too many, too few or out of place is a slip in a
 * word of this length, and another letter in one of that.
 */
const LONG = 8;
const VERY_LONG = 10;

/** Where a letter is a sound and no syllable or word: elsewhere one sign makes another word, and none is a slip. */
const ALPHABETIC =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Hebrew}\p{Script=Arabic}\p{M}']+$/u;

/**
 * Whether a word is the meant one, misspelled; `lang`: of the meant one, BCP 47, empty for English. The first letter must stand, and a prefix is never a slip: both keep
 * "formed" from "reformed" and "legal" from "illegal". Nor is a digit, a Roman numeral, or a sign that carries meaning.
 */
export function isSlip(word: string, meant: string, lang = ''): boolean {
  if (word === meant) return true;
  if (!ALPHABETIC.test(word) || !ALPHABETIC.test(meant) || isRoman(meant)) return false;
  if (word === `${meant}s` || meant === `${word}s`) return meant.length > 2;
  if (word[0] !== meant[0] || hasEnding(word, meant) || isOtherWord(word, meant)) return false;
  const far = distance(word, meant);
  const length = Math.min(meant.length, word.length + 1);
  if (isEnglish(lang)) return far <= allowance(length);
  const isSwap = [...word].sort().join('') === [...meant].sort().join('');
  const isOther = !isSwap && word.length === meant.length;
  return far <= 1 && length >= (isOther ? VERY_LONG : LONG);
}
