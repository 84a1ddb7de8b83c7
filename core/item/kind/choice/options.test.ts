import { describe, expect, it } from 'vitest';
import type { ChoiceItem } from './answering.ts';
import { ascending, options, withKeyIndexes } from './options.ts';

const choice = (id: string, key: string, distractors: string[]): ChoiceItem => ({
  id,
  claimId: 'c',
  kind: 'choice',
  role: 'card',
  stem: 'Which?',
  key,
  distractors,
  feedback: {},
  explanation: '',
  evidence: { passage: 0, start: 0, end: 0, quote: '' },
});
const plain = (id: string) => choice(id, 'key', ['a', 'b', 'c']);

describe('options', () => {
  it.each([
    [
      ['1998', '1991', '2002'],
      ['1991', '1998', '2002'],
    ],
    [
      ['2 million', '30', '1,000'],
      ['30', '1,000', '2 million'],
    ],
    [
      ['March 1998', 'June 1997', 'January 1999'],
      ['June 1997', 'March 1998', 'January 1999'],
    ],
    [
      ['9 May 1945', '8 May 1945'],
      ['8 May 1945', '9 May 1945'],
    ],
    [
      ['20%', '5%'],
      ['5%', '20%'],
    ],
  ])('sorts %j', (given, sorted) => {
    expect(ascending(given)).toEqual(sorted);
    expect(options(choice('n', given[0] ?? '', given.slice(1)), 5)).toEqual(sorted);
  });

  it('is the same for the same seed and has every option once', () => {
    const item = plain('x');
    expect(options(item, 3)).toEqual(options(item, 3));
    expect([...options(item, 3)].sort()).toEqual(['a', 'b', 'c', 'key']);
  });

  it('moves the key on with the seed, through every place', () => {
    const places = [0, 1, 2, 3].map((seed) => options(plain('x'), seed).indexOf('key'));
    expect([...places].sort()).toEqual([0, 1, 2, 3]);
  });

  it('deals places out evenly over a deck', () => {
    const items = withKeyIndexes(
      Array.from({ length: 40 }, (_, i) => plain(`item-${i}`)),
      1,
    );
    const places = items.map((item) => options(item, 0).indexOf('key'));
    for (const place of [0, 1, 2, 3]) expect(places.filter((p) => p === place)).toHaveLength(10);
  });
});
