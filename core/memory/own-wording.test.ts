import { expect, it } from 'vitest';
import { keepsSlipping } from './card.ts';
import { inOwnWords } from './own-wording.ts';

it('puts the learner’s words over the deck’s, each by itself', () => {
  const item = { stem: 'Why?', key: 'because', kind: 'recall' };
  expect(inOwnWords(item, { stem: null, key: null })).toBe(item);
  expect(inOwnWords(item, { stem: 'How?', key: null })).toEqual({ ...item, stem: 'How?' });
  expect(inOwnWords(item, { stem: null, key: 'so' })).toEqual({ ...item, key: 'so' });
});

it('calls a card one that keeps slipping from the learner’s own number of lapses on', () => {
  const slips = (lapses: number) => keepsSlipping({ lapses }, { leechThreshold: 8 });
  expect([slips(7), slips(8), slips(9)]).toEqual([false, true, true]);
});
