import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BLOCK_KINDS, type Block, oneLine } from './block.ts';
import { structureOf } from './structure.ts';

const words = fc
  .string({ minLength: 1, maxLength: 20, unit: 'grapheme' })
  .map(oneLine)
  .filter((text) => text !== '');
const blocks: fc.Arbitrary<Block[]> = fc
  .array(fc.record({ kind: fc.constantFrom(...BLOCK_KINDS), text: words }), { maxLength: 30 })
  .map((all) =>
    all.map(({ kind, text }, index) => ({
      ...{ id: `b${index}`, kind, text, mark: '', page: null },
      level: kind === 'heading' ? 1 + (index % 6) : 0,
    })),
  );

it('keeps the words of each block at its offsets, in order', () => {
  fc.assert(
    fc.property(blocks, (given) => {
      const { text, passages } = structureOf(given);
      const said = given.filter(({ kind }) => kind !== 'heading').map((block) => block.text);
      expect(passages.map(({ start, end }) => text.slice(start, end))).toEqual(said);
      expect(text).toBe(said.join('\n\n'));
      expect(passages.map(({ ordinal }) => ordinal)).toEqual(said.map((_, index) => index));
    }),
  );
});

it('puts every passage into one section, and no two sections have one id', () => {
  fc.assert(
    fc.property(blocks, (given) => {
      const { passages, sections } = structureOf(given);
      for (const { start, end } of passages)
        expect(sections.filter((one) => one.start <= start && end <= one.end)).toHaveLength(1);
      expect(new Set(sections.map(({ id }) => id)).size).toBe(sections.length);
      for (const { start, end } of sections) expect(end).toBeGreaterThan(start);
    }),
  );
});

const titled = (titles: string[]): Block[] =>
  titles.flatMap((title, index) => [
    { id: `h${index}`, kind: 'heading', level: 1, mark: '', text: title, page: null },
    { id: `p${index}`, kind: 'paragraph', level: 0, mark: '', text: 'text', page: null },
  ]);

it.each([[['T', 'T', 'T 2']], [['A 2', 'A', 'A']], [['T', 'T 2', 'T', 'T-2']]])(
  'gives each of the sections %j an id of its own',
  (titles) => {
    const ids = structureOf(titled(titles)).sections.map(({ id }) => id);
    expect(new Set(ids).size).toBe(titles.length);
  },
);
