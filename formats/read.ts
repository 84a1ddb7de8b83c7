import type { Block } from '#core/essay/block.ts';
import { fileText } from './file-text.ts';
import { readMarkdown } from './markdown/markdown.ts';

/** A file as it was brought. */
export interface ForeignFile {
  name: string;
  bytes: Uint8Array;
}

/** What a file says, or in one sentence why it cannot be read and what to do. */
export type ReadFile = { blocks: Block[] } | { refused: string };

/** Reads a file of any format that is known. Runs in a child process: a foreign file may ask for all memory, or for ever. */
export function readFile({ name, bytes }: ForeignFile): ReadFile {
  if (bytes.length === 0) return { refused: 'This file is empty.' };
  if (!/\.(md|markdown|txt|text)$/i.test(name))
    return {
      refused:
        'This kind of file cannot be read yet. Save it as text (.txt or .md) and bring that.',
    };
  const file = fileText(bytes);
  // Letters are never guessed in silence.
  if (!file || file.isGuessed)
    return {
      refused: 'The letters of this file cannot be told. Save it as UTF-8 and bring it again.',
    };
  const blocks = readMarkdown([{ text: file.text }]);
  return blocks.some(({ kind }) => kind !== 'heading')
    ? { blocks }
    : { refused: 'There is no text in this file.' };
}
