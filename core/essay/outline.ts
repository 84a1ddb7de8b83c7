import type { Essay, EssayText, Evidence, Outline, Part, Section } from './essay.ts';
import { words } from './words.ts';

/** So many words at most are read before something in them is asked, whatever the headings. */
export const READ_AT_ONCE = 300;

type Span = Pick<Evidence, 'start' | 'end'>;

/**
 * An essay without its words. Its sections are parted at the ends of paragraphs, and a paragraph that is too long for one part at the
 * ends of its sentences; never within one of the `evidence`, so that what is asked of it has been read whole.
 */
export function outlineOf(essay: Essay, textId: string, evidence: readonly Span[]): Outline {
  const { title, lang, dir, sections } = essay;
  const cut = (section: Section) => ({ ...section, parts: partsOf(essay, section, evidence) });
  return { title, lang, dir, textId, sections: sections.map(cut) };
}

function partsOf(essay: Essay, section: Section, evidence: readonly Span[]): Part[] {
  const { text, lang } = essay;
  const ends = essay.passages
    .filter(({ start, end }) => start >= section.start && end <= section.end)
    .flatMap((passage) => [...sentenceEnds(text, passage, lang), passage.end])
    .filter((end) => !evidence.some((span) => span.start < end && end < span.end));
  const parts: Part[] = [];
  let start = section.start;
  let before = start;
  const count = (from: number, to: number) => words(text.slice(from, to)).length;
  for (const end of ends) {
    if (count(start, end) > READ_AT_ONCE && before > start) {
      parts.push({ start, end: before, words: count(start, before) });
      start = before;
    }
    before = end;
  }
  return [...parts, { start, end: section.end, words: count(start, section.end) }];
}

/** Where the sentences of a paragraph end that is too long to be read at once; none otherwise. */
function sentenceEnds(text: string, { start, end }: Span, lang: string): number[] {
  const passage = text.slice(start, end);
  if (words(passage).length <= READ_AT_ONCE) return [];
  const sentences = new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(passage);
  return [...sentences].map(({ index, segment }) => start + index + segment.length).slice(0, -1);
}

/** An outlined essay with its words again. */
export function withText(outline: Outline, { text, passages }: EssayText): Essay {
  const { textId, ...essay } = outline;
  return { ...essay, text, passages };
}
