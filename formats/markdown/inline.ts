/** A run of `*`, `_` or `~` that may begin or end emphasis, as long as its other end is sought. */
interface Delimiter {
  sign: string;
  count: number;
  opens: boolean;
  closes: boolean;
}

type Piece = string | Delimiter;

/** A link's or a picture's `[`, and how many pieces stood before it. */
interface Bracket {
  at: number;
  isPicture: boolean;
  /** Where its words begin in the text. */
  from: number;
}

const ESCAPED = /\\([!-/:-@[-`{-~])/y;
const AUTOLINK = /<([a-z][a-z0-9+.-]{1,31}:[^\s<>]*|[^\s<>@]+@[^\s<>]+)>/iy;
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/iy;
/** What may follow the words of a link: its address, or the name of one; bounded, so that no text is walked again and again. */
const ADDRESS =
  /\(\s{0,9}<?(?:[^\s()<>\\]|\\.|\([^\s()]{0,200}\)){0,1000}>?(?:\s{1,9}(?:"[^"]{0,300}"|'[^']{0,300}'))?\s{0,9}\)|\[[^[\]]{0,200}\]/sy;
const NAMED: Record<string, string> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', shy: '' },
  ...{ ndash: '–', mdash: '—', hellip: '…', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”' },
};
const isBlank = (sign: string | undefined) => sign === undefined || /\s/.test(sign);
const isSign = (sign: string | undefined) => sign !== undefined && /[\p{P}\p{S}]/u.test(sign);

/**
 * The words of one Markdown block: without the marks of emphasis, links, pictures, code, comments and calls of notes. What only looks
 * like a mark stays as it is. One walk, linear in the length.
 */
export function wordsOf(text: string): string {
  return new InlineReader(text).read();
}

class InlineReader {
  private pieces: Piece[] = [];
  private readonly brackets: Bracket[] = [];
  private at = 0;
  private readonly ticks: Map<number, number[]>;
  private commentsEnd = false;

  constructor(private readonly text: string) {
    this.ticks = new Map();
    for (const { 0: run, index } of text.matchAll(/`+/g)) {
      const known = this.ticks.get(run.length);
      if (known) known.push(index);
      else this.ticks.set(run.length, [index]);
    }
    // Taken from the end as the walk goes on.
    for (const places of this.ticks.values()) places.reverse();
  }

  read(): string {
    while (this.at < this.text.length) this.step();
    return joined(this.pieces);
  }

  private step(): void {
    const sign = this.text[this.at] ?? '';
    if (sign === '\\') this.escape();
    else if (sign === '`') this.code();
    else if (sign === '*' || sign === '_' || sign === '~') this.delimiter(sign);
    else if (sign === '[') this.open(1, false);
    else if (sign === '!' && this.text[this.at + 1] === '[') this.open(2, true);
    else if (sign === ']') this.close();
    else if (sign === '<') this.angle();
    else if (sign === '&') this.entity();
    else this.plain();
  }

  private say(words: Piece, length: number): void {
    this.pieces.push(words);
    this.at += length;
  }

  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    return pattern.exec(this.text);
  }

  private plain(): void {
    const [words = this.text[this.at] ?? ''] = this.match(/[^\\`*_~[\]!<&]+/y) ?? [];
    this.say(words, words.length);
  }

  private escape(): void {
    const found = this.match(ESCAPED);
    if (found) this.say(found[1] ?? '', found[0].length);
    else this.say('\\', 1);
  }

  private code(): void {
    const [run = ''] = this.match(/`+/y) ?? [];
    const places = this.ticks.get(run.length) ?? [];
    const from = this.at + run.length;
    while ((places.at(-1) ?? from) < from) places.pop();
    const end = places.at(-1);
    if (end === undefined) {
      this.say(run, run.length);
      return;
    }
    const words = this.text.slice(from, end);
    const isPadded = isBlank(words[0]) && isBlank(words.at(-1)) && words.trim() !== '';
    this.say(isPadded ? words.slice(1, -1) : words, end + run.length - this.at);
  }

  private delimiter(sign: string): void {
    let count = 1;
    while (this.text[this.at + count] === sign) count++;
    const before = this.text[this.at - 1];
    const after = this.text[this.at + count];
    const opensHere = !isBlank(after) && (!isSign(after) || isBlank(before) || isSign(before));
    const closesHere = !isBlank(before) && (!isSign(before) || isBlank(after) || isSign(after));
    // `snake_case` holds no emphasis, nor does one `~`.
    const isInWord = sign === '_' && opensHere && closesHere && !isSign(before) && !isSign(after);
    const isMark = !isInWord && (sign !== '~' || count === 2);
    const delimiter = { sign, count, opens: isMark && opensHere, closes: isMark && closesHere };
    this.say(delimiter, count);
  }

  private open(length: number, isPicture: boolean): void {
    this.brackets.push({ at: this.pieces.length, isPicture, from: this.at + length });
    this.say(isPicture ? '![' : '[', length);
  }

  private close(): void {
    const open = this.brackets.pop();
    const end = this.at;
    if (!open) {
      this.say(']', 1);
      return;
    }
    if (!open.isPicture && this.text[open.from] === '^' && end - open.from > 1) {
      this.pieces.length = open.at;
      this.at += 1;
      return;
    }
    this.at += 1;
    const [address] = this.match(ADDRESS) ?? [];
    this.at = end;
    if (address === undefined) {
      this.say(']', 1);
      return;
    }
    if (open.isPicture) this.pieces.length = open.at;
    else this.pieces[open.at] = '';
    this.at += 1 + address.length;
  }

  private angle(): void {
    const link = this.match(AUTOLINK);
    if (link) {
      this.say(link[1] ?? '', link[0].length);
      return;
    }
    if (!this.commentsEnd && this.text.startsWith('<!--', this.at)) {
      const end = this.text.indexOf('-->', this.at + 4);
      if (end >= 0) {
        this.at = end + 3;
        return;
      }
      this.commentsEnd = true;
    }
    this.say('<', 1);
  }

  private entity(): void {
    const found = this.match(ENTITY);
    const [whole = '', decimal, hex, name = ''] = found ?? [];
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : null;
    const words = code === null ? NAMED[name] : letterOf(code);
    if (found && words !== undefined) this.say(words, whole.length);
    else this.say('&', 1);
  }
}

const letterOf = (code: number): string | undefined =>
  code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    ? String.fromCodePoint(code)
    : undefined;

/** The pieces as text. Each closing run takes away as many signs as the nearest opening ones of its kind have. */
function joined(pieces: readonly Piece[]): string {
  const open = new Map<string, Delimiter[]>();
  for (const piece of pieces) {
    if (typeof piece === 'string') continue;
    const openers = open.get(piece.sign) ?? [];
    open.set(piece.sign, openers);
    if (piece.closes) pair(openers, piece);
    if (piece.opens && piece.count > 0) openers.push(piece);
  }
  return pieces
    .map((piece) => (typeof piece === 'string' ? piece : piece.sign.repeat(piece.count)))
    .join('');
}

function pair(openers: Delimiter[], closer: Delimiter): void {
  for (let opener = openers.at(-1); opener && closer.count > 0; opener = openers.at(-1)) {
    const count = Math.min(opener.count, closer.count);
    opener.count -= count;
    closer.count -= count;
    if (opener.count === 0) openers.pop();
  }
}
