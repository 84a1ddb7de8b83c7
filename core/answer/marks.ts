import { folded } from '#core/essay/fold.ts';

const LETTERS = /\p{Script=Latin}\p{M}*/gu;

/**
 * Whether the marks of an answer are some of the key's, letter by letter: they may be left out, and none may be another (avó for
 * avô). English writes words from elsewhere with their marks or without, so there any will do.
 */
export function marksFit(given: string, meant: string, lang: string): boolean {
  // In Turkish and Vietnamese no letter is another with a mark left out.
  if (/^(en|tr|az|vi|$)/.test(lang)) return true;
  const lettersOf = (text: string) =>
    // A comma below is typed as a cedilla.
    text
      .normalize('NFKD')
      .replaceAll('\u0327', '\u0326')
      .normalize('NFC')
      .toLowerCase()
      .match(LETTERS) ?? [];
  const [one, other] = [lettersOf(given), lettersOf(meant)];
  const bare = (letters: readonly string[]) => letters.map((letter) => folded(letter));
  const [plain, meantPlain] = [bare(one), bare(other)];
  // Other letters are for the comparison of words.
  if (plain.join() !== meantPlain.join()) return true;
  return one.every((letter, at) => letter === plain[at] || letter === other[at]);
}
