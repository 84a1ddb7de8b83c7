import type { Grade } from '#core/answer/grade.ts';
import type { Essay } from '#core/essay/essay.ts';
import type { Item } from '#core/item/item.ts';
import type { Rating } from '#core/memory/event.ts';
import type { Outcome } from '#core/memory/schedule.ts';

/** What the learner answered before the ratings, where the item asks for it. */
export interface GivenAnswer {
  /** What was typed or tapped; empty for "Don't know". */
  answer: string;
  /** Null where only the learner can judge. */
  grade: Grade | null;
  /** The learner did not agree with the judgement. */
  overruled?: boolean;
}

/** One card on the screen. */
export interface CardView {
  item: Item;
  /** What can be tapped for an answer, in the order to show; empty where nothing can. */
  options: readonly string[];
  essay: Essay;
  /** What each button would do. */
  outcomes: Record<Rating, Outcome>;
  /** Nothing was ever rated: the four buttons are explained. */
  isFirst: boolean;
}
