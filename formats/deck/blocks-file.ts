import type { Block } from '#core/essay/block.ts';
import type { Problem } from '#formats/problem.ts';
import type { BlockEntry } from './deck-sheet.ts';
import type { Sheet } from './yaml.ts';

/** The fields of a block that `blocks.yaml` may say. */
const FIELDS = ['id', 'kind', 'level', 'mark', 'page', 'text'] as const;

/** Blocks as Markdown says them, with what `blocks.yaml` says beside; and its lines that name no block. */
export function withSaid(
  plain: readonly Block[],
  sheet: Sheet<BlockEntry[]>,
): { blocks: Block[]; problems: Problem[] } {
  const blocks = [...plain];
  const problems: Problem[] = [];
  sheet.value.forEach(({ block: number, ...said }, index) => {
    const block = blocks[number - 1];
    if (block) blocks[number - 1] = { ...block, ...said } as Block;
    else
      problems.push({
        ...{ path: sheet.path, line: sheet.lineOf([index, 'block']) },
        what: `the text has no block ${number}, but ${blocks.length}`,
        mend: 'Count its headings, paragraphs, items, rows and lines of verse from 1.',
      });
  });
  const ids = blocks.map(({ id }) => id);
  sheet.value.forEach(({ id }, index) => {
    if (id !== undefined && ids.indexOf(id) !== ids.lastIndexOf(id))
      problems.push({
        ...{ path: sheet.path, line: sheet.lineOf([index, 'id']) },
        what: `two blocks have the id “${id}”`,
        mend: 'Rename one of them.',
      });
  });
  return { blocks, problems };
}

/** What `blocks.yaml` has to say for Markdown's blocks to become these: one entry for each that differs. */
export function saidOf(plain: readonly Block[], blocks: readonly Block[]): BlockEntry[] {
  return blocks.flatMap((block, index) => {
    const read = plain[index];
    const differing = FIELDS.filter(
      (field) => block[field] !== null && block[field] !== read?.[field],
    );
    if (differing.length === 0) return [];
    const said = Object.fromEntries(differing.map((field) => [field, block[field]]));
    return [{ block: index + 1, ...said }];
  });
}
