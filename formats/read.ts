import type { Block } from '#core/essay/block.ts';
import { readMarkdown } from './markdown/markdown.ts';

/** A file as it was brought. */
export interface ForeignFile {
  name: string;
  bytes: Uint8Array;
}

/** What a file says, or in one sentence why it cannot be read and what to do. */
export type ReadFile = { blocks: Block[] } | { refused: string };

const WIDE = /^(?:\xff\xfe|\xfe\xff)/;

/** Reads a file of any format that is known. Runs in a child process: a foreign file may ask for all memory, or for ever. */
export function readFile({ name, bytes }: ForeignFile): ReadFile {
  if (bytes.length === 0) return { refused: 'This file is empty.' };
  if (!/\.(md|markdown|txt|text)$/i.test(name))
    return {
      refused:
        'This kind of file cannot be read yet. Save it as text (.txt or .md) and bring that.',
    };
  const text = textOf(bytes);
  if (text === null)
    return {
      refused: 'The letters of this file cannot be told. Save it as UTF-8 and bring it again.',
    };
  const blocks = readMarkdown([{ text }]);
  return blocks.some(({ kind }) => kind !== 'heading')
    ? { blocks }
    : { refused: 'There is no text in this file.' };
}

function textOf(bytes: Uint8Array): string | null {
  const start = String.fromCharCode(...bytes.subarray(0, 2));
  const encoding = WIDE.test(start) ? (start[0] === '\xff' ? 'utf-16le' : 'utf-16be') : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
