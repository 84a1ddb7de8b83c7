import { type Decimal, decimalOf, plus, times, whole } from './decimal.ts';

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );
const TENTHS =
  'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'.split(' ');
/** Powers of ten, also as they stand right after figures; and of the Chinese and Japanese count by ten thousands. */
const SCALES: Record<string, number> = {
  ...{ hundred: 2, thousand: 3, million: 6, billion: 9, trillion: 12 },
  ...{ k: 3, mn: 6, mio: 6, bn: 9, mrd: 9, tn: 12, 万: 4, 萬: 4, 亿: 8, 億: 8 },
  ...{ lakh: 5, lakhs: 5, crore: 7, crores: 7, tausend: 3, mille: 3, mil: 3, mila: 3 },
  ...{ millionen: 6, millions: 6, millones: 6, millon: 6, milioni: 6, milione: 6, миллион: 6 },
  ...{ миллиона: 6, миллионов: 6, milliarde: 9, milliarden: 9, milliard: 9, milliards: 9 },
  ...{ miliardo: 9, miliardi: 9, миллиард: 9, миллиарда: 9, миллиардов: 9, тысяч: 3, тысячи: 3 },
};
/** Those that are more often something else where they stand apart. */
const CLOSE_SCALES = new Set(['k']);
const DENOMINATORS: Record<string, number> = {
  ...{ half: 2, halves: 2, third: 3, thirds: 3, quarter: 4, quarters: 4, fourth: 4, fourths: 4 },
  ...{ fifth: 5, fifths: 5, sixth: 6, sixths: 6, eighth: 8, eighths: 8, tenth: 10, tenths: 10 },
};

const spoken = (word: string): number | undefined => {
  const small = SMALL.indexOf(word);
  if (small !== -1) return small;
  const tens = TENS.indexOf(word);
  return tens === -1 ? undefined : 20 + tens * 10;
};

/** A number word after others: "ninety eight", "hundred five", "nineteen ninety"; undefined where it begins anew. */
function joined(part: number, fresh: number): number | undefined {
  if (part === 0) return fresh;
  if (fresh >= 10 && part >= 10 && part < 100) return part * 100 + fresh;
  const room = fresh < 10 ? part % 10 === 0 && part % 100 !== 10 : part % 100 === 0;
  return room ? part + fresh : undefined;
}

/** "Two hundred and five": an "and" inside a number. */
const isLink = (words: readonly string[], at: number) =>
  words[at] === 'and' &&
  /^(hundred|thousand)$/.test(words[at - 1] ?? '') &&
  spoken(words[at + 1] ?? '') !== undefined;

/** "Twenty oh one". */
const isOh = (words: readonly string[], at: number, part: number) =>
  words[at] === 'oh' && part >= 10 && part < 100 && (spoken(words[at + 1] ?? '') ?? 10) < 10;

/** Where a number ends, and what it is. */
interface NumberRead {
  value: Decimal;
  next: number;
}

/** Reads the number that begins in words at `from`; undefined where none does. */
export function spokenNumber(words: readonly string[], from: number): NumberRead | undefined {
  let total = 0;
  let part = 0;
  let at = from;
  for (; at < words.length; at++) {
    const word = words[at] ?? '';
    const value = spoken(word);
    // "A hundred" has lost its article.
    const begun = at === from ? 1 : part;
    if (value !== undefined) {
      const next = joined(part, value);
      if (next === undefined) break;
      part = next;
    } else if (isOh(words, at, part)) part *= 100;
    else if (word === 'hundred') part = begun * 100;
    else if (word === 'dozen') part = begun * 12;
    else if (/^(thousand|million|billion|trillion)$/.test(word)) {
      total += begun * 10 ** (SCALES[word] ?? 0);
      part = 0;
    } else if (!isLink(words, at)) break;
  }
  if (at === from) return undefined;
  return scaled({ value: whole(total + part), next: at }, words);
}

/** A half that follows a number ("and a half", its article gone or not), and the scale after it ("million"). */
function scaled({ value, next }: NumberRead, words: readonly string[]): NumberRead {
  let at = next;
  let sum = value;
  if (
    words[at] === 'and' &&
    words
      .slice(at + 1, at + 3)
      .join(' ')
      .match(/^(a )?half\b/)
  ) {
    sum = plus(sum, decimalOf('0.5'));
    at += words[at + 1] === 'a' ? 3 : 2;
    const scale = SCALES[words[at] ?? ''];
    if (scale !== undefined)
      return { value: times(sum, whole(10n ** BigInt(scale))), next: at + 1 };
  }
  return { value: sum, next: at };
}

/** Where a Billion is a million millions. */
const LONG_SCALE = /^(de|fr|es|nl|sv|da|nb|no|pl|cs|hu|it)/;

/**
 * By which power of ten a word after figures raises them, in a language (BCP 47); undefined where it does not. `isClose`: no blank
 * between.
 */
export function scaleOf(word: string, isClose: boolean, lang: string): number | undefined {
  if (LONG_SCALE.test(lang)) {
    if (/^billi?on(e|es|en|i|s)?$/.test(word)) return 12;
    if (/^trilli?on(e|es|en|i|s)?$/.test(word)) return 18;
  }
  return CLOSE_SCALES.has(word) && !isClose ? undefined : SCALES[word];
}

/** After figures: the half that follows them, as `scaled`. */
export const withHalf = (value: Decimal, words: readonly string[], at: number): NumberRead =>
  scaled({ value, next: at }, words);

/** The ordinal in words that begins at `from`, with its number; undefined where none does. */
export function spokenOrdinal(
  words: readonly string[],
  from: number,
): { value: number; next: number } | undefined {
  const word = words[from] ?? '';
  const small = ORDINALS.indexOf(word);
  if (small !== -1) return { value: small, next: from + 1 };
  const tenth = TENTHS.indexOf(word);
  if (tenth !== -1) return { value: 20 + tenth * 10, next: from + 1 };
  if (word === 'hundredth') return { value: 100, next: from + 1 };
  const tens = TENS.indexOf(word);
  const last = ORDINALS.indexOf(words[from + 1] ?? '');
  if (tens === -1 || last < 1 || last > 9) return undefined;
  return { value: 20 + tens * 10 + last, next: from + 2 };
}

/** A fraction in words: "one third", "two thirds", "a quarter", "half"; as `2/3`, with where it ends. */
export function spokenFraction(
  words: readonly string[],
  from: number,
): { text: string; next: number } | undefined {
  const word = words[from] ?? '';
  if (word === 'half') return { text: '1/2', next: from + 1 };
  const over = DENOMINATORS[words[from + 1] ?? ''];
  if (over === undefined) return undefined;
  const count = word === 'a' || word === 'an' ? 1 : (spoken(word) ?? Number(word));
  const isMany = /s$/.test(words[from + 1] ?? '');
  if (!Number.isInteger(count) || count < 1 || count > 1 !== isMany) return undefined;
  return { text: `${count}/${over}`, next: from + 2 };
}
