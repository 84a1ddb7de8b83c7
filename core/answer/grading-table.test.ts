import { expect, it } from 'vitest';
import { gradeTyped } from './grade.ts';
import { GRADING_TABLE } from './test/grading-table.ts';

const MOST_FALSE_REJECTS = 0.03;

const judged = Object.entries(GRADING_TABLE).flatMap(([group, { take, refuse }]) =>
  [
    ...take.map((row) => ({ row, isRight: true })),
    ...refuse.map((row) => ({ row, isRight: false })),
  ].map(({ row: [keys, answer], isRight }) => {
    const [key = '', ...accepted] = [keys].flat();
    return { group, key, answer, isRight, isTaken: gradeTyped(answer, { key, accepted }).correct };
  }),
);
const right = judged.filter(({ isRight }) => isRight);
const wrong = judged.filter(({ isRight }) => !isRight);
const falseRejects = right.filter(({ isTaken }) => !isTaken);
const falseAccepts = wrong.filter(({ isTaken }) => isTaken);
const said = (some: typeof judged) =>
  some.map(({ group, key, answer }) => `${group}: “${key}” answered by “${answer}”`);

/** The figures are read, not only held. */
// biome-ignore lint/suspicious/noConsole: that is how they are read
const print = (...lines: string[]) => console.info(lines.join('\n  '));

it('is at least two hundred answers, each once', () => {
  expect(judged.length).toBeGreaterThanOrEqual(200);
  const names = judged.map(({ group, key, answer }) => `${group} ${key} ${answer}`);
  expect(new Set(names).size).toBe(names.length);
});

it('takes nothing that a person would not take', () => {
  print(`False accepts: ${falseAccepts.length} of ${wrong.length}.`);
  expect(said(falseAccepts)).toEqual([]);
});

it(`refuses less than ${100 * MOST_FALSE_REJECTS} % of what a person would take`, () => {
  print(`False rejects: ${falseRejects.length} of ${right.length}.`, ...said(falseRejects));
  expect(falseRejects.length).toBeLessThan(MOST_FALSE_REJECTS * right.length);
});
