import { expect, it } from 'vitest';
import { sectionAt } from '#core/essay/section.ts';
import { shippedEdition } from '#formats/test/shipped-edition.ts';
import type { Attempt, AttemptAnswer } from './attempt.ts';
import { resultOf } from './result.ts';

const edition = shippedEdition();
const asked = edition.items.slice(0, 6).map(({ id }) => id);
const given = (
  index: number,
  correct: boolean,
  isSure: boolean,
  answer = 'said',
): AttemptAnswer => ({
  ...{ itemId: asked[index] ?? '', eventId: `e${index}`, answer, correct, isSure, at: 0 },
  rating: correct ? 3 : 1,
});
const attempt = (answers: AttemptAnswer[], items = asked): Attempt => ({
  ...{ id: 'x', deckId: 'shipped', items, seed: 1, startedAt: 0, finishedAt: 1, events: [] },
  ...{ source: 'quiz', feedback: 'end', minutes: null },
  answers: new Map(answers.map((answer) => [answer.itemId, answer])),
});
const { groups, right, points, sections } = resultOf(
  attempt([
    ...[given(0, false, true), given(1, false, false), given(2, false, false, '')],
    ...[given(3, true, false), given(4, true, true)],
  ]),
  edition,
);
const ids = (group: keyof typeof groups) => groups[group].map(({ item }) => asked.indexOf(item.id));

it('parts what was asked by how it turned out; what was not known or not answered was missed', () => {
  expect([ids('sure-missed'), ids('missed'), ids('unsure-right'), ids('sure-right')]).toEqual([
    ...[[0], [1, 2, 5], [3], [4]],
  ]);
  expect([right, points]).toEqual([2, 2]);
});

it('counts by section, in the order of the text', () => {
  const places = sections.map(({ section }) => section?.start ?? 0);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(sections.reduce((sum, { asked: n }) => sum + n, 0)).toBe(6);
  const [first] = sections;
  const own = asked.filter((id) => {
    const item = edition.items.find((other) => other.id === id);
    return item && sectionAt(edition.essay, item.evidence.start) === first?.section;
  });
  expect(first?.asked).toBe(own.length);
});

it('leaves out what the edition has no more', () => {
  expect(resultOf(attempt([], ['gone', ...asked]), edition).asked).toHaveLength(6);
});

it('knows an error that one was sure of also where nothing is typed', () => {
  const recall = edition.items.findIndex(({ kind }) => kind === 'recall');
  const id = edition.items[recall]?.id ?? '';
  const answer = { ...given(0, false, true, ''), itemId: id };
  const result = resultOf(attempt([answer], [id]), edition);
  expect(result.groups['sure-missed'].map(({ item }) => item.id)).toEqual([id]);
});
