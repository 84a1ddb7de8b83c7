import * as z from 'zod/mini';
import { chance } from '#core/chance/seeded.ts';
import { contentStems } from '#core/essay/words.ts';
import { rulesOf } from '#core/item/gate/rule.ts';
import { type Ground, replaced, termFor } from '#core/item/ground.ts';
import { type Asked, type Making, PLAIN, QUESTION } from '#core/item/kind/making.ts';
import { line } from '#core/item/kind/source-fields.ts';
import { TRUE_FALSE, type TrueFalseItem } from './answering.ts';

const source = z.object({ answer: z.optional(z.union([z.boolean(), line])) });

const MOST = 0.15;
/** A false statement's explanation must give the true one, so it speaks of the same things. */
const SHARED_WITH_STEM = 0.5;

const isAnswer = (text: string) => TRUE_FALSE.some((one) => one === text);

/** The statement itself, or with one term changed into an alternative. */
function judged(answer: string | undefined, ground: Ground): Asked | string {
  const { claim, seed } = ground;
  const term = termFor(undefined, ground);
  if (typeof term === 'string') return term;
  const wanted = answer ?? (chance(claim.id, seed) % 2 ? 'True' : 'False');
  if (wanted === 'True') return { stem: claim.statement, key: 'True' };
  const swaps = claim.alternatives.flatMap((alternative) => {
    const stem = replaced(claim.statement, alternative.term, alternative.text);
    return stem === undefined ? [] : [{ stem, why: alternative.why }];
  });
  const swap = swaps[chance(term.text, seed) % Math.max(1, swaps.length)];
  if (!swap) return 'a false statement needs an alternative for a term of the claim’s statement';
  return { stem: swap.stem, key: 'False', why: `${swap.why} In fact: ${claim.statement}` };
}

const rules = rulesOf('true-false');

const RULES = [
  rules.item(
    {
      id: 'true-false-key',
      sort: 'must',
      bound: 'a true-false item’s key is True or False',
      mend: 'Answer it by true or false.',
    },
    ({ key }) => !isAnswer(key) && `“${key}”`,
  ),
  rules.item(
    {
      id: 'true-false-mended',
      bound: 'the explanation of a false statement gives the true one',
      mend: 'Say in the explanation what is true instead.',
    },
    ({ key, stem, explanation }) => {
      if (key !== 'False') return false;
      const told = new Set(contentStems(explanation));
      const asked = [...new Set(contentStems(stem))];
      const shared = asked.filter((word) => told.has(word)).length / Math.max(1, asked.length);
      return shared < SHARED_WITH_STEM && 'the explanation speaks of other things';
    },
  ),
  rules.deck(
    {
      id: 'true-false-share',
      bound: `true-false items are at most ${MOST * 100}% of the quiz items`,
      mend: 'Ask for the thing itself instead.',
    },
    ({ length }, deck) => {
      const quiz = deck.items.filter(({ role }) => role === 'quiz').length;
      return [length > Math.max(1, MOST * quiz) && `${length} beside ${quiz} quiz items`];
    },
  ),
  rules.deck(
    {
      id: 'true-false-balance',
      bound: 'half of the true-false items are true',
      mend: 'Turn one around.',
    },
    (items) => {
      const right = items.filter(({ key }) => key === 'True').length;
      return [Math.abs(items.length - 2 * right) > 1 && `${right} of ${items.length} are true`];
    },
  ),
];

export const trueFalse: Making<TrueFalseItem, z.infer<typeof source>> = {
  ...PLAIN,
  source,
  form: {
    ...QUESTION,
    ends: ['statement'],
    hasOwnKey: false,
    isJudgement: true,
    opensClaim: false,
  },
  read(question, { answer }) {
    const given = answer === undefined ? undefined : String(answer);
    return PLAIN.read(question, { answer: given?.replace(/^[tf]/, (c) => c.toUpperCase()) });
  },
  faults: ({ answer }) =>
    answer === undefined || isAnswer(answer)
      ? []
      : [
          {
            field: 'answer',
            what: `“${answer}” is neither true nor false`,
            mend: 'Write true or false.',
          },
        ],
  ask: judged,
  // The gate refuses any other key.
  make: (common, _source, { key }) => ({
    ...common,
    kind: 'true-false',
    key: key as TrueFalseItem['key'],
  }),
  rules: RULES,
};
