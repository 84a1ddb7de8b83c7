import type { Edition, EditionItem } from '#core/deck/edition.ts';
import { sectionAt } from '#core/essay/section.ts';
import { type AssembledQuiz, assembleQuiz, type QuizGround } from '#core/quiz/assemble.ts';
import type { Attempt } from '#core/quiz/attempt.ts';
import type { Learning } from '#core/study/day.ts';
import { paceOf } from '#core/study/pace.ts';
import { Readings, type ReadMarks } from '#core/study/reading.ts';
import type { StandingAt } from '#core/study/standing.ts';
import { MINUTE, studyDay } from '#core/time/study-day.ts';
import type { QuizChoices, QuizView } from './quiz-view.ts';

/** What is wished for, of all that may be asked. */
export interface StartWish {
  /** One part or one key point of the deck alone; null for all. */
  sectionId: string | null;
  claimId: string | null;
  choices: QuizChoices;
  seed: number;
  /** How the learner stands to the cards, and when. */
  at: StandingAt;
  read: ReadMarks;
}

/** The quiz as it would begin, before it does. */
export function startView(
  edition: Edition,
  learner: Learning,
  { choices, seed, at, read, sectionId, claimId }: StartWish,
): Omit<Extract<QuizView, { kind: 'start' }>, 'history'> {
  const { cards, tally, editions } = learner;
  // What is still to be read is what a day of study would have read first.
  const unread = new Readings([edition], cards, read, Number.POSITIVE_INFINITY);
  const among = (item: EditionItem) => {
    if (claimId !== null) return item.claimId === claimId;
    if (sectionId !== null) return sectionAt(edition.essay, item.evidence.start)?.id === sectionId;
    return choices.from === 'all' || unread.get(item.id) === undefined;
  };
  const { count, aim, source, minutes } = choices;
  const kinds = choices.kinds && new Set(choices.kinds);
  const items = new Map(editions.flatMap((one) => one.items.map((item) => [item.id, item])));
  const pace = paceOf(tally, (id) => items.get(id), studyDay(at.now, at.boundary));
  const msOf = (item: EditionItem) => pace.answerMs(item, 'later');
  const isPass = source === 'exam' && minutes !== null;
  const wish = isPass
    ? { count: 'all' as const, aim: 'weak' as const, within: { ms: minutes * MINUTE, msOf } }
    : { count, aim };
  const quiz = assembleQuiz({ ...wish, kinds, among }, { edition, cards, at, seed });
  const ms = quiz.items.reduce((sum, item) => sum + msOf(item), 0);
  return { kind: 'start', edition, quiz, seed, minutes: ms / MINUTE, choices };
}

/** The same key points once more, in other forms where there are any. */
export function quizAgain(past: Attempt, { edition, cards, at, seed }: QuizGround): AssembledQuiz {
  const asked = new Set(past.items);
  const points = new Set(
    edition.items.flatMap(({ id, claimId }) => (asked.has(id) ? claimId : [])),
  );
  const among = ({ claimId }: EditionItem) => points.has(claimId);
  const wish = { count: past.items.length, aim: 'alike' as const, kinds: null, among };
  return assembleQuiz({ ...wish, askedBefore: asked }, { edition, cards, at, seed });
}
