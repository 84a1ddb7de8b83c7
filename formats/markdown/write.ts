import { type Block, CELL } from '#core/essay/block.ts';

/**
 * Blocks as Markdown that `readMarkdown` reads as just as many. What Markdown has no form for (a caption, a reference, a single line of
 * verse, pages) is written as the nearest that it has.
 */
export function writeMarkdown(blocks: readonly Block[]): string {
  const written = blocks.map(
    (block, index) => between(blocks[index - 1], block) + textOf(block, blocks, index),
  );
  return `${written.join('')}\n`;
}

/** What stands between two blocks. */
function between(before: Block | undefined, block: Block): string {
  if (!before) return '';
  if (isSame(before, block, 'table-row') && !beginsTable(before, block)) return '\n';
  if (isSame(before, block, 'verse') && block.level === 0) return '\\\n';
  // A rule ends a list, so that what follows is no part of its last item.
  if (before.kind === 'list-item' && block.kind === 'list-item' && block.level === 0)
    return '\n\n---\n\n';
  return '\n\n';
}

const isSame = (before: Block | undefined, block: Block, kind: Block['kind']) =>
  before?.kind === kind && block.kind === kind;

/** A head begins a table, and so does a row that stands below none or below one of another width. */
function beginsTable(before: Block | undefined, block: Block): boolean {
  return before?.kind !== 'table-row' || block.level === 1 || widthOf(before) !== widthOf(block);
}

const cellsOf = ({ text }: Block) => text.split(CELL);
const widthOf = (block: Block) => cellsOf(block).length;

function textOf(block: Block, blocks: readonly Block[], index: number): string {
  const { kind, level, mark, text } = block;
  const before = blocks[index - 1];
  switch (kind) {
    case 'heading':
      return `${'#'.repeat(Math.min(6, Math.max(1, level)))} ${escaped(text)}`;
    case 'quote':
      return `> ${line(text)}`;
    case 'list-item': {
      const sign = /^\d{1,9}[.)]$/.test(mark) ? mark : '-';
      return `${'    '.repeat(Math.max(0, level - 1))}${sign} ${line(text)}`;
    }
    case 'code':
      return fenced(text);
    case 'note':
      return `[^${/^[^\]\s\\]{1,40}$/.test(mark) ? mark : index + 1}]: ${line(text)}`;
    case 'table-row': {
      const row = (cells: string[]) => `| ${cells.join(' | ')} |`;
      const cells = cellsOf(block);
      const said = row(cells.map((cell) => escaped(cell).replaceAll('|', '\\|')));
      if (!beginsTable(before, block)) return said;
      const under = row(cells.map(() => '---'));
      return level === 1 ? `${said}\n${under}` : `${row(cells.map(() => ' '))}\n${under}\n${said}`;
    }
    default:
      return line(text);
  }
}

/** Code between marks that it does not hold. */
function fenced(text: string): string {
  const runs = [...text.matchAll(/~+/g)].map(([run]) => run.length);
  const fence = '~'.repeat(Math.max(3, ...runs.map((length) => length + 1)));
  return `${fence}\n${text}\n${fence}`;
}

/** Words whose beginning could be taken for the beginning of something else. */
function line(text: string): string {
  return escaped(text)
    .replace(/^([#>+=~|-]|\d{1,9}(?=[.)]))/, (sign) => (/\d/.test(sign) ? sign : `\\${sign}`))
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

/** Every sign that could be a mark within a line. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<~|]|!(?=\[)|&(?=[#a-z])|#+$/gi, (sign) =>
    sign.replace(/./g, '\\$&'),
  );
}
