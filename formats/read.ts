import type { Block } from '#core/essay/block.ts';
import type { Direction } from '#core/essay/essay.ts';
import { type Found, MOST_BYTES, type Notice, UnreadableError } from './found.ts';
import { directionOf, languageOf } from './language.ts';
import { lettersOf } from './letters.ts';
import { settled } from './settle.ts';
import { unzip } from './zip.ts';

/** A file as it was brought. */
export interface ForeignFile {
  name: string;
  bytes: Uint8Array;
}

/** What a file says. */
export interface ReadText {
  /** As the file says it; empty where it does not. */
  title: string;
  /** BCP 47; `und` where it cannot be told. */
  lang: string;
  dir: Direction;
  blocks: Block[];
  notices: Notice[];
}

/** What a file says, or in one sentence or two why it cannot be read and what to do. */
export type ReadFile = ReadText | { refused: string };

type Format = 'pdf' | 'docx' | 'epub' | 'html' | 'md' | 'txt';

/**
 * Reads a file of any format that is known, by what is in it rather than by its name. Runs in a child process: a foreign file may ask for
 * all memory, or for ever.
 */
export async function readFile(file: ForeignFile): Promise<ReadFile> {
  try {
    const found = await foundIn(file);
    const blocks = settled(found.blocks);
    const text = blocks.map((block) => block.text).join('\n');
    if (!blocks.some(({ kind }) => kind !== 'heading'))
      return { refused: 'There is no text in this file.' };
    const { title, notices } = found;
    return { title, lang: languageOf(text, found.lang), dir: directionOf(text), blocks, notices };
  } catch (error) {
    if (error instanceof UnreadableError) return { refused: error.message };
    throw error;
  }
}

async function foundIn({ name, bytes }: ForeignFile): Promise<Found> {
  if (bytes.length === 0) throw new UnreadableError('This file is empty.');
  if (bytes.length > MOST_BYTES)
    throw new UnreadableError(
      `This file is larger than ${MOST_BYTES / 1_000_000} MB. Bring its text alone, or a part of it.`,
    );
  const format = formatOf(name, bytes);
  const read = READERS[format];
  if ('bytes' in read) return (await read.bytes())(bytes);
  const { text, notices } = lettersOf(bytes, format === 'html' ? saidEncoding(bytes) : '');
  const found = (await read.text())(text);
  return { ...found, notices: [...notices, ...found.notices] };
}

type Reader<From> = () => Promise<(from: From) => Found | Promise<Found>>;

/** Their libraries are large: only that of the file at hand is loaded. */
const READERS = {
  pdf: { bytes: async () => (await import('./pdf/pdf.ts')).readPdf },
  docx: { bytes: async () => (await import('./docx/docx.ts')).readDocx },
  epub: { bytes: async () => (await import('./epub/epub.ts')).readEpub },
  html: { text: async () => (await import('./html/html.ts')).readHtml },
  md: { text: async () => (await import('./markdown/foreign.ts')).readForeignMarkdown },
  txt: { text: async () => (await import('./text/text.ts')).readText },
} satisfies Record<Format, { bytes: Reader<Uint8Array> } | { text: Reader<string> }>;

/** @throws UnreadableError for what is none of them */
function formatOf(name: string, bytes: Uint8Array): Format {
  const start = startOf(bytes, 1_024);
  if (start.includes('%PDF-')) return 'pdf';
  if (start.startsWith('PK')) return formatOfArchive(bytes);
  if (start.startsWith('\xd0\xcf\x11\xe0'))
    throw new UnreadableError('This is an old Word file. Save it as .docx and bring that.');
  if (start.startsWith('{\\rtf'))
    throw new UnreadableError('This is an RTF file. Save it as .docx or .txt and bring that.');
  if (
    /\.(x?html?)$/i.test(name) ||
    /^\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)?<(!doctype html|html)\b/i.test(start)
  )
    return 'html';
  if (/\.(md|markdown)$/i.test(name)) return 'md';
  if (/\.(txt|text)$/i.test(name) || !/\.[a-z0-9]{2,5}$/i.test(name)) return 'txt';
  throw new UnreadableError(
    'This kind of file cannot be read. Bring a .docx, .pdf, .epub, .html, .md or .txt, or paste the text.',
  );
}

function formatOfArchive(bytes: Uint8Array): Format {
  const names: string[] = [];
  unzip(bytes, (name) => {
    names.push(name);
    return false;
  });
  if (names.some((name) => /^word\/document\d*\.xml$/.test(name))) return 'docx';
  if (names.includes('META-INF/container.xml')) return 'epub';
  const isOpen = names.includes('content.xml');
  throw new UnreadableError(
    isOpen
      ? 'This is a file of LibreOffice. Save it as .docx and bring that.'
      : 'This archive is neither a Word file nor a book. Unpack it, and bring the text in it.',
  );
}

/** Its first bytes, each as a letter. */
const startOf = (bytes: Uint8Array, length: number) =>
  new TextDecoder('latin1').decode(bytes.subarray(0, length));

/** A page names its encoding near its beginning. */
function saidEncoding(bytes: Uint8Array): string {
  const start = startOf(bytes, 2_048);
  return /<meta[^>]+charset=["']?\s*([\w-]+)/i.exec(start)?.[1] ?? '';
}
