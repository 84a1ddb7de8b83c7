import type { Edition, EditionItem } from '#core/deck/edition.ts';
import type { Section } from '#core/essay/essay.ts';
import { sectionAt } from '#core/essay/section.ts';
import { answeringOf } from '#core/item/item.ts';
import type { Attempt, AttemptAnswer } from './attempt.ts';

/**
 * How an answer turned out, most worth looking at first: errors that one was sure of are mended best when they are seen
 * (hypercorrection: Butterfield and Metcalfe 2001).
 */
export const OUTCOMES = ['sure-missed', 'missed', 'unsure-right', 'sure-right'] as const;

export type QuizOutcome = (typeof OUTCOMES)[number];

export interface AskedItem {
  item: EditionItem;
  /** Undefined for a question that was not answered. */
  answer: AttemptAnswer | undefined;
  outcome: QuizOutcome;
  /** How much of the answer was right, 0 to 1; an order may be right in part. */
  share: number;
}

/** What an attempt came to: derived, never stored. */
export interface QuizResult {
  asked: readonly AskedItem[];
  /** Whole answers that were right. */
  right: number;
  /** Sum of the shares. */
  points: number;
  groups: Readonly<Record<QuizOutcome, readonly AskedItem[]>>;
  sections: readonly { section: Section | undefined; right: number; asked: number }[];
}

/** The result of an attempt by the edition's items; those that the edition has no more are left out. */
export function resultOf(attempt: Attempt, { essay, items }: Edition): QuizResult {
  const byId = new Map(items.map((item) => [item.id, item]));
  const asked = attempt.items.flatMap((itemId): AskedItem[] => {
    const item = byId.get(itemId);
    if (!item) return [];
    const answer = attempt.answers.get(itemId);
    return [{ item, answer, outcome: outcomeOf(answer), share: shareOf(item, answer, essay.lang) }];
  });
  const groups = Object.fromEntries(
    OUTCOMES.map((outcome) => [outcome, asked.filter((one) => one.outcome === outcome)]),
  ) as Record<QuizOutcome, AskedItem[]>;
  const isRight = ({ answer }: AskedItem) => answer?.correct === true;
  const places = [...essay.sections, undefined].map((section) => {
    const own = asked.filter(({ item }) => sectionAt(essay, item.evidence.start) === section);
    return { section, right: own.filter(isRight).length, asked: own.length };
  });
  return {
    ...{ asked, groups },
    right: asked.filter(isRight).length,
    points: asked.reduce((sum, { share }) => sum + share, 0),
    sections: places.filter((place) => place.asked > 0),
  };
}

function outcomeOf(answer: AttemptAnswer | undefined): QuizOutcome {
  if (!answer?.correct) return answer?.isSure ? 'sure-missed' : 'missed';
  return answer.isSure ? 'sure-right' : 'unsure-right';
}

function shareOf(item: EditionItem, answer: AttemptAnswer | undefined, lang: string): number {
  if (!answer) return 0;
  if (answer.correct) return 1;
  return answeringOf(item).grade(item, answer.answer, lang)?.share ?? 0;
}
