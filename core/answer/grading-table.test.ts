import { readFileSync } from 'node:fs';
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

/**
 * What two strangers wrote who had seen neither the table nor the rules, in 25 languages. What is refused of theirs is mostly what only a
 * dictionary knows: numbers in words of other languages, a language in its other script, initials for a name.
 */
const STRANGERS = JSON.parse(
  readFileSync(new URL('./test/strangers.json', import.meta.url), 'utf8'),
) as ['take' | 'refuse', lang: string, key: string, answer: string][];
const MOST_REFUSED_OF_STRANGERS = 0.05;

it('takes nothing that strangers would not take, and refuses little that they would', () => {
  const told = STRANGERS.map(([verdict, lang, key, answer]) => {
    const { correct: isTaken } = gradeTyped(answer, { key, accepted: [] }, lang);
    return { group: lang, key, answer, lang, isRight: verdict === 'take', isTaken };
  });
  const ofRight = told.filter(({ isRight }) => isRight);
  const refused = ofRight.filter(({ isTaken }) => !isTaken);
  print(`Strangers’ answers refused: ${refused.length} of ${ofRight.length}.`);
  expect(said(told.filter(({ isRight, isTaken }) => !isRight && isTaken))).toEqual([]);
  expect(refused.length).toBeLessThan(MOST_REFUSED_OF_STRANGERS * ofRight.length);
});
