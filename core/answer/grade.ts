import { difference, type Segment } from './difference.ts';
import { normalForms } from './form/normal-form.ts';
import { withPlainGivenNames } from './given-names.ts';
import { marksFit } from './marks.ts';
import { distance, isSlip } from './spelling.ts';

/** The program's judgement of an answer. The learner has the last word. */
export interface Grade {
  correct: boolean;
  /** With `correct`: right but for its spelling. Without: part of the answer, or nearly it. */
  close: boolean;
  /** The right answer that is nearest to the one given, as its author wrote it. */
  expected: string;
  /** The answer beside `expected`; empty where there is nothing to point out. */
  difference: Segment[];
  /** How much of it was right, 0 to 1, where an answer can be right in part. */
  share?: number;
}

/** Longer answers are cut: nobody means more, and the comparison stays quick. */
const LONGEST_ANSWER = 300;

type Match = 'right' | 'slip' | 'near' | 'no';
const ORDER: readonly Match[] = ['right', 'slip', 'near', 'no'];

/** A pair ("Ukraine and Belarus") in both its orders, without its "and". */
function pairOrders(words: readonly string[]): string[][] {
  const at = words.indexOf('and');
  if (at < 1 || at !== words.lastIndexOf('and') || at === words.length - 1) return [];
  const [first, second] = [words.slice(0, at), words.slice(at + 1)];
  return [
    [...first, ...second],
    [...second, ...first],
  ];
}

function inOrder(given: readonly string[], meant: readonly string[], lang: string): Match {
  if (run(given) === run(meant)) return 'right';
  if (given.length === meant.length && given.every((word, i) => isSlip(word, meant[i] ?? '', lang)))
    return 'slip';
  // A space too many or too few is a slip of the pen as well.
  const fewWords = Math.abs(given.length - meant.length) === 1;
  return fewWords && isSlip(run(given), run(meant), lang) && !isOneWordMore(given, meant)
    ? 'slip'
    : 'no';
}

/** The words in one, for a blank too many or too few. Digits that would meet stay apart: 2 1 is not 21. */
function run(words: readonly string[]): string {
  return words
    .join('\n')
    .replace(/(?<=\d)\n(?=[\d.-])/g, ' ')
    .replaceAll('\n', '');
}

/** A short word more or less ("no", "not") may turn the meaning, however few its letters are. */
function isOneWordMore(given: readonly string[], meant: readonly string[]): boolean {
  const [few, many] = given.length < meant.length ? [given, meant] : [meant, given];
  return few.every((word) => many.includes(word));
}

/** Some of the words and nothing else, or all of them and a few more. */
function isPart(given: readonly string[], meant: readonly string[]): boolean {
  const within = (some: readonly string[], all: readonly string[]) =>
    some.every((word) => word === 'and' || all.some((other) => isSlip(word, other)));
  if (within(given, meant))
    return given.length * 2 >= meant.filter((word) => word !== 'and').length;
  return within(meant, given) && given.length <= meant.length + 3;
}

/** Too many wrong letters to pass, yet the same word: shown as nearly right. */
function isNear(given: string, meant: string): boolean {
  if (!/^[\p{L}\p{M}]+$/u.test(given + meant) || given[0] !== meant[0] || meant.length < 6)
    return false;
  return distance(given, meant) <= meant.length * 0.3;
}

/** Words that an answer may open with and say no more by, titles among them. */
const OPENINGS = new Set(
  (
    'in on at by around about circa during it they he she is was were its year the ' +
    'king queen emperor tsar pope sir lord lady dr mr mrs ms prof president'
  ).split(' '),
);

/** The words from each place where an opening ends, the whole first. */
function withoutOpenings(words: readonly string[]): (readonly string[])[] {
  const starts = [words];
  for (let at = 1; at < words.length && OPENINGS.has(words[at - 1] ?? ''); at++)
    starts.push(words.slice(at));
  return starts;
}

/** A number or a day says the same however it is led up to; with other words it may not (in time, on time). */
const isBare = (words: readonly string[]) => words.every((word) => /^[\d-]/.test(word));

/** Both as they stand, or with the opening of one of them gone. */
function pairsOf(given: readonly string[], meant: readonly string[]) {
  const meants = withoutOpenings(meant);
  return withoutOpenings(given).flatMap((one, at) =>
    meants
      .filter((other, place) => at === 0 || place === 0 || isBare(other))
      .map((other) => [one, other] as const),
  );
}

function match(given: readonly string[], meant: readonly string[], lang: string): Match {
  if (given.length === 0) return 'no';
  const unlinked = given.filter((word) => word !== 'and');
  const best = [
    ...pairsOf(given, meant).map(([one, other]) => inOrder(one, other, lang)),
    inOrder(withPlainGivenNames(given), withPlainGivenNames(meant), lang),
    ...pairOrders(meant).map((order) => inOrder(unlinked, order, lang)),
  ];
  if (best.includes('right')) return 'right';
  if (best.includes('slip')) return 'slip';
  return isPart(given, meant) || isNear(given.join(''), meant.join('')) ? 'near' : 'no';
}

/** Another year by one digit, or by two that changed places: wrong, and worth seeing where. */
function isDigitSlip(given: string, meant: string): boolean {
  const isYear = (text: string) => /^\d{4}$/.test(text);
  return isYear(given) && isYear(meant) && given !== meant && distance(given, meant) === 1;
}

const UMLAUTS: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue' };

/** A phrase, and as others write it: without umlauts (Koeln), the surname first. */
function spellings(phrase: string): string[] {
  const whole = phrase.normalize('NFC');
  const plain = whole.replace(/[äöüÄÖÜ]/g, (letter) => UMLAUTS[letter] ?? letter);
  const turned = whole.replace(/^([^,\d]+), ([^,\d]+)$/, '$2 $1');
  return [...new Set([whole, plain, turned])];
}

/** A key with its one middle initial, and without: John F. Kennedy. Two are two people's (George H. W. Bush). */
function keySpellings(key: string): string[] {
  const initials = key.match(/(?<=\p{L}[\p{L}.] )\p{Lu}\. (?=\p{Lu})/gu) ?? [];
  const short = initials.length === 1 ? [key.replace(initials[0], '')] : [];
  return [key, ...short].flatMap(spellings);
}

/** What a typed answer is held against: the key, and other answers that are right. */
export interface Expected {
  key: string;
  accepted: readonly string[];
}

/** Judges a typed answer: forgiving of form, never of another number, name or prefix. `lang`: of the key, BCP 47. */
export function gradeTyped(answer: string, { key, accepted }: Expected, lang = ''): Grade {
  const given = answer.slice(0, LONGEST_ANSWER);
  const forms = spellings(given).flatMap((spelling) =>
    normalForms(spelling, { lang, isKey: false }),
  );
  const judged = [key, ...accepted].flatMap((expected) =>
    keySpellings(expected)
      .flatMap((spelling) => normalForms(spelling, { lang, isKey: true }))
      .flatMap((meant) =>
        forms
          // Each without an article of its own: they may have been two.
          .filter((given) => !given.lacksGender || !meant.lacksGender)
          .map((given) => ({ expected, match: match(given.words, meant.words, lang) })),
      )
      .filter((judged) => judged.match === 'no' || marksFit(given, expected, lang)),
  );
  const best = ORDER.flatMap((m) => judged.filter((j) => j.match === m))[0] ?? {
    expected: key,
    match: 'no',
  };
  const close = best.match === 'slip' || best.match === 'near';
  return {
    correct: best.match === 'right' || best.match === 'slip',
    close,
    expected: best.expected,
    difference:
      close || isDigitSlip(given.trim(), best.expected)
        ? difference(given.trim(), best.expected)
        : [],
  };
}

/** Judges a tapped option of a choice, or `True` or `False`. */
export function gradeChosen(answer: string, { key }: Pick<Expected, 'key'>): Grade {
  return { correct: answer === key, close: false, expected: key, difference: [] };
}

/** The rating (1 Again, 2 Hard, 3 Good) that an answer suggests; Easy is the learner's own to give. */
export function suggestRating({ correct, close }: Pick<Grade, 'correct' | 'close'>): 1 | 2 | 3 {
  if (!correct) return 1;
  return close ? 2 : 3;
}
