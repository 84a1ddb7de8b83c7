import { readFileSync } from 'node:fs';
import { type ReadText, readFile } from '#formats/read.ts';
import { LONGEST_PIECE, type Piece } from './wire.ts';

/**
 * The child process in which a foreign file is read, and with `find` what stands out in it is found: `child.ts PATH NAME [find]`. It has no database, no network of ours and no settings; what
 * it found it says in lines of JSON. Whoever began it ends it when it takes too much.
 */
const [path = '', name = '', wish = ''] = process.argv.slice(2);
const found = await readFile({ name, bytes: readFileSync(path) });

if ('refused' in found) say({ refused: found.refused });
else {
  const { blocks, ...about } = found;
  say({ about });
  for (const some of pieces(blocks)) say({ blocks: some });
  if (wish === 'find') await findIn(found);
  say({ done: true });
}

/** Loaded only where it is asked for: it knows some 80,000 words. */
async function findIn({ blocks, ...about }: ReadText): Promise<void> {
  say({ read: true });
  const [{ find }, { loadEnglish }] = await Promise.all([
    import('#core/finding/find.ts'),
    import('#server/finding/english.ts'),
  ]);
  const { claims, notices } = find(about, blocks, loadEnglish());
  for (const some of pieces(claims)) say({ claims: some });
  say({ found: { notices } });
}

function say(piece: Piece): void {
  process.stdout.write(`${JSON.stringify(piece)}\n`);
}

/** Blocks or claims in pieces that are not too long; one that is, by itself, is one. */
function* pieces<T>(all: readonly T[]): Generator<T[]> {
  let piece: T[] = [];
  let length = 0;
  for (const one of all) {
    const own = JSON.stringify(one).length + 1;
    if (length + own > LONGEST_PIECE - 100 && piece.length > 0) {
      yield piece;
      [piece, length] = [[], 0];
    }
    piece.push(one);
    length += own;
  }
  if (piece.length > 0) yield piece;
}
