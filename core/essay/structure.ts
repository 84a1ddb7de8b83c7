import type { Block } from './block.ts';
import type { EssayText, Passage, Section } from './essay.ts';
import { folded } from './fold.ts';

/** Between passages in an essay's text. */
export const BREAK = '\n\n';

/** What the blocks of a text become: headings are sections, all others passages. */
export interface StructuredText extends EssayText {
  sections: Section[];
}

/** The text that blocks make, in their order. Headings are kept as sections, not in the text itself. */
export function structureOf(blocks: readonly Block[]): StructuredText {
  const headings: Heading[] = [];
  const passages: StructuredText['passages'] = [];
  let text = '';
  const next = () => (text === '' ? 0 : text.length + BREAK.length);
  for (const block of blocks) {
    const start = next();
    if (block.kind === 'heading') {
      headings.push({ title: block.text, start });
      continue;
    }
    text += (text === '' ? '' : BREAK) + block.text;
    passages.push({ ordinal: passages.length, start, end: text.length, ...formOf(block) });
  }
  return { text, sections: sectionsOf(headings, text.length), passages };
}

/** What a passage keeps of its block: most are paragraphs of files without pages, and keep nothing. */
function formOf({ kind, level, mark, page }: Block): Pick<Passage, 'form' | 'page'> {
  const isPlain = kind === 'paragraph' || kind === 'heading';
  return {
    ...(isPlain ? {} : { form: { kind, level, mark } }),
    ...(page === null ? {} : { page }),
  };
}

interface Heading {
  title: string;
  start: number;
}

/** Every passage is in one section: what stands before the first heading is one without a title. */
function sectionsOf(headings: readonly Heading[], end: number): Section[] {
  const taken = new Set<string>();
  const opened = headings[0]?.start === 0 ? headings : [{ title: '', start: 0 }, ...headings];
  return opened.flatMap(({ title, start }, i) => {
    const next = opened[i + 1]?.start;
    const stop = next === undefined ? end : next - BREAK.length;
    // A heading without a passage under it.
    if (stop <= start) return [];
    const id = freeId(slugOf(title), taken);
    taken.add(id);
    return [{ id, title, start, end: stop }];
  });
}

function slugOf(title: string): string {
  const plain = folded(title);
  return plain.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'section';
}

/** The slug, or the first of `slug-2`, `slug-3` … that no other section has: also none whose own title makes such a one. */
function freeId(slug: string, taken: ReadonlySet<string>): string {
  let id = slug;
  for (let count = 2; taken.has(id); count++) id = `${slug}-${count}`;
  return id;
}
