import { isEnglish } from './english.ts';

/** Articles, in English and where the language is known: an answer says no more or less with one. */
const ARTICLES: Record<string, string> = {
  en: 'a an the teh',
  de: 'der die das den dem des ein eine einen einem einer eines',
  fr: 'le la les un une des',
  es: 'el la los las un una unos unas',
  it: 'il lo la i gli le un uno una',
  pt: 'o a os as um uma',
  nl: 'de het een',
  el: 'ο η το οι τα τον την του της των ενασ μια ενα',
  sv: 'en ett den det de',
  da: 'en et den det de',
  nb: 'en et ei den det de',
};

/**
 * Whether a folded word is an article in this language (BCP 47, English where it is not known). `gendered`: with another in its place the answer is
 * another (le livre, la livre); it may only be left out.
 */
export function articleOf(word: string, lang: string): 'plain' | 'gendered' | undefined {
  const own = ARTICLES[lang.slice(0, 2)]?.split(' ') ?? [];
  if (!lang.startsWith('en') && own.includes(word)) return 'gendered';
  return isEnglish(lang) && ARTICLES.en?.split(' ').includes(word) ? 'plain' : undefined;
}

/** An article that is written into its word, with the word: `l'état`, الحكومة; undefined where there is none. */
export function withinWord(word: string, lang: string): string | undefined {
  if (/^(fr|it|ca)/.test(lang)) return /^(?:l|un|gl|dell)'(.+)$/u.exec(word)?.[1];
  return /^ال(\p{L}{3,})$/u.exec(word)?.[1];
}
