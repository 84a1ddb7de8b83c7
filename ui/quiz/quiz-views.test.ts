import { expect, it } from 'vitest';
import { NOON, UTC } from '#core/memory/test/sample.ts';
import type { Attempt } from '#core/quiz/attempt.ts';
import { MINUTE } from '#core/time/study-day.ts';
import { DECK, learnerAfter } from '#ui/test/learner.ts';
import { pastQuizzes } from './past-quizzes.ts';
import { questionView } from './question-view.ts';
import { FIRST_CHOICES, PASS_CHOICES, type QuizChoices } from './quiz-view.ts';
import { quizAgain, startView } from './start-view.ts';

const learner = learnerAfter([]);
const at = { now: NOON, boundary: UTC, settings: learner.settings };
const asked = DECK.items.slice(0, 3);
const attempt = (id: string, changes: Partial<Attempt> = {}): Attempt => ({
  ...{ id, deckId: DECK.deckId, items: asked.map((item) => item.id), seed: 1, startedAt: NOON },
  ...{ finishedAt: null, events: [], source: 'quiz', feedback: 'each', minutes: null },
  ...{ answers: new Map() },
  ...changes,
});
const start = (choices: Partial<QuizChoices>, about = {}) =>
  startView(DECK, learner, {
    ...{ choices: { ...FIRST_CHOICES, ...choices }, seed: 7, at, read: new Map() },
    ...{ sectionId: null, claimId: null },
    ...about,
  });

it('asks about what was read unless all is wished for, or about one part alone', () => {
  expect(start({}).quiz.items).toEqual([]);
  expect(start({ from: 'all', count: 5 }).quiz.items).toHaveLength(5);
  const claimId = DECK.claims[3]?.id ?? null;
  expect(start({}, { claimId }).quiz.items.map((item) => item.claimId)).toEqual([claimId]);
  const [section] = DECK.essay.sections;
  for (const { evidence } of start({}, { sectionId: section?.id }).quiz.items)
    expect(evidence.start).toBeLessThan(section?.end ?? 0);
});

it('fills the minutes of a pass before an exam: the last question begins within them', () => {
  const short = start({ ...PASS_CHOICES, from: 'all', minutes: 2 });
  const long = start({ ...PASS_CHOICES, from: 'all', minutes: 6 });
  for (const [{ quiz, minutes }, wished] of [[short, 2] as const, [long, 6] as const]) {
    expect(minutes).toBeGreaterThanOrEqual(wished);
    expect(minutes * (1 - 2 / quiz.items.length)).toBeLessThan(wished);
  }
  expect(long.quiz.items.length).toBeGreaterThan(short.quiz.items.length);
});

it('shows a question with the time that is left, and a last step once none is open', () => {
  const timed = attempt('a', { source: 'exam', minutes: 10 });
  const view = questionView(DECK, learner, timed, 1, NOON + 4 * MINUTE);
  expect(view).toMatchObject({ kind: 'question', minutesLeft: 6, answered: [false, false, false] });
  expect(view.kind === 'question' && view.question.card.item).toBe(asked[1]);
  expect(questionView(DECK, learner, timed, null, NOON)).toEqual({ kind: 'last' });
  expect(questionView(DECK, learner, attempt('b'), 0, NOON)).toMatchObject({ minutesLeft: null });
});

it('lists the finished quizzes on the deck, the latest first', () => {
  const over = (id: string, changes = {}) => attempt(id, { finishedAt: NOON, ...changes });
  const all = [over('a'), attempt('open'), over('b', { deckId: 'other' }), over('c')];
  expect(pastQuizzes(DECK, all)).toMatchObject([
    { attemptId: 'c', asked: 3, right: 0, sureMissed: 0 },
    { attemptId: 'a' },
  ]);
});

it('asks the same key points again', () => {
  const ground = { edition: DECK, cards: learner.cards, at, seed: 9 };
  const again = quizAgain(attempt('a'), ground);
  const points = new Set(asked.map(({ claimId }) => claimId));
  expect(again.items.length).toBeGreaterThan(0);
  for (const { claimId } of again.items) expect(points).toContain(claimId);
});
