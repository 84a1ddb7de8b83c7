import type { Grade } from '#core/answer/grade.ts';
import { shuffled } from '#core/chance/seeded.ts';
import type { CommonItem } from '#core/item/common.ts';
import { type Answering, BY_HEART } from '#core/item/kind/answering.ts';

/** Events, or the steps of an argument, to be put in order. Its key is the steps in their order, a line each. */
export interface OrderItem extends CommonItem {
  kind: 'order';
}

const NEARLY = 0.5;

export const linesOf = (steps: string): string[] => steps.split('\n');

/** Steps as an answer. */
export const answerOf = (steps: readonly string[]): string => steps.join('\n');

/**
 * The steps that stand in order among one another, the most there are: whoever moves the others is done (a longest
 * increasing subsequence). Steps that the key has no more are in no order.
 */
export function inOrder(given: readonly string[], key: readonly string[]): ReadonlySet<string> {
  let longest: string[] = [];
  const runs: string[][] = [];
  for (const step of given) {
    if (!key.includes(step)) continue;
    const before = runs.filter((run) => key.indexOf(run.at(-1) ?? '') < key.indexOf(step));
    const best = before.reduce<string[]>((a, b) => (b.length > a.length ? b : a), []);
    const run = [...best, step];
    runs.push(run);
    if (run.length > longest.length) longest = run;
  }
  return new Set(longest);
}

/** An order is right as a whole or not, and counts in part by what need not be moved: none for a reversed one. */
function grade({ key }: OrderItem, answer: string): Grade {
  const steps = linesOf(key);
  const kept = inOrder(linesOf(answer), steps).size;
  const share = answer === key ? 1 : Math.max(0, (kept - 1) / Math.max(1, steps.length - 1));
  const correct = answer === key;
  return { correct, close: !correct && share >= NEARLY, expected: key, difference: [], share };
}

/** Mixed, and never right as it stands: whoever moves nothing has not answered. */
function options({ id, key }: OrderItem, seed: number): string[] {
  const steps = linesOf(key);
  const mixed = shuffled(steps, (step) => id + step, seed);
  return answerOf(mixed) === key ? [...mixed.slice(1), ...mixed.slice(0, 1)] : mixed;
}

export const order: Answering<OrderItem> = { ...BY_HEART, grade, options, secret: () => '' };
