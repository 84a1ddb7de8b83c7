import { expect, it } from 'vitest';
import { gradeTyped } from './grade.ts';
import { GRADING_SCRIPTS } from './test/grading-scripts.ts';
import { GRADING_TABLE } from './test/grading-table.ts';

const MOST_FALSE_REJECTS = 0.02;
const TABLE = { ...GRADING_TABLE, ...GRADING_SCRIPTS };

const judged = Object.entries(TABLE).flatMap(([group, { lang = '', take, refuse }]) =>
  [
    ...take.map((row) => ({ row, isRight: true })),
    ...refuse.map((row) => ({ row, isRight: false })),
  ].map(({ row: [keys, answer], isRight }) => {
    const [key = '', ...accepted] = [keys].flat();
    const { correct: isTaken } = gradeTyped(answer, { key, accepted }, lang);
    return { group, key, answer, lang, isRight, isTaken };
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

it('is at least six hundred answers, each once', () => {
  expect(judged.length).toBeGreaterThanOrEqual(600);
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

it('takes every key of it as it stands', () => {
  const refused = judged.filter(
    ({ key, lang }) => !gradeTyped(key, { key, accepted: [] }, lang).correct,
  );
  expect(said(refused)).toEqual([]);
});
