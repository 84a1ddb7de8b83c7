import { CELL, oneLine } from '#core/essay/block.ts';
import { type FoundBlock, NOTHING } from '#formats/found.ts';
import { attribute, isBlock, isSkipped } from './parts.ts';
import { type Element, walk } from './walk.ts';

/** Where one of these stands in a cell, the table only arranges the page. */
const TOO_MUCH = new Set('h1 h2 h3 h4 h5 h6 article section blockquote pre'.split(' '));
const MOST_PARAGRAPHS = 2;

/** Whether a table holds what belongs together row by row, and does not only arrange the page. */
export function isDataTable(table: Element): boolean {
  if (/^(presentation|none)$/.test(attribute(table, 'role'))) return false;
  let [isData, widest, cells, paragraphs] = [true, 0, 0, 0];
  walk(table, {
    open({ tagName }) {
      if (tagName === 'tr') cells = 0;
      if (tagName === 'td' || tagName === 'th') [cells, paragraphs] = [cells + 1, 0];
      if (tagName === 'p') paragraphs++;
      widest = Math.max(widest, cells);
      if (TOO_MUCH.has(tagName) || paragraphs > MOST_PARAGRAPHS) isData = false;
      return isData;
    },
  });
  return isData && widest > 1;
}

/** A table's caption and its rows, each in one line. */
export function rowsOf(table: Element): FoundBlock[] {
  const rows: FoundBlock[] = [];
  let text = '';
  let cells: { text: string; isHead: boolean }[] = [];
  const take = () => {
    const line = oneLine(text);
    text = '';
    return line;
  };
  walk(table, {
    open(element) {
      if (isSkipped(element)) return false;
      // A table in a cell is text of that cell.
      if (isBlock(element)) text += ' ';
      return true;
    },
    text(more) {
      text += more;
    },
    close({ tagName }) {
      if (tagName === 'caption') {
        const line = take();
        if (line) rows.push({ kind: 'caption', level: 0, mark: '', text: line });
      }
      if (tagName === 'td' || tagName === 'th')
        cells.push({ text: take(), isHead: tagName === 'th' });
      if (tagName !== 'tr') return;
      const isHead = cells.length > 0 && cells.every((cell) => cell.isHead);
      const line = cells.map((cell) => cell.text || NOTHING).join(CELL);
      if (cells.some((cell) => cell.text))
        rows.push({ kind: 'table-row', level: isHead ? 1 : 0, mark: '', text: line });
      cells = [];
    },
  });
  return rows;
}
