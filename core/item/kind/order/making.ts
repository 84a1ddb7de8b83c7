import * as z from 'zod/mini';
import { words } from '#core/essay/words.ts';
import { rulesOf } from '#core/item/gate/rule.ts';
import { LONG_ANSWER, type Making, PLAIN } from '#core/item/kind/making.ts';
import { phrases } from '#core/item/kind/source-fields.ts';
import { answerOf, linesOf, type OrderItem } from './answering.ts';

const source = z.object({ steps: phrases });
const rules = rulesOf('order');

const FEWEST = 3;
const MOST = 6;
const MAX_WORDS = 12;
/** Words and numbers by which a step says its own place. */
const PLACE =
  /\b(first|second|third|next|then|later|after(wards)?|before|finally|at last|in the end|1[5-9]\d\d|20\d\d)\b/i;

export const order: Making<OrderItem, z.infer<typeof source>> = {
  ...PLAIN,
  source,
  form: LONG_ANSWER,
  read: (question, { steps }) => ({
    ...(question === undefined ? {} : { question }),
    answer: answerOf(steps),
  }),
  ask: () => 'an order needs its question by hand, and its steps',
  make: (common) => ({ ...common, kind: 'order' }),
  shows: ({ key }) => linesOf(key),
  rules: [
    rules.item(
      {
        id: 'steps',
        sort: 'must',
        bound: `an order has ${FEWEST} to ${MOST} steps, no two alike`,
        mend: 'List the steps under steps:, in their order.',
      },
      ({ key }) => {
        const steps = linesOf(key);
        const count = new Set(steps.map((step) => words(step).join(' '))).size;
        return (count < FEWEST || count > MOST || count < steps.length) && `${count} steps`;
      },
    ),
    rules.item(
      {
        id: 'step-length',
        bound: `a step has at most ${MAX_WORDS} words`,
        mend: 'Say what happens, and nothing else.',
      },
      ({ key }) => {
        const long = linesOf(key).find((step) => words(step).length > MAX_WORDS);
        return long && `“${long}”`;
      },
    ),
    rules.item(
      {
        id: 'step-place',
        bound: 'no step says its own place',
        mend: 'Leave out the year, or the word that says what comes first.',
      },
      ({ key }) => {
        const told = linesOf(key).find((step) => PLACE.test(step));
        return told && `“${told}”`;
      },
    ),
  ],
};
