import type { DefaultTreeAdapterTypes } from 'parse5';
import { type BlockKind, codeText, oneLine } from '#core/essay/block.ts';
import { BULLET, FORMULA, type FoundBlock } from '#formats/found.ts';
import { asideOf, attribute, isBlock, isSkipped } from './parts.ts';
import { isDataTable, rowsOf } from './table.ts';
import { type Element, type Visitor, walk } from './walk.ts';

/** Lines that are all shorter, in letters, and at least so many, are broken on purpose. */
const [LONGEST_VERSE, LEAST_VERSE] = [60, 3];
const DEEPEST = 6;

/** The blocks of a parsed page, of a fragment, or of one element. */
export function blocksIn(root: DefaultTreeAdapterTypes.ParentNode): FoundBlock[] {
  const builder = new Builder();
  walk(root, builder);
  return builder.end();
}

/** What holds inside an open element. */
interface Inside {
  element: Element | null;
  kind: BlockKind;
  level: number;
  /** Before the first block of a list's item. */
  mark: string;
  /** Of an ordered list: the number of its next item. */
  next?: number;
  /** How many lists are around. */
  depth: number;
}

const OUTSIDE: Inside = { element: null, kind: 'paragraph', level: 0, mark: '', depth: 0 };

class Builder implements Visitor {
  private readonly blocks: FoundBlock[] = [];
  private readonly stack: Inside[] = [OUTSIDE];
  private words = '';

  open(element: Element): boolean {
    const { tagName } = element;
    if (tagName === 'math') this.words += ` ${attribute(element, 'alttext') || FORMULA} `;
    if (tagName === 'br') this.words += '\n';
    if (tagName === 'math' || isSkipped(element)) return false;
    if (!isBlock(element)) return true;
    this.flush();
    if (tagName === 'table' && isDataTable(element)) {
      for (const row of rowsOf(element)) this.blocks.push(row);
      return false;
    }
    this.stack.push(this.inside(element));
    return true;
  }

  text(more: string): void {
    this.words += more;
  }

  close(element: Element): void {
    if (this.around.element !== element) return;
    this.flush();
    this.stack.pop();
  }

  end(): FoundBlock[] {
    this.flush();
    return this.blocks;
  }

  private get around(): Inside {
    return this.stack.at(-1) ?? OUTSIDE;
  }

  private inside(element: Element): Inside {
    const { around } = this;
    const { tagName } = element;
    const { next, ...own } = { ...around, element };
    const heading = /^h([1-6])$/.exec(tagName)?.[1];
    if (heading) return { ...own, kind: 'heading', level: Number(heading), mark: '' };
    if (tagName === 'ul') return { ...own, depth: own.depth + 1 };
    if (tagName === 'ol')
      return { ...own, depth: own.depth + 1, next: Number(attribute(element, 'start')) || 1 };
    const aside = asideOf(element);
    if (aside) return { ...own, kind: aside, level: 0, mark: '' };
    // What is in the notes stays a note, whatever form it has.
    if (own.kind === 'note' || own.kind === 'reference') return own;
    if (tagName === 'li') return { ...own, ...this.item(element) };
    if (tagName === 'pre') return { ...own, kind: 'code', level: 0, mark: '' };
    if (tagName === 'blockquote') return { ...own, kind: 'quote', level: 0, mark: '' };
    if (tagName === 'figcaption') return { ...own, kind: 'caption', level: 0, mark: '' };
    return own;
  }

  private item(element: Element): Pick<Inside, 'kind' | 'level' | 'mark'> {
    const list = this.around;
    const level = Math.min(DEEPEST, Math.max(1, list.depth));
    if (list.next === undefined) return { kind: 'list-item', level, mark: BULLET };
    const number = Number(attribute(element, 'value')) || list.next;
    list.next = number + 1;
    return { kind: 'list-item', level, mark: `${number}.` };
  }

  private flush(): void {
    const { words, around } = this;
    this.words = '';
    const { kind, level, mark } = around;
    if (kind === 'code') this.add(kind, level, mark, codeText(words));
    else if (kind === 'paragraph' && isVerse(words)) this.addVerse(words);
    else this.add(kind, level, mark, oneLine(words));
  }

  private add(kind: BlockKind, level: number, mark: string, text: string): void {
    if (text === '') return;
    this.blocks.push({ kind, level, mark, text });
    // A second paragraph of an item has no mark of its own.
    if (kind === 'list-item') this.around.mark = '';
  }

  private addVerse(words: string): void {
    words
      .split('\n')
      .map(oneLine)
      .filter((line) => line !== '')
      .forEach((line, index) => {
        this.add('verse', index === 0 ? 1 : 0, '', line);
      });
  }
}

/** Several short lines, each broken by hand. A source's own line breaks are blanks: only `br` is one, so it comes here alone. */
function isVerse(words: string): boolean {
  const lines = words.split('\n').map((line) => line.trim());
  return (
    lines.filter((line) => line !== '').length >= LEAST_VERSE &&
    lines.every(({ length }) => length < LONGEST_VERSE)
  );
}
