import type { Cursor, Habits } from './cursor.ts';
import { hasOrdinalEnding, YEAR } from './dates.ts';
import { decimalOf, times, whole, written } from './decimal.ts';
import { isEnglish } from './english.ts';
import { readingsOf } from './figures.ts';
import { scaleOf, spokenFraction, spokenNumber, spokenOrdinal, withHalf } from './number-words.ts';
import { CURRENCIES, isCurrencyCode, unitsOf } from './units.ts';

/** Reads a number with all that belongs to it, in figures or in words; false where none begins. */
export function readQuantity(cursor: Cursor, habits: Habits): boolean {
  const { kind } = cursor.piece();
  if (kind === 'ratio') return readRatio(cursor);
  if (readMoney(cursor, habits)) return true;
  if (kind === 'figures') return readFigures(cursor, habits);
  return (
    kind === 'word' && (readEra(cursor, habits) || (isEnglish(habits.lang) && readSpoken(cursor)))
  );
}

/** A ratio, or a time of day: 3:30 pm is 15:30. */
function readRatio(cursor: Cursor): true {
  const [first = '', ...rest] = cursor.piece().text.split(':');
  const hour = rest.length === 1 ? hourOf(cursor, first) : undefined;
  const isNamed = /^(uhr|h)$/.test(cursor.piece(1).text);
  const taken = hour !== undefined || isNamed ? 2 : 1;
  return cursor.take(taken, [hour ?? Number(first), ...rest].join(':'));
}

/** The hour of the day, 0 to 23, of one before "am" or "pm"; undefined without them. */
function hourOf(cursor: Cursor, hour: string): number | undefined {
  const half = /^(am|pm)$/.exec(cursor.piece(1).text)?.[0];
  const isHour = /^(0?[1-9]|1[0-2])$/.test(hour);
  return half && isHour ? (Number(hour) % 12) + (half === 'pm' ? 12 : 0) : undefined;
}

/** A currency before its number is read after it. */
function readMoney(cursor: Cursor, habits: Habits): boolean {
  const ahead = cursor.piece().text === 'us' && cursor.piece(1).text === '$' ? 1 : 0;
  const { text } = cursor.piece(ahead);
  const unit = CURRENCIES[text] ?? (isCurrencyCode(text) ? unitsOf(text)?.[0] : undefined);
  if (unit === undefined || cursor.piece(ahead + 1).kind !== 'figures') return false;
  cursor.take(ahead + 1);
  return readFigures(cursor, habits) && cursor.take(0, unit);
}

/** AD 79, BC 44. */
function readEra(cursor: Cursor, habits: Habits): boolean {
  const { text } = cursor.piece();
  if (cursor.piece(1).kind !== 'figures' || !/^(ad|bc)$/.test(text)) return false;
  cursor.take(1);
  readFigures(cursor, habits);
  return text === 'ad' || cursor.take(0, 'bc');
}

function readFigures(cursor: Cursor, habits: Habits): true {
  const { text } = cursor.piece();
  const hour = hourOf(cursor, text);
  if (hour !== undefined) return cursor.take(2, `${hour}:00`);
  const readings = [...readingsOf(text, habits), ...timeIn(text, habits)];
  if (/^(uhr)$/.test(cursor.piece(1).text)) return cursor.take(2, ...readings);
  if (hasOrdinalEnding(cursor, 1, habits)) return readOrdinal(cursor, 2, text);
  const { isClose, text: ending } = cursor.piece(1);
  // The 1990s.
  if (isClose && ending === 's' && /^\d{3,4}$/.test(text)) return cursor.take(2, `${text}s`);
  if (!readings.every((reading) => /^-?\d+([.:]\d+)?$/.test(reading)))
    return cursor.take(1, ...readings);
  return readRaised(cursor, readings, habits) && readAfter(cursor);
}

/** A time of day with a point, which an answer may have: 10.30. */
function timeIn(figures: string, { isKey }: Habits): string[] {
  const [, hour, minute] = /^(\d{1,2})\.([0-5]\d)$/.exec(figures) ?? [];
  return isKey || hour === undefined || Number(hour) > 23 ? [] : [`${Number(hour)}:${minute}`];
}

/** Figures with the fraction or the powers of ten that follow them: 1 1/2, 2 thirds, 3 and a half, 5 million. */
function readRaised(cursor: Cursor, readings: readonly string[], { lang }: Habits): true {
  const { kind, text } = cursor.piece(1);
  const [up = 0, down = 1] = text.split('/').map(Number);
  const isMixed = kind === 'fraction' && up < down && [2, 4, 5, 8, 10].includes(down);
  const [only = ''] = readings;
  if (isMixed && /^\d+$/.test(only))
    return cursor.take(2, `${only}${written(decimalOf(String(up / down))).slice(1)}`);
  const fraction = spokenFraction(cursor.words, cursor.at);
  if (fraction) return cursor.take(fraction.next - cursor.at, fraction.text);
  const half = withHalf(decimalOf(only), cursor.words, cursor.at + 1);
  if (half.next > cursor.at + 1) return cursor.take(half.next - cursor.at, written(half.value));
  let taken = 1;
  let power = 0;
  for (;;) {
    const next = cursor.piece(taken);
    const more = next.kind === 'word' ? scaleOf(next.text, next.isClose, lang) : undefined;
    if (more === undefined) break;
    power += more;
    taken += 1;
  }
  if (power === 0) return cursor.take(1, ...readings);
  const scale = whole(10n ** BigInt(power));
  const numbers = readings.filter((one) => !one.includes(':'));
  return cursor.take(taken, ...numbers.map((one) => written(times(decimalOf(one), scale))));
}

/** An ordinal of so many pieces, and a century that is shortened after it. */
function readOrdinal(cursor: Cursor, pieces: number, value: string): true {
  // The Second World War is World War II.
  if (cursor.piece(pieces).text === 'world' && cursor.piece(pieces + 1).text === 'war')
    return cursor.take(pieces + 2, 'world') && cursor.take(0, 'war') && cursor.take(0, value);
  cursor.take(pieces, `${value}th`);
  return cursor.piece().text === 'c' ? cursor.take(1, 'century') : true;
}

/** A fraction, an ordinal or a number in words. */
function readSpoken(cursor: Cursor): boolean {
  const { words, at } = cursor;
  const fraction = spokenFraction(words, at);
  if (fraction) return cursor.take(fraction.next - at, fraction.text);
  const ordinal = spokenOrdinal(words, at);
  if (ordinal) return readOrdinal(cursor, ordinal.next - at, String(ordinal.value));
  const number = spokenNumber(words, at);
  if (!number) return false;
  cursor.take(number.next - at, written(number.value));
  return readAfter(cursor);
}

/** What may follow a number: its unit, or its era. */
function readAfter(cursor: Cursor): true {
  const { text } = cursor.piece();
  if (text === '°' || /^degrees?$/.test(text)) return readDegrees(cursor);
  if (/^(bc|bce)$/.test(text)) return cursor.take(1, 'bc');
  if (/^(ad|ce)$/.test(text)) return cursor.take(1);
  if (YEAR.test(text) && /^\d{3,4}$/.test(cursor.piece(-1).text)) return cursor.take(1);
  if (cursor.piece(1).kind === 'figures' && /^(to|bis|until)$/.test(text)) return cursor.take(1);
  for (let units = unitsHere(cursor); units; units = unitsOf(cursor.piece().text)) {
    cursor.take(1);
    for (const unit of units) cursor.take(0, unit);
    if (cursor.piece().text === 'per') cursor.take(1);
  }
  return true;
}

function unitsHere(cursor: Cursor): readonly string[] | undefined {
  const { text, isClose, isCapital } = cursor.piece();
  if (text === 'c' && (isClose || isCapital)) return ['celsius'];
  if (text === 'f' && (isClose || isCapital)) return ['fahrenheit'];
  return unitsOf(text);
}

/** The sign or the word of degrees, with their scale where it is said. */
export function readDegrees(cursor: Cursor): true {
  const { text } = cursor.piece(1);
  if (/^(c|celsius)$/.test(text)) return cursor.take(2, 'celsius');
  if (/^(f|fahrenheit)$/.test(text)) return cursor.take(2, 'fahrenheit');
  return cursor.take(1, 'degree');
}
