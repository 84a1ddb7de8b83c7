import { folded, oneForm } from '#core/essay/fold.ts';
import { HAN_DAY, HAN_NUMBER, inFigures } from './han-numbers.ts';

/** A piece of an answer: a word, a number in figures, or a sign that carries meaning. */
export interface Piece {
  kind: 'word' | 'figures' | 'fraction' | 'ratio' | 'date' | 'sign';
  /** Folded, in lower case, with its apostrophes. */
  text: string;
  /** As it stood, in one form. */
  raw: string;
  /** It stood in capitals. */
  isCapital: boolean;
  /** No blank stands between it and the piece before. */
  isClose: boolean;
}

const SIGNS: Record<string, string> = {
  ...{ '<=': '≤', '=<': '≤', '>=': '≥', '=>': '≥', '!=': '≠', '+-': '±', '+/-': '±' },
  ...{ '*': '×' },
};
const MINUS = '−';
/** 1945年8月15日, 1945년 8월 15일. */
const DAY_IN_SIGNS = /(\d{3,4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]/gu;

/** In this order: the first that fits is taken. A hyphen is none of them; a true minus belongs to its number. */
const PIECES = new RegExp(
  [
    // U.S., B.C.E.
    String.raw`(?<initials>(?:\p{L}\.){2,}\p{L}?(?![\p{L}\p{M}]))`,
    // 1998-03-05, 5.3.1998, 5/3/1998
    String.raw`(?<date>(?<![\d.,])(?:\d{4}(?<over>[./-])\d{1,2}\k<over>\d{1,2}|\d{1,2}(?<apart>[./-])\d{1,2}\k<apart>\d{4})(?!\d))`,
    // 10:30, 2 : 1
    String.raw`(?<ratio>\d+(?: ?: ?\d+)+)`,
    // 1/3
    String.raw`(?<fraction>(?<![\d/])\d+ ?\/ ?\d+(?! ?[\d/]))`,
    // 1 000 000; 1'000; 1,234.5; .5; 10^2
    String.raw`(?<figures>−?(?:\d{1,3}(?:[ ']\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*|[.,]\d+)(?:\^−?\d+)?)`,
    String.raw`(?<word>\p{L}(?:[\p{L}\p{M}\d]|'(?=[\p{L}\d])|\^(?=\d))*)`,
    // C++, C#, Na+, 18+; Cl-; n!; f'(x)
    String.raw`(?<suffix>(?<=[\p{L}\p{M}\d])[+#*]+(?![\p{L}\p{M}\d+#*])|(?<=\p{Lu}[\p{L}\d]{0,3})-(?![\p{L}\p{M}\d-])|(?<=(?<!\p{L})\p{L})(?:!(?![\p{L}!])|'+(?=\()))`,
    String.raw`(?<sign><=|=<|>=|=>|!=|\+\/-|\+-|[%‰°&$€£¥₹₽₩₺]|[<>=±×÷+*≤≥≠√∞∈→])`,
  ].join('|'),
  'gu',
);

/** Powers and fractions that NFKC would run into the number before them; a minus told from a hyphen. */
function prepared(text: string, lang: string): string {
  const apart = text
    .replace(/(?<=[\d₀-₉])[⁻⁰¹²³⁴-⁹]+/gu, (power) => `^${power.normalize('NFKD')}`)
    .replace(/[¼-¾⅐-⅞↉]/gu, (sign) => ` ${sign.normalize('NFKD')} `);
  return (
    oneForm(apart, lang)
      .replace(/[‐‑‒–—―−]/gu, '-')
      .replace(/->/gu, '→')
      .replace(/\+\/?-(?=\d)/gu, '±')
      .replace(/(?<=\p{L})♯/gu, '#')
      .replace(/(?<=\p{L})♭/gu, 'b')
      .replace(/٪/gu, '%')
      .replace(/∶/gu, ':')
      .replace(HAN_DAY, inFigures)
      .replace(DAY_IN_SIGNS, '$1-$2-$3 ')
      .replace(HAN_NUMBER, inFigures)
      .replace(/(?<=\d)٫(?=\d)/gu, '.')
      .replace(/(?<=\d)٬(?=\d)/gu, '')
      .replace(/(?<![\p{L}\p{M}])minus (?=[\d.,])/giu, MINUS)
      .replace(/(?<![\p{L}\p{M}\d)%])-(?=[.,]?\d)/gu, MINUS)
      .replace(/(?<=\^)-/gu, MINUS)
      .replace(/(?<=\d)'s(?![\p{L}\d])/giu, 's')
      // "About" says no more, and the Thai sign of what was cut short is no letter.
      .replace(/[~≈∼](?= ?\d)|ฯ/gu, '')
  );
}

/** The pieces of a text. Punctuation and hyphens are gone; signs that carry meaning are pieces. `lang`: BCP 47, or empty. */
export function piecesOf(text: string, lang = ''): Piece[] {
  const pieces: Piece[] = [];
  let end = -1;
  for (const found of prepared(text, lang).matchAll(PIECES)) {
    const [piece] = found;
    const groups = found.groups ?? {};
    const isClose = found.index === end;
    end = found.index + piece.length;
    const last = pieces.at(-1);
    if (groups.suffix !== undefined && last && isClose) {
      // A prime is no apostrophe.
      last.text += piece.replaceAll("'", '′');
      last.kind = 'word';
    } else pieces.push({ ...pieceOf(piece, groups, lang), isClose });
  }
  return pieces;
}

function pieceOf(
  piece: string,
  { word, initials, date, ratio, fraction, figures }: Record<string, string | undefined>,
  lang: string,
): Omit<Piece, 'isClose'> {
  const isCapital = /\p{Lu}/u.test(piece) && piece === piece.toUpperCase();
  if (word !== undefined || initials !== undefined)
    return { kind: 'word', text: folded(piece, lang).replace(/[.^]/g, ''), isCapital, raw: piece };
  const bare = piece.replace(/[ ']/g, '').replaceAll(MINUS, '-');
  if (date !== undefined) return { kind: 'date', text: bare, isCapital, raw: piece };
  if (ratio !== undefined) return { kind: 'ratio', text: bare, isCapital, raw: piece };
  if (fraction !== undefined) return { kind: 'fraction', text: bare, isCapital, raw: piece };
  if (figures !== undefined) return { kind: 'figures', text: bare, isCapital, raw: piece };
  return { kind: 'sign', text: SIGNS[piece] ?? piece, isCapital, raw: piece };
}
