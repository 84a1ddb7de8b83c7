import * as z from 'zod/mini';
import { GAP } from '#core/item/common.ts';
import { rulesOf } from '#core/item/gate/rule.ts';
import { gapped, termFor } from '#core/item/ground.ts';
import { type Making, PLAIN, QUESTION } from '#core/item/kind/making.ts';
import { answer, phrases } from '#core/item/kind/source-fields.ts';
import type { ClozeItem } from './answering.ts';

const source = z.object({ answer, also: phrases });

/** The gap stands in quotation marks, or behind a word for naming. */
const LABEL =
  /[“"]_{4}|\b(called|calls|named|names|terms?|termed|labels?|labelled|known as|by the name of)\b[^.;:]*_{4}/i;
const rules = rulesOf('cloze');

export const cloze: Making<ClozeItem, z.infer<typeof source>> = {
  ...PLAIN,
  source,
  form: { ...QUESTION, gaps: [1, 1], opensClaim: false },
  /** It may mark its own answer: "Arms sales serve as a [substitute for reform]." */
  read(question, written) {
    const marked = /\[([^\]]+)\]/.exec(question ?? '');
    if (!question || !marked?.[1]) return PLAIN.read(question, written);
    return { question: question.replace(marked[0], GAP), answer: marked[1] };
  },
  faults: ({ question }) =>
    question?.includes('[')
      ? [{ field: 'cloze', what: 'a cloze has more than one gap', mend: 'Leave one [phrase].' }]
      : [],
  ask: (given, ground) => gapped(termFor(given, ground), ground),
  make: (common, { also }) => ({ ...common, kind: 'cloze', accepted: also }),
  rules: [
    rules.item(
      {
        id: 'cloze-label',
        bound: 'a gap hides a thought, not what somebody calls it',
        mend: 'Hide what is meant by the label, or ask for the meaning.',
      },
      ({ stem, key }) => LABEL.test(stem) && `“${key}” is a label`,
    ),
  ],
};
