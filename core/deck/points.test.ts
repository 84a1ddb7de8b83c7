import { expect, it } from 'vitest';
import type { Block } from '#core/essay/block.ts';
import { cutText } from '#core/essay/cut.ts';
import { outlineOf } from '#core/essay/outline.ts';
import { answeringOf, everyEvidence, moved } from '#core/item/item.ts';
import { buildDeck } from './build.ts';
import { mended, seatsOf } from './mending.ts';
import { readWritten, soundPart } from './reading.ts';
import type { WrittenDeck, WrittenItem } from './written.ts';

const paragraph = (id: string, text: string, page: number): Block => ({
  ...{ id, kind: 'paragraph', level: 0, mark: '', text, page },
});
const BLOCKS = [
  paragraph('a', 'Trade made the town rich.12 The river made trade.', 3),
  paragraph('b', 'The river froze every winter. Then trade stood still.', 4),
];
const MARKS = [
  { quote: 'The river made trade.' },
  { quote: 'The river froze every winter.', block: 'b' },
];
const item = (more: Partial<WrittenItem> = {}): WrittenItem => ({
  ...{ kind: 'points', role: 'card', question: 'the river', fields: { marks: MARKS } },
  ...more,
});
const written = (own: WrittenItem, blocks: readonly Block[] = BLOCKS): WrittenDeck => ({
  deck: { slug: 'd', title: 'T', description: 'D', lang: 'en', dir: 'ltr', source: 'S', topic: [] },
  blocks,
  claims: [
    {
      ...{
        id: 'river',
        statement: 'What the text says of the river.',
        kind: 'evidence',
        importance: 0.7,
      },
      ...{ evidence: MARKS[0] ?? { quote: '' }, terms: {}, alternatives: {}, items: [own] },
    },
  ],
});
const built = (deck: WrittenDeck) => {
  const { source, faults } = readWritten(deck);
  return { ...buildDeck(soundPart(source, faults), 1, 'own'), faults };
};

it('stands on each of its marks by itself, each with its page', () => {
  const { items, faults } = built(written(item()));
  expect(faults).toEqual([]);
  const [points] = items;
  expect(points).toMatchObject({ kind: 'points', stem: 'the river', key: '2' });
  expect(points && everyEvidence(points).map(({ quote, page }) => [quote, page])).toEqual([
    ['The river made trade.', 3],
    ['The river made trade.', 3],
    ['The river froze every winter.', 4],
  ]);
});

it('names the mark that is not there', () => {
  const { faults } = built(
    written(item({ fields: { marks: [MARKS[0], { quote: 'The sea froze.' }] } })),
  );
  expect(faults.map(({ at }) => at)).toEqual([['claims', 0, 'items', 0, 'marks', 1]]);
});

it('shows no number of a note that is glued to its words', () => {
  const quote = 'Trade made the town rich.12 The river made trade.';
  const { items } = built(written(item({ fields: { marks: [{ quote }, MARKS[1]] } })));
  const [points] = items;
  expect(points && answeringOf(points).points(points)[0]).toBe(
    'Trade made the town rich. The river made trade.',
  );
});

it('follows its marks where their words went, and says which fell', () => {
  const after = [BLOCKS[0], paragraph('c', 'The river froze every winter.', 4)].flatMap(
    (block) => block ?? [],
  );
  const { claims, fallen } = mended(written(item()).claims, seatsOf(BLOCKS, after));
  expect(claims[0]?.items[0]?.fields).toMatchObject({
    marks: [MARKS[0], { quote: MARKS[1]?.quote }],
  });
  expect(fallen).toEqual([]);
  const gone = mended(written(item()).claims, seatsOf(BLOCKS, BLOCKS.slice(0, 1)));
  expect(gone.fallen).toEqual([['claims', 0, 'items', 0, 'marks', 1]]);
});

it('shows of a text that is cut nothing but its marks, or their pages', () => {
  const { essay, items } = built(written(item()));
  const [points] = items;
  if (!points) throw new Error('nothing was built');
  const cited = everyEvidence(points);
  const outline = outlineOf(essay, '', cited);
  const some = cutText(essay, outline, cited, 'cited');
  expect(some.essay.text).toBe('The river made trade.\n\nThe river froze every winter.');
  expect(
    everyEvidence(moved(points, some.evidence)).every(
      ({ start, end, quote }) => some.essay.text.slice(start, end) === quote,
    ),
  ).toBe(true);
  const none = cutText(essay, outline, cited, 'pages');
  expect(JSON.stringify(moved(points, none.evidence))).not.toContain('river froze');
});

it('is left out while nobody has decided on it, and its key point with it', () => {
  expect(built(written(item({ status: 'draft' })))).toMatchObject({
    items: [],
    claims: [],
    faults: [],
  });
  const [claim] = written(item()).claims;
  const proposed = {
    ...written(item()),
    claims: claim ? [{ ...claim, status: 'draft' as const }] : [],
  };
  expect(built(proposed)).toMatchObject({ items: [], claims: [] });
});

it('takes for granted what its kind does, where a draft leaves it out', () => {
  const typed = item({
    kind: 'typed',
    question: 'What made trade?',
    fields: { answer: 'the river' },
  });
  const { items, faults } = built(written(typed));
  expect(faults).toEqual([]);
  expect(items).toMatchObject([{ kind: 'typed', key: 'the river', accepted: [] }]);
});
