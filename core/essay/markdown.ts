import type { Passage, Section } from './essay.ts';
import { folded } from './fold.ts';

/** Between passages in an essay's text. */
const BREAK = '\n\n';

interface Heading {
  title: string;
  start: number;
}

/** What the study texts of a deck become: headings are sections, paragraphs are passages. */
export interface StructuredText {
  text: string;
  sections: Section[];
  passages: Passage[];
}

/** NFC, with every run of blanks and line breaks as one space. */
function canonical(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
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

/** Reads hand-wrapped study text. Headings are kept as sections, not in the text itself. */
export function structureMarkdown(files: readonly { text: string }[]): StructuredText {
  const headings: Heading[] = [];
  const passages: Passage[] = [];
  let text = '';
  for (const file of files) {
    const lines = file.text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
    let paragraph: string[] = [];
    const close = () => {
      const passage = canonical(paragraph.join(' '));
      if (passage) {
        const start = text ? text.length + BREAK.length : 0;
        text += (text ? BREAK : '') + passage;
        passages.push({ ordinal: passages.length, start, end: text.length });
      }
      paragraph = [];
    };
    for (const line of lines) {
      // CommonMark: closing marks stand after a blank, so `C#` keeps its own.
      const heading = /^#{1,6}(?:\s+(.*?))??(?:\s+#+)?\s*$/.exec(line);
      const isUnderline = /^(=+|-+)\s*$/.test(line) && paragraph.length === 1;
      if (isUnderline) {
        const title = canonical(paragraph.join(' '));
        paragraph = [];
        headings.push({ title, start: text ? text.length + BREAK.length : 0 });
        continue;
      }
      if (!heading && line.trim()) {
        paragraph.push(line);
        continue;
      }
      close();
      const title = canonical(heading?.[1] ?? '');
      if (title) headings.push({ title, start: text ? text.length + BREAK.length : 0 });
    }
    close();
  }
  return { text, sections: sectionsOf(headings, text.length), passages };
}
