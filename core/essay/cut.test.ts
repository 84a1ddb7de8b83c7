import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from './block.ts';
import { cutText } from './cut.ts';
import { type Essay, type Evidence, PAGE_ONLY } from './essay.ts';
import { outlineOf } from './outline.ts';
import { isExact } from './quotation.ts';
import { sectionAt } from './section.ts';
import { structureOf } from './structure.ts';
import { words } from './words.ts';

/** Sentences of words that stand nowhere else: any of them that is seen can be told. */
const essayOf = (shape: readonly (readonly number[])[], pages: boolean): Essay => {
  let word = 0;
  const sentence = (length: number) =>
    `${Array.from({ length: length + 2 }, () => `W${(word++).toString(36).padStart(4, '0')}`).join(' ')}.`;
  const blocks = shape.flatMap((lengths, index): Block[] => {
    const common = { level: 0, mark: '', page: pages ? 1 + Math.floor(index / 2) : null };
    const text = lengths.map(sentence).join(' ');
    const paragraph: Block = { ...common, id: `p${index}`, kind: 'paragraph', text };
    const heading: Block = {
      ...common,
      id: `h${index}`,
      kind: 'heading',
      text: `Heading ${index}`,
    };
    return index % 3 === 1 ? [heading, paragraph] : [paragraph];
  });
  return { title: 'T', lang: 'en', dir: 'ltr', ...structureOf(blocks) };
};
const essays = fc
  .tuple(
    fc.array(fc.array(fc.nat(120), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 7 }),
    fc.boolean(),
  )
  .map(([shape, pages]) => essayOf(shape, pages));
/** Evidence anywhere within passages, as it may be given. */
const citing = (essay: Essay, picks: readonly (readonly number[])[]): Evidence[] =>
  picks.map(([which = 0, from = 0, to = 0]) => {
    const passage = essay.passages[which % essay.passages.length] as Essay['passages'][number];
    const length = passage.end - passage.start;
    const start = passage.start + (from % length);
    const end = start + 1 + (to % (passage.end - start));
    return { passage: passage.ordinal, start, end, quote: essay.text.slice(start, end) };
  });
const picks = fc.array(fc.array(fc.nat(), { minLength: 3, maxLength: 3 }), { maxLength: 6 });
const sentencesOf = ({ text, passages }: Essay) =>
  passages.flatMap(({ start, end }) => text.slice(start, end).split(/(?<=\.) /));

describe.each(['cited', 'pages'] as const)('a text of which %s are shown', (shows) => {
  it('holds no word of a sentence that nothing stands on, and every evidence exactly', () => {
    fc.assert(
      fc.property(essays, picks, (essay, picked) => {
        const cited = citing(essay, picked);
        const cut = cutText(essay, outlineOf(essay, 'text', cited), cited, shows);
        const sent = JSON.stringify([cut.essay, cut.outline, cited.map(cut.evidence)]);
        let at = 0;
        for (const sentence of sentencesOf(essay)) {
          const start = essay.text.indexOf(sentence, at);
          at = start + sentence.length;
          const isCited = cited.some((one) => one.start < at && one.end > start);
          const mayShow = shows === 'cited' && isCited;
          for (const word of words(sentence))
            if (!mayShow) expect(sent.toLowerCase()).not.toMatch(new RegExp(`\\b${word}\\b`));
        }
        for (const one of cited) {
          const moved = cut.evidence(one);
          expect(isExact(cut.essay, moved)).toBe(true);
          expect(moved.quote).toBe(shows === 'cited' ? one.quote : PAGE_ONLY);
          expect(sectionAt(cut.outline, moved.start)?.id).toBe(sectionAt(essay, one.start)?.id);
        }
      }),
    );
  });

  it('keeps the order of what is shown, and says how much is not', () => {
    fc.assert(
      fc.property(essays, picks, (essay, picked) => {
        const cited = citing(essay, picked);
        const whole = outlineOf(essay, 'text', cited);
        const { outline, essay: left, evidence } = cutText(essay, whole, cited, shows);
        const order = (all: readonly Evidence[]) => all.map(({ start }) => start);
        const sorted = [...cited].sort((a, b) => a.start - b.start);
        expect(order(sorted.map(evidence))).toEqual(
          order(sorted.map(evidence)).sort((a, b) => a - b),
        );
        expect(outline.sections.map(({ id, title }) => [id, title])).toEqual(
          essay.sections.map(({ id, title }) => [id, title]),
        );
        const gaps = outline.sections.flatMap((section) => section.gaps ?? []);
        const hidden = gaps.reduce((sum, gap) => sum + gap.words, 0);
        const shown = shows === 'cited' ? words(left.text).length : 0;
        if (shows === 'cited') expect(hidden + shown).toBe(words(essay.text).length);
        for (const { start, end, parts, gaps: own = [] } of outline.sections) {
          expect(end).toBeGreaterThanOrEqual(start);
          for (const { at } of own) expect(at >= start && at <= end).toBe(true);
          for (const part of parts) expect(part.start >= start && part.end <= end).toBe(true);
        }
        // Whatever is asked stands in a part, which says its pages where there are some.
        const parts = outline.sections.flatMap((section) => section.parts);
        for (const one of cited.map(evidence)) {
          const part = parts.find(({ start, end }) => start <= one.start && one.end <= end);
          expect(part).toBeDefined();
          expect(part?.pages === undefined).toBe(essay.passages[0]?.page === undefined);
        }
      }),
    );
  });
});

it('shows the whole sentence that a few words of it are cited from, and the whole row of a table', () => {
  const block = (kind: Block['kind'], text: string): Block => ({
    ...{ id: text, kind, level: 0, mark: '', text, page: null },
  });
  const blocks = [
    block('paragraph', 'It began in spring. Dr. Lind counted 40 hives. Then it was over.'),
    block('table-row', 'Iran | 4'),
    block('table-row', 'Iraq | 5'),
  ];
  const essay: Essay = { title: 'T', lang: 'en', dir: 'ltr', ...structureOf(blocks) };
  const cite = (quote: string, passage: number): Evidence => {
    const start = essay.text.indexOf(quote);
    return { passage, start, end: start + quote.length, quote };
  };
  const cited = [cite('40 hives', 0), cite('Iran', 1)];
  const cut = cutText(essay, outlineOf(essay, 't', cited), cited, 'cited');
  expect(cut.essay.text).toBe('Dr. Lind counted 40 hives.\n\nIran | 4');
  expect(cut.outline.sections[0]?.gaps).toEqual([
    { at: 0, words: 4 },
    { at: cut.essay.text.indexOf('Iran'), words: 4 },
    { at: cut.essay.text.length, words: 2 },
  ]);
});
