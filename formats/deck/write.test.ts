import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WrittenDeck } from '#core/deck/written.ts';
import { BLOCK_KINDS, type Block, CELL, codeText, oneLine } from '#core/essay/block.ts';
import { readDeck } from './deck.ts';
import { writeDeck } from './write.ts';

const SHIPPED = new URL('../../content/rogue-proliferator/', import.meta.url);
const shipped = readDeck(
  readdirSync(SHIPPED).map((path) => ({
    path,
    text: readFileSync(new URL(path, SHIPPED), 'utf8'),
  })),
);

const marks = fc.constantFrom(
  ...[
    '*',
    '_',
    '`',
    '[',
    ']',
    '(',
    ')',
    '!',
    '<',
    '>',
    '#',
    '&amp;',
    '\\',
    '|',
    ' | ',
    '-',
    '+',
    '=',
  ],
  ...[
    '1. ',
    '2) ',
    '~~',
    '~~~',
    '[^1]: ',
    '---',
    '<!--',
    '-->',
    'http://',
    'é',
    '字',
    'שלום',
    '🐝',
    ': ',
    '"',
    "'",
  ],
  ...['no', '1998', '# ', '- ', '%', '@', '{', 'word', 'two words', '\n', '\t', '  '],
);
const text = fc.array(fc.oneof(marks, fc.string({ maxLength: 4 })), { maxLength: 8 });
const said = text.map((parts) => oneLine(parts.join('')) || 'x');
const block = fc
  .record({
    kind: fc.constantFrom(...BLOCK_KINDS),
    level: fc.nat(6),
    mark: fc.constantFrom('', '•', '1.', '12)', 'a)', '*', '†', 'ibid 3'),
    words: text,
    cells: fc.array(said, { minLength: 1, maxLength: 3 }),
    page: fc.constantFrom(null, 1, 14),
  })
  .map(({ kind, words, cells, ...rest }): Omit<Block, 'id'> => {
    const joined = words.join('');
    const code = codeText(joined) || 'x';
    const own = { code, 'table-row': cells.join(CELL) }[kind as 'code'] ?? (oneLine(joined) || 'x');
    return { kind, ...rest, text: own };
  });
const blocks = fc
  .array(block, { minLength: 1, maxLength: 8 })
  .map((all) => [
    ...all,
    { kind: 'paragraph' as const, level: 0, mark: '', page: null, text: 'End.' },
  ])
  .chain((all) =>
    fc
      .constantFrom('b', 'x')
      .map((letter) => all.map((one, index) => ({ id: `${letter}${index + 1}`, ...one }))),
  );
const deck = (
  own: readonly Block[],
  change: Partial<WrittenDeck['claims'][number]> = {},
): WrittenDeck => ({
  deck: { ...shipped.written.deck, slug: 'deck', topic: [] },
  blocks: own,
  claims: [
    {
      ...{ id: 'one', statement: 'It ends.', kind: 'thesis', importance: 0.5 },
      evidence: { quote: 'End.', block: own.at(-1)?.id ?? '' },
      ...{ terms: {}, alternatives: {}, items: [] },
      ...change,
    },
  ],
});

describe('writeDeck', () => {
  it('writes the shipped deck so that it is read as the same deck, and written as the same bytes', () => {
    const files = writeDeck(shipped.written);
    const again = readDeck(files);
    expect(again.written).toEqual(shipped.written);
    expect(again.source).toEqual(shipped.source);
    expect(writeDeck(again.written)).toEqual(files);
    // Its text needs no more than Markdown.
    expect(files.map(({ path }) => path)).toEqual(['deck.yaml', 'essay.md', 'claims.yaml']);
  });

  it('keeps every block to the letter, whatever stands in it', () => {
    fc.assert(
      fc.property(blocks, (own) => {
        const files = writeDeck(deck(own));
        const again = readDeck(files).written;
        expect(again.blocks).toEqual(own);
        expect(writeDeck(again)).toEqual(files);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps every word of a claim, whatever stands in it', () => {
    fc.assert(
      fc.property(said, said, said, (a, b, c) => {
        const [end] = blocksOf(['End.']);
        const items = [
          { kind: 'recall', role: 'quiz', question: `${a}?`, why: c, fields: { answer: b } },
          { kind: 'typed', id: 'two', role: 'card', fields: { answer: a, also: [b, c] } },
        ] as const;
        const evidence = { quote: 'End.', block: 'b1', which: 1 };
        const terms = { what: [a], 'how-many': [b] };
        const alternatives = { [a]: { [b]: c } };
        const change = {
          statement: a,
          label: 'A label',
          why: b,
          terms,
          alternatives,
          items,
          evidence,
        };
        const written = deck([end as Block], { ...change, paragraph: 3 });
        expect(readDeck(writeDeck(written)).written).toEqual(written);
      }),
    );
  });

  it('writes as readable Markdown what Markdown can say', () => {
    const own: Block[] = [
      { ...part('heading', 'The hive'), level: 2 },
      part('paragraph', '5 * 3 is no snake_case.'),
      { ...part('list-item', 'one'), level: 1, mark: '•' },
      { ...part('list-item', 'two'), level: 2, mark: '1.' },
      { ...part('table-row', 'Land | Sales'), level: 1 },
      part('table-row', 'Iran | 4'),
      { ...part('verse', 'Roses,'), level: 1 },
      part('verse', 'violets.'),
    ].map((one, index) => ({ ...one, id: `b${index + 1}` }));
    const [, essay, ...more] = writeDeck(
      deck([...own, { ...part('note', 'End.'), id: 'b9', mark: '1' }]),
    );
    expect(more.map(({ path }) => path)).toEqual(['claims.yaml']);
    expect(essay?.text).toBe(
      '## The hive\n\n5 \\* 3 is no snake\\_case.\n\n- one\n\n    1. two\n\n| Land | Sales |\n| --- | --- |\n| Iran | 4 |\n\nRoses,\\\nviolets.\n\n[^1]: End.\n',
    );
  });
});

const part = (kind: Block['kind'], words: string): Block => ({
  ...{ id: '', kind, level: 0, mark: '', text: words, page: null },
});
const blocksOf = (texts: string[]) =>
  texts.map((words, index) => ({ ...part('paragraph', words), id: `b${index + 1}` }));

describe('blocks.yaml', () => {
  const files = (text: string) => [
    ...writeDeck(deck(blocksOf(['One.', 'End.']))),
    { path: 'blocks.yaml', text },
  ];

  it('says what Markdown cannot', () => {
    const [first] = readDeck(files('- block: 1\n  kind: caption\n  page: 3\n')).written.blocks;
    expect(first).toEqual({ ...part('caption', 'One.'), id: 'b1', page: 3 });
  });

  it.each([
    ['- block: 1\n- block: 3\n', 'blocks.yaml:2: the text has no block 3, but 2'],
    ['- block: 1\n  id: b2\n', 'blocks.yaml:2: two blocks have the id “b2”'],
    ['- block: 1\n  kind: song\n', 'blocks.yaml:2: [1].kind is none of the known values'],
    ['- block: 2\n  kind: reference\n', 'claims.yaml:5: the evidence stands in a reference'],
  ])('refuses %j at its line', (text, problem) => {
    expect(() => readDeck(files(text))).toThrow(problem);
  });
});
