import * as z from 'zod/mini';
import { gradeTyped } from '#core/answer/grade.ts';
import { rulesOf } from '#core/item/gate/rule.ts';
import { gapped, termFor } from '#core/item/ground.ts';
import { type Making, PLAIN, QUESTION } from '#core/item/kind/making.ts';
import { answer, phrases } from '#core/item/kind/source-fields.ts';
import type { TypedItem } from './answering.ts';

const source = z.object({ answer, also: phrases });

const RULES = [
  rulesOf('typed').item(
    {
      id: 'key-taken',
      sort: 'must',
      bound: 'whoever types the key, or another answer that is right, is told that it is right',
      mend: 'Write it in letters and figures, at most 300 of them.',
    },
    (item, { essay }) => {
      const refused = [item.key, ...item.accepted].find(
        (phrase) => !gradeTyped(phrase, item, essay.lang).correct,
      );
      return refused !== undefined && `“${refused}” would not be taken`;
    },
  ),
];

export const typed: Making<TypedItem, z.infer<typeof source>> = {
  ...PLAIN,
  source,
  form: { ...QUESTION, gaps: [0, 1] },
  ask: (given, ground) => gapped(termFor(given, ground), ground),
  rules: RULES,
  make: (common, { also }) => ({ ...common, kind: 'typed', accepted: also }),
};
