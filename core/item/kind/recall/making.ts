import * as z from 'zod/mini';
import { type Making, PLAIN, QUESTION } from '#core/item/kind/making.ts';
import { answer } from '#core/item/kind/source-fields.ts';
import type { RecallItem } from './answering.ts';

const source = z.object({ answer });

export const recall: Making<RecallItem, z.infer<typeof source>> = {
  ...PLAIN,
  form: { ...QUESTION, mayQuote: true },
  source,
  ask: () => 'a recall item needs its question by hand',
  make: (common) => ({ ...common, kind: 'recall' }),
};
