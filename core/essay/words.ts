import { folded } from './fold.ts';

const FUNCTION_WORDS = new Set(
  (
    'a an the this that these those it its he his she her they their them we our you your who whom whose which what ' +
    'when where why how and or but nor so yet if than then as of in on at by to for from with without within into ' +
    'onto over under about against between among after before since until through during is are was were be been ' +
    'being am do does did done has have had having will would can could shall should may might must not no only ' +
    'also too very more most much many some any each both all such own same other there here up out off'
  ).split(' '),
);

/** Writing that puts no blank between words. */
export const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Texts are compared with one another, each many times over. */
const known = new Map<string, readonly string[]>();
const MOST_KNOWN = 5_000;

/** The words of a text, folded (`fold.ts`), without punctuation. Where a script has no blanks, as its dictionary parts them. */
export function words(text: string): readonly string[] {
  const before = known.get(text);
  if (before) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const found = wordsIn(text);
  known.set(text, found);
  return found;
}

function wordsIn(text: string): string[] {
  const plain = folded(text)
    .replace(/'s(?![\p{L}\p{M}])/gu, '')
    .replaceAll("'", '');
  const found = plain.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[.,]\p{N}+)*/gu) ?? [];
  return UNSPACED.test(plain) ? found.flatMap(partsOf) : found;
}

/** A run of letters as the dictionary of its script parts it; as it is where that knows nothing. */
function partsOf(run: string): string[] {
  if (!UNSPACED.test(run)) return [run];
  const parts = [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(run)];
  return parts.filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}

/** Cuts English endings, so that "reform", "reforms" and "reformed" meet. Crude, for comparing only. */
function stem(word: string): string {
  if (word.length <= 4) return word.replace(/(?<=\p{L}{3})s$/u, '');
  const cut = word
    .replace(/ies$/, 'y')
    .replace(/(ations?|ating|ated|ates?)$/, 'at')
    .replace(/(ingly|edly|ing|ed|ly|es|s)$/, '');
  return cut.length < 3 ? word : cut.replace(/([^aeiouls])\1$/, '$1').replace(/e$/, '');
}

/** The stems of the words that carry meaning. */
export function contentStems(text: string): string[] {
  return words(text)
    .filter((word) => !FUNCTION_WORDS.has(word))
    .map(stem);
}

/** Share of words that two texts have in common, of all the words in either. */
export function likeness(a: string, b: string): number {
  const left = new Set(words(a).map(stem));
  const right = new Set(words(b).map(stem));
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared / Math.max(1, left.size + right.size - shared);
}
