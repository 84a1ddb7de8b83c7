import { readFileSync } from 'node:fs';
import type { Block } from '#core/essay/block.ts';
import { readFile } from '#formats/read.ts';
import { LONGEST_PIECE, type Piece } from './wire.ts';

/**
 * The child process in which a foreign file is read: `child.ts PATH NAME`. It has no database, no network of ours and no settings; what
 * it found it says in lines of JSON. Whoever began it ends it when it takes too much.
 */
const [path = '', name = ''] = process.argv.slice(2);
const found = await readFile({ name, bytes: readFileSync(path) });

if ('refused' in found) say({ refused: found.refused });
else {
  const { blocks, ...about } = found;
  say({ about });
  for (const some of pieces(blocks)) say({ blocks: some });
  say({ done: true });
}

function say(piece: Piece): void {
  process.stdout.write(`${JSON.stringify(piece)}\n`);
}

/** Blocks in pieces that are not too long; a block that is, by itself, is one. */
function* pieces(blocks: readonly Block[]): Generator<Block[]> {
  let piece: Block[] = [];
  let length = 0;
  for (const block of blocks) {
    const own = JSON.stringify(block).length + 1;
    if (length + own > LONGEST_PIECE - 100 && piece.length > 0) {
      yield piece;
      [piece, length] = [[], 0];
    }
    piece.push(block);
    length += own;
  }
  if (piece.length > 0) yield piece;
}
