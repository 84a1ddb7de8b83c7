import type { Edition } from '#core/deck/edition.ts';
import type { ItemKind } from '#core/item/item.ts';
import type { AttemptForm } from '#core/memory/event.ts';
import type { AssembledQuiz, QuizAim } from '#core/quiz/assemble.ts';
import type { AttemptAnswer } from '#core/quiz/attempt.ts';
import type { QuizResult } from '#core/quiz/result.ts';
import type { CardView } from '#ui/card/card-view.ts';

/** What the learner chooses before a quiz. */
export interface QuizChoices extends AttemptForm {
  count: number | 'all';
  aim: QuizAim;
  from: 'read' | 'all';
  /** Null for all. */
  kinds: readonly ItemKind[] | null;
}

export const FIRST_CHOICES: QuizChoices = {
  ...{ count: 10, aim: 'weak', from: 'read', kinds: null },
  ...{ source: 'quiz', feedback: 'each', minutes: null },
};

/** A pass before an exam. */
export const PASS_CHOICES: QuizChoices = { ...FIRST_CHOICES, source: 'exam', minutes: 10 };

/** One question of a quiz as the screen shows it. */
export interface QuizQuestion {
  card: Pick<
    CardView,
    'item' | 'face' | 'options' | 'essay' | 'place' | 'note' | 'edit' | 'flagged'
  >;
  /** From 0. */
  index: number;
  /** What was handed in before, where the learner comes back to it. */
  before: AttemptAnswer | undefined;
}

/** A quiz that is over. */
export interface PastQuiz {
  attemptId: string;
  source: AttemptForm['source'];
  /** ms since 1970. */
  at: number;
  asked: number;
  right: number;
  sureMissed: number;
}

export type QuizView =
  | {
      kind: 'start';
      edition: Edition;
      quiz: AssembledQuiz;
      /** Shuffles the options. */
      seed: number;
      minutes: number;
      choices: QuizChoices;
      /** The finished quizzes on the deck, the latest first. */
      history: readonly PastQuiz[];
    }
  | {
      kind: 'question';
      question: QuizQuestion;
      /** By question, whether it has an answer. */
      answered: readonly boolean[];
      feedback: AttemptForm['feedback'];
      /** Minutes until the time runs out; null without a clock. */
      minutesLeft: number | null;
    }
  /** Every question has an answer; answers are shown at the end. */
  | { kind: 'last' }
  | {
      kind: 'result';
      edition: Edition;
      result: QuizResult;
      source: AttemptForm['source'];
      /** Of the attempt: it decided the order of the options. */
      seed: number;
    };
