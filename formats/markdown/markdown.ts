import { type Block, CELL, codeText, oneLine } from '#core/essay/block.ts';
import { BULLET, NOTHING } from '#formats/found.ts';
import { wordsOf } from './inline.ts';

/** A block before it has its id. */
type Found = Pick<Block, 'kind' | 'level' | 'mark' | 'text'>;

/**
 * Reads Markdown as blocks: headings, paragraphs, items of lists, quotes, code between fences, tables, notes, and as verse what breaks
 * every one of its lines by hand. The words come without their marks. Each file begins a block of its own. Ids count from `b1`.
 */
export function readMarkdown(files: readonly { text: string }[]): Block[] {
  return files
    .flatMap(({ text }) => new BlockReader(text).read())
    .map((found, index) => ({ ...found, id: `b${index + 1}`, page: null }));
}

/** What is being read, line by line. */
interface Open extends Pick<Found, 'kind' | 'level' | 'mark'> {
  lines: string[];
}

const FENCE = /^[ \t]*(`{3,}|~{3,})/;
const HEADING = /^ {0,3}(#{1,6})(?=[ \t]|$)/;
const UNDERLINE = /^ {0,3}(=+|-+)[ \t]*$/;
const RULE = /^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$/;
const QUOTE = /^(?: {0,3}>)+ ?/;
const NOTE = /^ {0,3}\[\^([^\]\s]{1,40})\]:[ \t]*(.*)$/;
/** Where a link's name leads: nothing of the text. */
const DEFINITION = /^ {0,3}\[[^\]^][^\]]{0,200}\]:[ \t]*\S+.*$/;
const ITEM = /^([ \t]*)([-*+]|\d{1,9}[.)])(?:[ \t]+(.*))?$/;
const UNDER_HEAD = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
const TAB = '    ';

class BlockReader {
  private readonly found: Found[] = [];
  private readonly lines: string[];
  private open: Open | null = null;
  /** How far the items of the list are indented that go on, the outermost first. */
  private indents: number[] = [];
  private isAfterBlank = true;
  private fence: { sign: string; indent: number } | null = null;
  private isTable = false;

  constructor(text: string) {
    this.lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  }

  read(): Found[] {
    for (const line of this.lines) this.take(line);
    this.close();
    return this.found;
  }

  private take(line: string): void {
    if (this.fence) {
      this.takeCode(line);
      return;
    }
    if (line.trim() === '') {
      this.close();
      this.isAfterBlank = true;
      return;
    }
    const isTaken =
      this.takeRow(line) ||
      this.takeUnderline(line) ||
      this.takeFence(line) ||
      this.takeHeading(line) ||
      this.takeRule(line) ||
      this.takeQuote(line) ||
      this.takeNote(line) ||
      this.takeItem(line);
    if (!isTaken) this.takeWords(line);
    this.isAfterBlank = false;
  }

  private begin(kind: Found['kind'], level: number, mark: string, line: string): true {
    this.close();
    this.open = { kind, level, mark, lines: [line] };
    return true;
  }

  private close(): void {
    const { open } = this;
    this.open = null;
    this.isTable = false;
    if (!open) return;
    const { kind, lines } = open;
    const isBrokenByHand = lines.length > 1 && lines.slice(0, -1).every(isBroken);
    if (kind === 'code') this.add(open, codeText(lines.join('\n')));
    else if (kind === 'paragraph' && isBrokenByHand) this.addVerse(lines);
    else this.add(open, wordsOf(lines.join('\n')));
  }

  private addVerse(lines: readonly string[]): void {
    lines.forEach((line, index) => {
      const level = index === 0 ? 1 : 0;
      const isLast = index === lines.length - 1;
      const words = isLast || line.endsWith(' ') ? line : line.slice(0, -1);
      this.add({ kind: 'verse', level, mark: '' }, wordsOf(words));
    });
  }

  private add({ kind, level, mark }: Omit<Found, 'text'>, words: string): void {
    const text = kind === 'code' ? words : oneLine(words);
    if (text !== '') this.found.push({ kind, level, mark, text });
  }

  private takeFence(line: string): boolean {
    const sign = FENCE.exec(line)?.[1];
    if (!sign || (sign.startsWith('`') && line.trim().slice(sign.length).includes('`')))
      return false;
    this.close();
    this.fence = { sign, indent: line.search(/\S/) };
    this.open = { kind: 'code', level: 0, mark: '', lines: [] };
    return true;
  }

  private takeCode(line: string): void {
    const { sign, indent } = this.fence ?? { sign: '', indent: 0 };
    const end = line.trim();
    if (end.startsWith(sign) && end === (end[0] ?? '').repeat(end.length)) {
      this.fence = null;
      this.close();
      return;
    }
    const inner = Math.min(indent, line.search(/\S|$/));
    this.open?.lines.push(line.slice(inner));
  }

  private takeHeading(line: string): boolean {
    const heading = HEADING.exec(line);
    if (!heading) return false;
    this.close();
    this.indents = [];
    const level = heading[1]?.length ?? 1;
    this.add({ kind: 'heading', level, mark: '' }, wordsOf(titleOf(line.slice(heading[0].length))));
    return true;
  }

  /** A paragraph of one line, underlined, is a heading. */
  private takeUnderline(line: string): boolean {
    const sign = UNDERLINE.exec(line)?.[1];
    const { open } = this;
    if (!sign || open?.kind !== 'paragraph' || open.lines.length !== 1) return false;
    this.open = null;
    const level = sign.startsWith('=') ? 1 : 2;
    this.add({ kind: 'heading', level, mark: '' }, wordsOf(open.lines[0] ?? ''));
    return true;
  }

  private takeRule(line: string): boolean {
    // Under several lines it is text: hand-wrapped prose may hold a line of dashes.
    if (this.open?.kind === 'paragraph' || !RULE.test(line)) return false;
    this.close();
    this.indents = [];
    return true;
  }

  private takeQuote(line: string): boolean {
    if (!QUOTE.test(line)) return false;
    const words = line.replace(QUOTE, '');
    if (words.trim() === '') this.close();
    else if (this.open?.kind === 'quote') this.open.lines.push(words);
    else this.begin('quote', 0, '', words);
    return true;
  }

  private takeNote(line: string): boolean {
    const note = NOTE.exec(line);
    if (note) return this.begin('note', 0, note[1] ?? '', note[2] ?? '');
    return this.open === null && DEFINITION.test(line);
  }

  private takeItem(line: string): boolean {
    const item = ITEM.exec(line);
    if (!item) return false;
    const [, before = '', sign = '', words = ''] = item;
    const isOrdered = /\d/.test(sign);
    // A hand-wrapped line may begin with a year and a full stop: only the first of a list ends a paragraph, and none that is empty.
    const isWrapped = this.open !== null && this.open.kind !== 'list-item';
    if (isWrapped && (words === '' || (isOrdered && Number.parseInt(sign, 10) !== 1))) return false;
    const indent = before.replaceAll('\t', TAB).length;
    while ((this.indents.at(-1) ?? -1) > indent) this.indents.pop();
    if (this.indents.at(-1) !== indent) this.indents.push(indent);
    return this.begin('list-item', this.indents.length, isOrdered ? sign : BULLET, words);
  }

  /** The first row of a table is known by the line under it. */
  private takeRow(line: string): boolean {
    const { open } = this;
    if (this.isTable) {
      if (!line.includes('|')) return false;
      this.addRow(line, 0);
      return true;
    }
    const [head, ...more] = open?.kind === 'paragraph' ? open.lines : [];
    if (head === undefined || more.length > 0 || !head.includes('|')) return false;
    if (!UNDER_HEAD.test(line) || cellsOf(line).length !== cellsOf(head).length) return false;
    this.open = null;
    this.isTable = true;
    this.addRow(head, 1);
    return true;
  }

  private addRow(line: string, level: number): void {
    const cells = cellsOf(line).map((cell) => oneLine(wordsOf(cell)));
    // A table without a head has an empty one in Markdown.
    if (cells.every((cell) => cell === '')) return;
    this.add(
      { kind: 'table-row', level, mark: '' },
      cells.map((cell) => cell || NOTHING).join(CELL),
    );
  }

  private takeWords(line: string): void {
    if (this.open) {
      this.open.lines.push(line);
      return;
    }
    this.isTable = false;
    const isIndented = /^(?: {2,}|\t)/.test(line);
    if (this.isAfterBlank && isIndented && this.indents.length > 0) {
      this.begin('list-item', this.indents.length, '', line);
      return;
    }
    this.indents = [];
    this.begin('paragraph', 0, '', line);
  }
}

/** CommonMark: closing marks stand after a blank, so `C#` keeps its own. */
function titleOf(words: string): string {
  const title = words.trim();
  let end = title.length;
  while (title[end - 1] === '#') end--;
  const isClosed = end < title.length && (end === 0 || /[ \t]/.test(title[end - 1] ?? ''));
  return isClosed ? title.slice(0, end) : title;
}

/** Whether a line's break is meant: two blanks end it, or a backslash that is not itself escaped. */
function isBroken(line: string): boolean {
  let at = line.length;
  while (line[at - 1] === '\\') at--;
  return line.endsWith('  ') || (line.length - at) % 2 === 1;
}

/** The cells of a table's row; one that is meant to hold a bar has it escaped. */
function cellsOf(line: string): string[] {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'));
}
