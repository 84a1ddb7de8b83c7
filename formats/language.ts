import { franc } from 'franc';
import type { Direction } from '#core/essay/essay.ts';

/** So much of a text is looked at, in code units; of less than this nothing can be told. */
const [LOOKED_AT, LEAST] = [20_000, 300];
/** Told apart from English only by those who speak it: English is taken for it time and again. */
const NOT_TOLD = ['sco'];
const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/gu;

/** The language of a text (BCP 47): as its file says it where that fits the words, else as its words say it; `und` where neither does. */
export function languageOf(text: string, said: string): string {
  const [own] = canonical(said);
  const sample = text.slice(0, LOOKED_AT);
  const told = sample.length < LEAST ? 'und' : franc(sample, { ignore: NOT_TOLD });
  if (told === 'und') return own ?? 'und';
  const [tag = told] = canonical(told);
  return own !== undefined && primary(own) === primary(tag) ? own : tag;
}

/** The direction in which most letters of a text run. */
export function directionOf(text: string): Direction {
  const sample = text.slice(0, LOOKED_AT);
  const backward = sample.match(RIGHT_TO_LEFT)?.length ?? 0;
  return backward * 2 > (sample.match(/\p{L}/gu)?.length ?? 0) ? 'rtl' : 'ltr';
}

/** Books write `en_US`, pages anything. */
function canonical(tag: string): string[] {
  try {
    return tag === '' ? [] : Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'));
  } catch {
    return [];
  }
}

const primary = (tag: string) => new Intl.Locale(tag).language;
