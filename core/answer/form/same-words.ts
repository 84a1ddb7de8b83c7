import { isEnglish } from './english.ts';

/** "And", in the languages that a deck may be in: a pair is right in either order. */
const LINKS: Record<string, string> = {
  ...{
    de: 'und',
    fr: 'et',
    es: 'y e',
    it: 'e ed',
    pt: 'e',
    nl: 'en',
    sv: 'och',
    da: 'og',
    nb: 'og',
  },
  ...{
    pl: 'i oraz',
    cs: 'a',
    tr: 've',
    ru: 'и',
    uk: 'і та й',
    el: 'και',
    hi: 'और',
    fa: 'و',
    hu: 'es',
  },
};
/** Words that are written in two ways, in English or as names. */
const SHORT: Record<string, string> = {
  ...{ st: 'saint', mt: 'mount', programme: 'program', grey: 'gray' },
  ...{ ww1: 'worldwar1', wwi: 'worldwar1', ww2: 'worldwar2', wwii: 'worldwar2' },
};
/** Words that are shortened after a number. */
const SHORT_IN: Record<string, Record<string, string>> = {
  de: { jh: 'jahrhundert', jhdt: 'jahrhundert', jhd: 'jahrhundert' },
};
/** British spelling of words from Greek and Latin, and American. */
const SPELLINGS: readonly [RegExp, string][] = [
  [/sulph/, 'sulf'],
  [/haem/, 'hem'],
  [/paed/, 'ped'],
  [/anaes/, 'anes'],
  [/foet/, 'fet'],
  [/^oesoph/, 'esoph'],
  [/^oestr/, 'estr'],
];

/** A folded word as all who mean it write it; `lang`: BCP 47, empty for English. */
export function commonSpelling(word: string, lang: string): string {
  if (LINKS[lang.slice(0, 2)]?.split(' ').includes(word)) return 'and';
  if (!isEnglish(lang)) return SHORT_IN[lang.slice(0, 2)]?.[word] ?? word;
  const short = SHORT[word] ?? word;
  return SPELLINGS.reduce((so, [from, to]) => so.replace(from, to), short);
}
