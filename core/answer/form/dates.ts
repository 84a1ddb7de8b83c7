import { folded } from '#core/essay/fold.ts';
import type { Cursor, Habits } from './cursor.ts';

/** A day as it is compared: year (or none), month and day. */
const dayText = (year: string, month: number, day: number) =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

const isDay = (month: number, day: number) => month >= 1 && month <= 12 && day >= 1 && day <= 31;

const known = new Map<string, Map<string, number>>();

/** The names of months in a language (BCP 47) and in English, long and short, folded: month by name. */
function monthNames(lang: string): Map<string, number> {
  const found = known.get(lang);
  if (found) return found;
  const names = new Map([['sept', 9]]);
  for (const one of lang.startsWith('en') ? ['en'] : ['en', lang])
    for (const month of ['long', 'short'] as const)
      for (let at = 0; at < 12; at++) {
        const name = nameOf(one, month, at, lang);
        if (name !== '') names.set(name, at + 1);
      }
  known.set(lang, names);
  return names;
}

/** `reader`: the language by which the name is folded, as the answer is. */
function nameOf(lang: string, month: 'long' | 'short', at: number, reader: string): string {
  try {
    // With a day beside it: many languages decline the month then, as dates are written.
    const format = new Intl.DateTimeFormat(lang, { day: 'numeric', month, timeZone: 'UTC' });
    const part = format.formatToParts(Date.UTC(2001, at, 5)).find(({ type }) => type === 'month');
    const name = folded(part?.value ?? '', reader).replace(/[^\p{L}\p{M}]/gu, '');
    return name.length > 1 ? name : '';
  } catch {
    return '';
  }
}

const ENGLISH_ENDINGS = /^(st|nd|rd|th)$/;
const ENDINGS: Record<string, RegExp> = {
  ...{ fr: /^(er|re|e|eme|nd|nde)$/, es: /^(o|a|er)$/, it: /^(o|a)$/, pt: /^(o|a)$/ },
};

/** The ending of an ordinal in figures: 5th, 1er. */
export function hasOrdinalEnding(cursor: Cursor, ahead: number, { lang }: Habits): boolean {
  const { isClose, text } = cursor.piece(ahead);
  const own = ENDINGS[lang.slice(0, 2)];
  return isClose && (ENGLISH_ENDINGS.test(text) || (own?.test(text) ?? false));
}

/** "Year", after one. */
export const YEAR = /^(年|년|год|года|г)$/;

/** Between a day, its month and its year. */
const OF = /^(of|de|del|di|do)$/;

/** How many pieces the day of a month takes from here on, 0 where there is none. */
function dayLength(cursor: Cursor, ahead: number, habits: Habits): number {
  const { kind, text } = cursor.piece(ahead);
  if (kind !== 'figures' || !/^\d{1,2}$/.test(text)) return 0;
  return hasOrdinalEnding(cursor, ahead + 1, habits) ? 2 : 1;
}

/** Reads a day with its month in words, and a month with its year: 5 March 1998, March 5th, Mar. 1998. False where none begins. */
export function readDay(cursor: Cursor, habits: Habits): boolean {
  const before = dayLength(cursor, 0, habits);
  const of = before > 0 && OF.test(cursor.piece(before).text) ? 1 : 0;
  const month = monthNames(habits.lang).get(cursor.piece(before + of).text);
  if (month === undefined) return false;
  const named = before + of + 1;
  const next = named + (OF.test(cursor.piece(named).text) ? 1 : 0);
  const after = before > 0 ? 0 : dayLength(cursor, named, habits);
  const { kind, text } = cursor.piece(next + after);
  const year = kind === 'figures' && /^\d{3,4}$/.test(text) ? text : undefined;
  const last = YEAR.test(cursor.piece(next + after + 1).text) ? 2 : 1;
  const length = year === undefined ? named + after : next + after + last;
  if (before + after === 0)
    return year !== undefined && cursor.take(length, `month ${month}`) && cursor.take(0, year);
  const day = Number(cursor.piece(before > 0 ? 0 : named).text);
  return isDay(month, day) && cursor.take(length, dayText(year ?? '', month, day));
}

/**
 * What a date in figures may mean. 5/3/1998 is in March or in May: an answer may mean either; of a key it is known only where its
 * language says so (5.3.1998 in German) or one reading is no day. Otherwise it stays as it is, without zeros.
 */
export function dateReadings(figures: string, { lang, isKey }: Habits): string[] {
  const parts = figures.split(/[./-]/);
  const [first = 0, second = 0, third = 0] = parts.map(Number);
  if (parts[0]?.length === 4)
    return isDay(second, third) ? [dayText(String(first), second, third)] : [figures];
  const year = String(third);
  const dayFirst = isDay(second, first) ? dayText(year, second, first) : undefined;
  const monthFirst = isDay(first, second) ? dayText(year, first, second) : undefined;
  const plain = `${first}/${second}/${year}`;
  if (!dayFirst || !monthFirst || first === second) return [dayFirst ?? monthFirst ?? plain];
  // Nobody puts the month first with dots.
  if (figures.includes('.')) return [dayFirst];
  if (!isKey) return [dayFirst, monthFirst, plain];
  if (lang === 'en-US') return [monthFirst];
  return /^en$/.test(lang) || lang === '' ? [plain] : [dayFirst];
}
