import { describe, expect, it } from 'vitest';
import type { CommonItem } from './common.ts';
import { answeringOf, ITEM_KINDS } from './item.ts';
import { makingOf } from './making.ts';

const common: CommonItem = {
  id: 'a',
  claimId: 'c',
  role: 'card',
  stem: 'What do arms sales stand in for?',
  key: 'True',
  explanation: 'The essay says so.',
  evidence: { passage: 0, start: 0, end: 1, quote: 'A' },
};

describe.each(ITEM_KINDS)('%s', (kind) => {
  const making = makingOf(kind);
  const source = making.source.parse({ wrong: { war: 'It is not.', trade: 'Nor this.' } });
  const item = making.make(common, source, { stem: common.stem, key: common.key }, []);

  it('is registered under its own name on both sides', () => {
    expect(item.kind).toBe(kind);
  });

  it('grades its own key as right where the program can judge at all', () => {
    const { grade, options } = answeringOf(item);
    const judged = grade(item, item.key, 'en');
    expect(judged === null || judged.correct).toBe(true);
    for (const option of options(item, 1))
      expect(grade(item, option, 'en')?.correct).toBe(option === item.key);
  });
});
