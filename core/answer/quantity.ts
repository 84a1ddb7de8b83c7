import type { Cursor, Habits } from './cursor.ts';
import { hasOrdinalEnding } from './dates.ts';
import { decimalOf, times, whole, written } from './decimal.ts';
import { readingsOf } from './figures.ts';
import { scaleOf, spokenFraction, spokenNumber, spokenOrdinal, withHalf } from './number-words.ts';
import { CURRENCIES, isCurrencyCode, unitsOf } from './units.ts';

/** Reads a number with all that belongs to it, in figures or in words; false where none begins. */
export function readQuantity(cursor: Cursor, habits: Habits): boolean {
  const { kind } = cursor.piece();
  if (kind === 'ratio') return readRatio(cursor);
  if (readMoney(cursor, habits)) return true;
  if (kind === 'figures') return readFigures(cursor, habits);
  return kind === 'word' && (readEra(cursor, habits) || readSpoken(cursor));
}

/** A ratio, or a time of day: 3:30 pm is 15:30. */
function readRatio(cursor: Cursor): true {
  const parts = cursor.piece().text.split(':');
  const [hour = 0] = parts.map(Number);
  const half = /^(am|pm)$/.exec(cursor.piece(1).text)?.[0];
  const isTime = half !== undefined && parts.length === 2 && hour >= 1 && hour <= 12;
  const first = isTime ? (hour % 12) + (half === 'pm' ? 12 : 0) : hour;
  return cursor.take(isTime ? 2 : 1, [first, ...parts.slice(1)].join(':'));
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
  const readings = readingsOf(text, habits);
  if (hasOrdinalEnding(cursor, 1, habits)) return cursor.take(2, `${text}th`);
  const { isClose, text: ending } = cursor.piece(1);
  // The 1990s.
  if (isClose && ending === 's' && /^\d{3,4}$/.test(text)) return cursor.take(2, `${text}s`);
  if (!readings.every((reading) => /^-?\d+(\.\d+)?$/.test(reading)))
    return cursor.take(1, ...readings);
  return readRaised(cursor, readings) && readAfter(cursor);
}

/** Figures with the fraction or the powers of ten that follow them: 1 1/2, 2 thirds, 3 and a half, 5 million. */
function readRaised(cursor: Cursor, readings: readonly string[]): true {
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
    const more = next.kind === 'word' ? scaleOf(next.text, next.isClose) : undefined;
    if (more === undefined) break;
    power += more;
    taken += 1;
  }
  if (power === 0) return cursor.take(1, ...readings);
  const scale = whole(10n ** BigInt(power));
  return cursor.take(taken, ...readings.map((one) => written(times(decimalOf(one), scale))));
}

/** A fraction, an ordinal or a number in words. */
function readSpoken(cursor: Cursor): boolean {
  const { words, at } = cursor;
  const fraction = spokenFraction(words, at);
  if (fraction) return cursor.take(fraction.next - at, fraction.text);
  const ordinal = spokenOrdinal(words, at);
  if (ordinal) return cursor.take(ordinal.next - at, `${ordinal.value}th`);
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
