import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Block } from '#core/essay/block.ts';
import type { Cited } from '#core/essay/essay.ts';
import { mended, seatsOf } from './mending.ts';
import { readWritten } from './reading.ts';
import type { WrittenClaim, WrittenDeck } from './written.ts';

const paragraph = (id: string, text: string): Block => ({
  ...{ id, kind: 'paragraph', level: 0, mark: '', text, page: null },
});
const claim = (id: string, evidence: Cited, own?: Cited): WrittenClaim => ({
  ...{ id, statement: 'It is so.', kind: 'cause', importance: 0.5, evidence },
  ...{ terms: {}, alternatives: {} },
  items: own ? [{ kind: 'recall', role: 'card', fields: {}, evidence: own }] : [],
});
const written = (blocks: readonly Block[], claims: readonly WrittenClaim[]): WrittenDeck => ({
  deck: {
    ...{
      slug: 'deck',
      title: 'T',
      description: 'D',
      lang: 'en',
      dir: 'ltr',
      source: 'S',
      topic: [],
    },
  },
  ...{ blocks, claims },
});
/** The places whose evidence does not read. */
const unread = (blocks: readonly Block[], claims: readonly WrittenClaim[]) =>
  readWritten(written(blocks, claims))
    .faults.filter(({ code }) => code === 'evidence')
    .map(({ at }) => at);

const BEFORE = [
  paragraph('a', 'Trade made the town. The river made trade.'),
  paragraph('b', 'The river froze. The river thawed.'),
];
const CLAIMS = [
  claim('first', { quote: 'Trade made the town.', block: 'a' }),
  claim('second', { quote: 'The river', block: 'b', which: 2 }, { quote: 'froze', block: 'b' }),
];

it('keeps evidence in a block whose other words are mended', () => {
  const after = [paragraph('a', 'Trade made the town. Rivers made trade.'), BEFORE[1] as Block];
  expect(mended(CLAIMS, seatsOf(BEFORE, after))).toEqual({ claims: CLAIMS, fallen: [] });
});

it('follows the words when a block is parted, or joined to another', () => {
  const parted = [
    paragraph('a', 'The river made trade.'),
    paragraph('new', 'Trade made the town.'),
    ...BEFORE.slice(1),
  ];
  const first = mended(CLAIMS, seatsOf(BEFORE, parted));
  expect(first.fallen).toEqual([]);
  expect(first.claims[0]?.evidence).toEqual({ quote: 'Trade made the town.', block: 'new' });
  const joined = [paragraph('a', BEFORE.map(({ text }) => text).join(' '))];
  const second = mended(CLAIMS, seatsOf(BEFORE, joined));
  expect(second.claims[1]?.items[0]?.evidence).toEqual({ quote: 'froze', block: 'a' });
  // Which of three rivers is meant cannot be told any more.
  expect(second.fallen).toEqual([['claims', 1, 'evidence']]);
});

it('says what fell off, and leaves it as it was', () => {
  const after = [
    paragraph('a', 'Nothing of it.'),
    { ...(BEFORE[1] as Block), kind: 'reference' as const },
  ];
  const { claims, fallen } = mended(CLAIMS, seatsOf(BEFORE, after));
  expect(claims.map(({ evidence }) => evidence.quote)).toEqual([
    'Trade made the town.',
    'The river',
  ]);
  expect(fallen).toEqual([
    ['claims', 0, 'evidence'],
    ['claims', 1, 'evidence'],
    ['claims', 1, 'items', 0, 'evidence'],
  ]);
  expect(unread(after, claims)).toEqual(fallen);
});

it('says of every evidence that it stands, or that it fell, whatever is done to the blocks', () => {
  const word = fc.constantFrom('one', 'two', 'three', 'four');
  const text = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
  const blocks = fc
    .array(text, { minLength: 1, maxLength: 4 })
    .map((texts) => texts.map((words, index) => paragraph(`b${index}`, words)));
  const cited = fc.record({ from: fc.nat(), to: fc.nat(), block: fc.nat(), which: fc.nat(2) });
  fc.assert(
    fc.property(blocks, blocks, fc.array(cited, { maxLength: 4 }), (before, after, picks) => {
      const claims = picks.map(({ from, to, block: at, which }, index) => {
        const { id, text: words } = before[at % before.length] as Block;
        const all = words.split(' ');
        const quote = all.slice(from % all.length, (from % all.length) + 1 + (to % 2)).join(' ');
        const times = words.split(quote).length - 1;
        return claim(`c${index}`, {
          ...{ quote, block: id },
          ...(times > 1 ? { which: 1 + (which % times) } : {}),
        });
      });
      fc.pre(unread(before, claims).length === 0);
      const { claims: kept, fallen } = mended(claims, seatsOf(before, after));
      expect(unread(after, kept)).toEqual(fallen);
      expect(kept.map(({ evidence }) => evidence.quote)).toEqual(
        claims.map(({ evidence }) => evidence.quote),
      );
      expect(mended(claims, seatsOf(before, before))).toEqual({ claims, fallen: [] });
    }),
  );
});
