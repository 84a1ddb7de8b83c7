import { expect, test } from 'vitest';
import type { Item } from '#core/item/item.ts';
import { type CardRow, countRows, findCards } from './card-row.ts';

const row = (id: string, fields: Partial<CardRow> = {}, item: Partial<Item> = {}): CardRow =>
  ({
    item: {
      ...{
        kind: 'recall',
        id,
        stem: 'What did officials admit?',
        key: 'A danger to Russia',
        explanation: '',
      },
      ...{ evidence: { quote: 'the spread of weapons threatened Moscow itself' } },
      ...item,
    },
    returns: { kind: 'new' },
    ...{ flagged: false, slipping: false, note: '', edit: { stem: null, key: null } },
    ...fields,
  }) as CardRow;

const rows = [
  row('a'),
  row('b', { note: 'Ask the tutor', flagged: true }, { stem: 'Who was the café’s owner?' }),
  row('c', { returns: { kind: 'stopped' }, edit: { stem: 'My own wording', key: null } }),
];
const found = (search: string) => findCards(rows, 'all', search).map(({ item }) => item.id);

test.each([
  ['words in any order', 'admit OFFICIALS', ['a', 'c']],
  ['of question and answer together', 'officials danger', ['a', 'c']],
  ['the evidence', 'weapons Moscow', ['a', 'b', 'c']],
  ['a note', 'tutor', ['b']],
  ['own wording', 'wording', ['c']],
  ['without accents', 'cafe', ['b']],
  ['with a slip', 'offcials', ['a', 'c']],
  ['a part of a word', 'offic', ['a', 'c']],
  ['nothing', '', ['a', 'b', 'c']],
  ['what is nowhere', 'zebra', []],
] as const)('finds %s', (_, search, ids) => {
  expect(found(search)).toEqual(ids);
});

test('filters and counts', () => {
  expect(countRows(rows)).toEqual({ all: 3, stopped: 1, flagged: 1, slipping: 0 });
  expect(findCards(rows, 'stopped', '').map(({ item }) => item.id)).toEqual(['c']);
  expect(findCards(rows, 'flagged', 'officials')).toEqual([]);
});
