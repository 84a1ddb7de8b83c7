import type { Habits } from './cursor.ts';
import { decimalOf, written } from './decimal.ts';

const POINT = '.';
const COMMA = ',';
type Sign = typeof POINT | typeof COMMA;

const known = new Map<string, Sign>();

/** The sign before the decimals in a language (BCP 47); the point where the language is not known. */
function decimalSignOf(lang: string): Sign {
  const found = known.get(lang);
  if (found) return found;
  let sign: Sign = POINT;
  try {
    const parts = new Intl.NumberFormat(lang, { numberingSystem: 'latn' }).formatToParts(1.5);
    if (parts.some(({ type, value }) => type === 'decimal' && value === COMMA)) sign = COMMA;
  } catch {
    // No language tag: its numbers are read as English ones.
  }
  known.set(lang, sign);
  return sign;
}

/** Thousands apart, as in Europe and as in India, or not at all; then decimals. Spaces are gone. */
const SHAPES: Record<Sign, RegExp> = {
  [POINT]: /^(?:\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}|\d+)?(?:\.\d+)?$/,
  [COMMA]: /^(?:\d{1,3}(?:\.\d{3})+|\d{1,2}(?:\.\d{2})+\.\d{3}|\d+)?(?:,\d+)?$/,
};

/** The number with this sign before its decimals, or null where it is not written so. */
function readWith(figures: string, sign: Sign): string | null {
  if (!SHAPES[sign].test(figures)) return null;
  const other = sign === POINT ? COMMA : POINT;
  return figures.replaceAll(other, '').replace(sign, POINT);
}

/**
 * What a number in figures may mean, as plain digits with a point. A key means one thing, by its language. An answer may be
 * written by the habit of another language, and then means that as well: 1.000 is a thousand too. Where it would be
 * a number of thousands in its own language (3,141), the other reading keeps all its digits, so that it is taken for a key
 * with just these, and never for another number (1,500 is not 1.5). What is no number (1.2.3) stays as it is.
 */
export function readingsOf(figures: string, habits: Habits): string[] {
  if (!figures.startsWith('-')) return positiveReadings(figures, habits);
  return positiveReadings(figures.slice(1), habits).map((text) =>
    text === '0' ? text : `-${text}`,
  );
}

function positiveReadings(figures: string, { lang, isKey }: Habits): string[] {
  const own = decimalSignOf(lang);
  const other = own === POINT ? COMMA : POINT;
  const [first, second] = [readWith(figures, own), readWith(figures, other)];
  const plain = (text: string) => (/^0\d/.test(text) ? text : written(decimalOf(text)));
  if (first === null) return [second === null ? figures : plain(second)];
  if (isKey || second === null || second === first) return [plain(first)];
  const isGrouped = !first.includes(POINT) && second.includes(POINT);
  return [plain(first), isGrouped ? second : plain(second)];
}
