import type { Found, FoundBlock } from '#formats/found.ts';
import { plain } from '#formats/found.ts';
import {
  isHeading,
  isUnfinished,
  itemOf,
  joinLines,
  type KnownWords,
  withoutNumbers,
  wordsWithin,
} from '#formats/lines.ts';

/** Where so many of the lines are longer, in letters, each line is a paragraph. */
const [LONG_LINE, SHARE_OF_LONG] = [160, 0.25];
const LONGEST_VERSE = 60;
const CODE_SIGNS = 0.04;
/** A head of a page has at most so many words, and stands at least so often. */
const [LONGEST_HEAD, LEAST_HEADS] = [8, 3];
const EBOOK = /^\*\*\* ?(START|END) OF (?:THE|THIS) PROJECT GUTENBERG.*\*\*\*$/;

/** Reads plain text, hard-wrapped or not: paragraphs, headings, items of lists, verse, code; heads of pages go, and what they broke is joined. */
export function readText(text: string): Found {
  const lines = bodyOf(text.replace(/\r\n?/g, '\n').replaceAll('\f', '\n\n').split('\n'));
  const known = wordsWithin(lines);
  const stanzas = joined(withoutHeads(stanzasOf(lines)));
  const blocks = stanzas.flatMap((stanza, at) =>
    blocksOf(stanza, known, [stanzas[at - 1], stanzas[at + 1]]),
  );
  // A single line, or several, with nothing under them.
  if (blocks.every(({ kind }) => kind === 'heading'))
    return { title: '', lang: '', blocks: blocks.map((block) => plain(block.text)), notices: [] };
  const title = blocks[0]?.kind === 'heading' ? blocks[0].text : '';
  return { title, lang: '', blocks, notices: [] };
}

/** Lines that stand together. */
type Stanza = string[];

/** An e-book of Project Gutenberg says where its text begins and ends. */
function bodyOf(lines: readonly string[]): string[] {
  const marks = lines.flatMap((line, at) => (EBOOK.test(line.trim()) ? [at] : []));
  const [start = -1, end = lines.length] = marks;
  return lines.slice(start + 1, end);
}

function stanzasOf(lines: readonly string[]): Stanza[] {
  const full = lines.filter((line) => line.trim() !== '');
  const long = full.filter(({ length }) => length > LONG_LINE);
  if (long.length > SHARE_OF_LONG * full.length) return full.map((line) => [line]);
  const stanzas: Stanza[] = [];
  let isOpen = false;
  for (const line of lines) {
    const last = stanzas.at(-1);
    if (line.trim() === '') isOpen = false;
    else if (isOpen && last && !opensParagraph(line, last)) last.push(line);
    else {
      stanzas.push([line]);
      isOpen = true;
    }
  }
  return stanzas;
}

/** In a text without blank lines a paragraph is known by its first line, which is indented. */
function opensParagraph(line: string, before: Stanza): boolean {
  const isIndented = /^(?: {2,8}|\t)\S/.test(line) && !itemOf(line);
  return isIndented && before.slice(1).every((other) => /^\S/.test(other)) && before.length > 1;
}

function withoutHeads(stanzas: readonly Stanza[]): Stanza[] {
  const counts = new Map<string, number>();
  const shapeOf = (stanza: Stanza) => {
    const [line = '', ...more] = stanza;
    const isShort = more.length === 0 && line.trim().split(/\s+/).length <= LONGEST_HEAD;
    return isShort && /\p{L}|\d/u.test(line) ? withoutNumbers(line) : '';
  };
  for (const stanza of stanzas) {
    const shape = shapeOf(stanza);
    counts.set(shape, (counts.get(shape) ?? 0) + 1);
  }
  return stanzas.filter((stanza) => {
    const shape = shapeOf(stanza);
    if (shape === '') return true;
    const [line = ''] = stanza;
    const isNumber = /^[\s\-–—[(]*(page\s+)?\d{1,4}[\s\-–—\])]*$/i.test(line);
    const isCapitalsBesideNumber =
      /^(\d{1,4}\s+[\P{Ll}]+|[\P{Ll}]+\s+\d{1,4})$/u.test(line.trim()) && /\p{Lu}{3}/u.test(line);
    // What is repeated but for its numbers: "12 THE FEDERALIST". A list's items differ in more.
    const isRepeated = /\d/.test(line) && shape !== '#' && (counts.get(shape) ?? 0) >= LEAST_HEADS;
    const isSame = !/\d/.test(line) && (counts.get(shape) ?? 0) >= LEAST_HEADS;
    return !(isNumber || isCapitalsBesideNumber || isRepeated || isSame);
  });
}

/** A sentence that a page's end broke goes on. */
function joined(stanzas: readonly Stanza[]): Stanza[] {
  const whole: Stanza[] = [];
  for (const stanza of stanzas) {
    const last = whole.at(-1);
    const isRest =
      last &&
      last.length > 1 &&
      isUnfinished(last.at(-1) ?? '') &&
      /^\p{Ll}/u.test(stanza[0]?.trim() ?? '');
    if (isRest) last.push(...stanza);
    else whole.push([...stanza]);
  }
  return whole;
}

type Beside = readonly [before: Stanza | undefined, after: Stanza | undefined];

function blocksOf(stanza: Stanza, known: KnownWords, beside: Beside): FoundBlock[] {
  const [first = ''] = stanza;
  const text = () => wordsOf(stanza, known);
  const hashes = /^(#{1,6})\s+(.*?)\s*#*$/.exec(first.trim());
  if (hashes && stanza.length === 1)
    return [{ kind: 'heading', level: hashes[1]?.length ?? 1, mark: '', text: hashes[2] ?? '' }];
  const items = stanza.filter((line) => itemOf(line));
  // A number alone may open a heading; beside another it opens an item.
  const isItem = itemOf(first) && beside.some((other) => other && itemOf(other[0] ?? ''));
  if (isItem || (items.length > 0.6 * stanza.length && stanza.length > 1))
    return itemsOf(stanza, known);
  if (stanza.length <= 2 && isHeading(text()))
    return [{ kind: 'heading', level: beside[0] ? 2 : 1, mark: '', text: text() }];
  if (isVerse(stanza))
    return stanza.map((line, at) => ({
      kind: 'verse',
      level: at === 0 ? 1 : 0,
      mark: '',
      text: line,
    }));
  if (isCode(stanza)) return [{ kind: 'code', level: 0, mark: '', text: stanza.join('\n') }];
  if (itemOf(first) && stanza.length > 1 && stanza.slice(1).every((line) => /^\s/.test(line)))
    return itemsOf(stanza, known);
  return [plain(text())];
}

/** The words of some lines. What old transcripts put between low lines was in italics. */
const wordsOf = (lines: Stanza, known: KnownWords) =>
  joinLines(
    lines.map((line) => line.trim()),
    known,
  ).replace(/(?<![\p{L}\p{N}_])_(?=\S)([^_]+)(?<=\S)_(?![\p{L}\p{N}_])/gu, '$1');

function itemsOf(stanza: Stanza, known: KnownWords): FoundBlock[] {
  const items: { mark: string; lines: string[] }[] = [];
  for (const line of stanza) {
    const item = itemOf(line);
    if (item) items.push({ mark: item.mark, lines: [item.text] });
    else if (items.length > 0) items.at(-1)?.lines.push(line.trim());
    else items.push({ mark: '', lines: [line.trim()] });
  }
  return items.map(({ mark, lines }) => {
    const text = wordsOf(lines, known);
    return mark === '' ? plain(text) : { kind: 'list-item', level: 1, mark, text };
  });
}

function isVerse(stanza: Stanza): boolean {
  const capital = stanza.filter((line) => /^[^\p{L}]*\p{Lu}/u.test(line));
  return (
    stanza.length >= 3 &&
    stanza.every(({ length }) => length < LONGEST_VERSE) &&
    capital.length > 0.8 * stanza.length
  );
}

function isCode(stanza: Stanza): boolean {
  const text = stanza.join('\n');
  return (text.match(/[{}=;<>()]/g)?.length ?? 0) > CODE_SIGNS * text.length;
}
