import * as z from 'zod/mini';
import { rulesOf } from '#core/item/gate/rule.ts';
import { type Making, PLAIN, QUESTION } from '#core/item/kind/making.ts';
import { answer, phrases } from '#core/item/kind/source-fields.ts';
import type { ExplainItem } from './answering.ts';

const source = z.object({ answer, points: phrases });
const rules = rulesOf('explain');

export const explain: Making<ExplainItem, z.infer<typeof source>> = {
  ...PLAIN,
  source,
  form: { ...QUESTION, ends: '.?', hasOwnKey: false, hasLongKey: true, asksWhy: true },
  ask: () => 'an explain item needs its question by hand',
  make: (common, { points }) => ({ ...common, kind: 'explain', keyPoints: points }),
  rules: [
    rules.item(
      {
        id: 'key-points',
        bound: 'an explain item has two to four key points',
        mend: 'Name what a good answer says, each in a line.',
      },
      ({ keyPoints: { length } }) => (length < 2 || length > 4) && `${length} key points`,
    ),
    rules.deck(
      {
        id: 'explain',
        bound: 'at least one item asks for the whole chain of the argument',
        mend: 'Add an explain item.',
      },
      (items) => [items.length === 0 && 'there is no explain item'],
    ),
  ],
};
