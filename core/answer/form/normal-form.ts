import { articleOf, withinWord } from './articles.ts';
import { Cursor, type Habits, type Part } from './cursor.ts';
import { dateReadings, readDay } from './dates.ts';
import { readDegrees, readQuantity } from './quantity.ts';
import { romanValue } from './roman.ts';
import { commonSpelling } from './same-words.ts';
import { type Piece, piecesOf } from './signs.ts';
import { CURRENCIES, unitsOf } from './units.ts';

/** One thing that an answer may mean, as it is compared. */
export interface NormalForm {
  words: readonly string[];
  /** A gendered article was left out of it. */
  lacksGender: boolean;
}

/** Combinations of readings beyond these are not looked at: nobody means them. */
const MOST_FORMS = 24;

/**
 * The words of an answer as they are compared, once for each thing that it may mean: folded, punctuation gone, numbers as exact
 * decimals, dates as days, units and currencies by one name, signs that carry meaning as words of their own, with its
 * articles and without. A key is read by its language alone, an answer also by the habits of others.
 */
export function normalForms(text: string, habits: Habits): NormalForm[] {
  const forms = millions(piecesOf(text, habits.lang), habits).flatMap((pieces) => {
    const parts = partsOf(pieces, habits);
    const bare = parts.filter(({ article }) => article === undefined);
    const isWhole = bare.length === parts.length || bare.length === 0;
    const lacksGender = !isWhole && parts.some(({ article }) => article === 'gendered');
    return [
      ...combined(parts).map((words) => ({ words, lacksGender: false })),
      ...(isWhole ? [] : combined(bare).map((words) => ({ words, lacksGender }))),
    ];
  });
  const each = new Map(forms.map((form) => [`${form.lacksGender} ${form.words.join(' ')}`, form]));
  return [...each.values()].slice(0, MOST_FORMS);
}

/** The words of a text in their plainest reading: for comparing names and headings. */
export function plainWords(text: string): string[] {
  return piecesOf(text).map(({ text: piece }) =>
    piece === '&' ? 'and' : piece.replaceAll("'", ''),
  );
}

function combined(parts: readonly Part[]): string[][] {
  let lists: string[][] = [[]];
  for (const { texts } of parts)
    lists = lists
      .flatMap((list) => texts.map((text) => (text ? [...list, text] : list)))
      .slice(0, MOST_FORMS);
  return lists;
}

/** "5m" is five metres or five million: with money beside it millions, in a key without it metres, in an answer either. */
function millions(pieces: readonly Piece[], { isKey }: Habits): (readonly Piece[])[] {
  const isMoney = (index: number) =>
    [index - 2, index + 1].some((at) => {
      const { text = '' } = pieces[at] ?? {};
      return text in CURRENCIES || unitsOf(text)?.[0] === 'dollar';
    });
  const at = pieces.findIndex(
    ({ text, isClose }, index) =>
      text === 'm' && pieces[index - 1]?.kind === 'figures' && (isClose || isMoney(index)),
  );
  if (at < 0) return [pieces];
  const raised = pieces.map((piece, index) =>
    index === at ? { ...piece, text: 'million' } : piece,
  );
  if (isMoney(at)) return [raised];
  return isKey ? [pieces] : [pieces, raised];
}

/** Reads pieces from left to right, each time as much as belongs together. */
function partsOf(pieces: readonly Piece[], habits: Habits): readonly Part[] {
  const cursor = new Cursor(pieces);
  while (!cursor.isAtEnd) {
    if (readDay(cursor, habits) || readQuantity(cursor, habits)) continue;
    const { kind, text } = cursor.piece();
    if (kind === 'sign') readSign(cursor);
    else if (kind === 'date') cursor.take(1, ...dateReadings(text, habits));
    else if (kind === 'word') readWord(cursor, habits);
    else cursor.take(1, text);
  }
  return cursor.parts;
}

function readSign(cursor: Cursor): true {
  const { text } = cursor.piece();
  if (text === '°') return readDegrees(cursor);
  const word = { '%': 'percent', '&': 'and' }[text] ?? CURRENCIES[text] ?? text;
  return cursor.take(1, word);
}

function readWord(cursor: Cursor, habits: Habits): true {
  const { lang, isKey } = habits;
  const { text, isCapital } = cursor.piece();
  const isBetween = cursor.piece(-1).kind === 'figures' && cursor.piece(1).kind === 'figures';
  if (text === 'x' && isBetween) return cursor.take(1, '×');
  if (text === 'per' && cursor.piece(1).text === 'cent') return cursor.take(2, 'percent');
  const [isFirst, isLast] = [cursor.at === 0, cursor.at === cursor.words.length - 1];
  // At the end it is the answer itself, and a capital within a phrase is a name: plan A, vitamin A deficiency.
  const isName = isLast || (!isFirst && isCapital && text.length === 1);
  const article = isName ? undefined : articleOf(text, lang);
  if (article) {
    cursor.parts.push({ texts: [text], article });
    return cursor.take(1);
  }
  const inner = withinWord(text, lang);
  const isNumeral = (isCapital || !isKey) && !(isFirst && isLast && text.length === 1);
  const value = isNumeral ? romanValue(text) : null;
  const ordinal = lang.startsWith('fr') ? frenchOrdinal(text) : null;
  if (ordinal !== null) return cursor.take(1, `${ordinal}th`);
  return cursor.take(
    1,
    ...casedTexts(cursor, habits),
    ...(inner === undefined ? [] : [inner]),
    ...(value === null ? [] : [String(value), `${value}th`]),
  );
}

const CRITICAL = /^(?:[A-Z][a-z]|[BCFHIKNOPSUVWY]{2}|[mM][A-Z])$/;

/**
 * The text of a word. Two letters alone or after a number may be another thing in other capitals: Co and CO, mW and MW. Such a key is
 * typed as it stands or in lower case.
 */
function casedTexts(cursor: Cursor, { lang, isKey }: Habits): string[] {
  const { text, raw } = cursor.piece();
  const isInside = cursor.at > 0 && cursor.at < cursor.words.length - 1;
  const bare = text.replaceAll("'", '');
  // A link of one letter is a link between words.
  const plain = bare.length > 1 || isInside ? commonSpelling(bare, lang) : bare;
  const isShort =
    plain.length === 2 && (cursor.words.length === 1 || cursor.piece(-1).kind === 'figures');
  if (!isShort) return [plain];
  const typedLow = `~${plain}`;
  if (CRITICAL.test(raw)) return isKey ? [raw, typedLow] : [raw, plain];
  return raw === plain && !isKey ? [plain, typedLow] : [plain];
}

/** XIXe, Ier, premier: the number, or null. */
function frenchOrdinal(word: string): number | null {
  if (/^premi(er|ere)$/.test(word)) return 1;
  return romanValue(/^([ivx]+)(?:er|re|e|eme)$/.exec(word)?.[1] ?? '');
}
