const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES: Record<string, number> = {
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};
const ORDINALS: Record<string, string> = {
  first: '1st',
  second: '2nd',
  third: '3rd',
  fourth: '4th',
  fifth: '5th',
  sixth: '6th',
  seventh: '7th',
  eighth: '8th',
  ninth: '9th',
  tenth: '10th',
  eleventh: '11th',
  twelfth: '12th',
  twentieth: '20th',
};
const ARTICLES = new Set(['a', 'an', 'the', 'teh']);
/** Words that an answer may open with and say no more by. */
const OPENINGS = new Set(
  'in on at by around about circa during it they he she is was were its year'.split(' '),
);

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

/** "One and a half million", its article gone. */
const isHalf = (words: readonly string[], at: number) =>
  words[at] === 'and' && words[at + 1] === 'half';

/** Reads the number that begins at `from`, in words or digits; undefined where none does. */
function numberAt(
  words: readonly string[],
  from: number,
): { value: number; next: number } | undefined {
  let total = 0;
  let part = 0;
  let at = from;
  for (; at < words.length; at++) {
    const word = words[at] ?? '';
    const digits = at === from && /^\d+(\.\d+)?$/.test(word);
    const value = digits ? Number(word) : spoken(word);
    const scale = SCALES[word];
    // "A hundred" has lost its article.
    const begun = at === from ? 1 : part;
    if (value !== undefined) {
      const next = joined(part, value);
      if (next === undefined) break;
      part = next;
    } else if (scale) {
      total += begun * scale;
      part = 0;
    } else if (word === 'hundred') part = begun * 100;
    else if (word === 'dozen') part = begun * 12;
    else if (isHalf(words, at) && at > from) {
      part += 0.5;
      at++;
    } else if (!isLink(words, at)) break;
  }
  return at === from ? undefined : { value: total + part, next: at };
}

/** Letters that are no letter with a mark. */
const LATIN: Record<string, string> = {
  ...{ ß: 'ss', œ: 'oe', æ: 'ae', ø: 'o', ł: 'l' },
  ...{ đ: 'd', ð: 'd', þ: 'th', ı: 'i', ħ: 'h' },
};

/** The words of a text in lower case, without accents and punctuation; hyphens part words; numbers keep their points. */
export function plainWords(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßœæøłđðþıħ]/g, (letter) => LATIN[letter] ?? letter)
    .replace(/\b1\/2\b/g, 'half')
    .replace(/&/g, ' and ')
    .replace(/\$ ?(\d[\d.,]*( ?(million|billion|trillion|bn|m)\b)?)/g, '$1 dollars ')
    .replace(/%|\bper cent\b/g, ' percent ')
    .replace(/[’'`´]s\b/g, 's')
    .replace(/[’'`´]/g, '')
    .replace(/(\d)[, ](?=\d{3}(?!\d))/g, '$1')
    .replace(
      /(\d)(bn|m|k)\b/g,
      (_, d, unit) => `${d} ${{ bn: 'billion', m: 'million', k: 'thousand' }[unit as 'bn']}`,
    )
    .replace(/\.(?!\d)|(?<!\d)\./g, (_, at, whole) =>
      /[a-z]\.[a-z]/.test(whole.slice(at - 1, at + 2)) ? '' : ' ',
    )
    .split(/[^\p{L}\p{N}.]+/u)
    .filter(Boolean);
}

/** The words of an answer as they are compared: articles and empty openings gone, numbers as digits. */
export function normalForm(text: string): string[] {
  const plain = plainWords(text).filter((word) => !ARTICLES.has(word));
  const words: string[] = [];
  for (let at = 0; at < plain.length; ) {
    const number = numberAt(plain, at);
    if (number) words.push(String(number.value));
    else words.push(ORDINALS[plain[at] ?? ''] ?? plain[at] ?? '');
    at = number?.next ?? at + 1;
  }
  let start = 0;
  while (start < words.length - 1 && OPENINGS.has(words[start] ?? '')) start++;
  return words.slice(start);
}
