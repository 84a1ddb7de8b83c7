import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Essay } from './essay.ts';
import { outlineOf, READ_AT_ONCE, withText } from './outline.ts';
import { words } from './words.ts';

/** A text of paragraphs of so many sentences of ten words each, in sections of so many paragraphs. */
function essayOf(sections: readonly (readonly number[])[]): Essay {
  let text = '';
  const passages: Essay['passages'] = [];
  const made = sections.map((paragraphs, index) => {
    const start = text.length;
    for (const sentences of paragraphs) {
      const at = text.length;
      const said = Array.from({ length: sentences }, () => `Word${' word'.repeat(9)}.`).join(' ');
      text += said;
      passages.push({ ordinal: passages.length, start: at, end: text.length });
      text += '\n\n';
    }
    return { id: `s${index}`, title: 'S', start, end: text.length - 2 };
  });
  return { title: 'T', lang: 'en', dir: 'ltr', text, passages, sections: made };
}

const counted = ({ text }: Essay, { start, end }: { start: number; end: number }) =>
  words(text.slice(start, end)).length;

it('leaves a section that can be read at once in one part', () => {
  const essay = essayOf([
    [5, 5],
    [29, 1],
  ]);
  const { sections } = outlineOf(essay, 'id', []);
  expect(sections.map(({ start, end, parts }) => [parts, start, end])).toEqual(
    essay.sections.map(({ start, end }, index) => [
      [{ start, end, words: [100, 300][index] }],
      start,
      end,
    ]),
  );
});

it('parts any text into pieces that are read at once, one after another, and cuts nothing that is asked', () => {
  const shape = fc.array(
    fc.array(fc.integer({ min: 1, max: 70 }), { minLength: 1, maxLength: 6 }),
    { minLength: 1, maxLength: 4 },
  );
  fc.assert(
    fc.property(shape, fc.array(fc.double({ min: 0, max: 0.999, noNaN: true })), (given, at) => {
      const essay = essayOf(given);
      // Each stands within a paragraph, over up to two sentences.
      const evidence = at.map((share) => {
        const passage = essay.passages[Math.floor(share * essay.passages.length)];
        const { start = 0, end = 0 } = passage ?? {};
        const from = start + Math.floor(share * (end - start));
        return { start: from, end: Math.min(end, from + 90) };
      });
      for (const { start, end, parts } of outlineOf(essay, 'id', evidence).sections) {
        expect([parts[0]?.start, parts.at(-1)?.end]).toEqual([start, end]);
        for (const [index, part] of parts.entries()) {
          if (index > 0) expect(part.start).toBe(parts[index - 1]?.end);
          expect(part.words).toBe(counted(essay, part));
          // A cut may move by the sentences that something asked stands in.
          if (evidence.length === 0) expect(part.words).toBeLessThanOrEqual(READ_AT_ONCE);
          for (const span of evidence)
            expect(span.start < part.end && part.end < span.end).toBe(false);
        }
      }
    }),
    { numRuns: 150 },
  );
});

it('is whole again with its words', () => {
  const essay = essayOf([[3], [40, 2]]);
  const { sections, ...rest } = withText(outlineOf(essay, 'id', []), essay);
  const { sections: plain, ...given } = essay;
  expect(rest).toEqual(given);
  expect(sections).toMatchObject(plain);
});
