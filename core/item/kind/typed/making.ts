import * as z from 'zod/mini';
import { gapped, termFor } from '#core/item/ground.ts';
import { type Making, PLAIN, QUESTION } from '#core/item/kind/making.ts';
import { answer, phrases } from '#core/item/kind/source-fields.ts';
import type { TypedItem } from './answering.ts';

const source = z.object({ answer, also: phrases });

export const typed: Making<TypedItem, z.infer<typeof source>> = {
  ...PLAIN,
  source,
  form: { ...QUESTION, gaps: [0, 1] },
  ask: (given, ground) => gapped(termFor(given, ground), ground),
  make: (common, { also }) => ({ ...common, kind: 'typed', accepted: also }),
};
