import type { Grade } from '#core/answer/grade.ts';
import type { Evidence } from '#core/essay/essay.ts';
import type { CommonItem } from '#core/item/common.ts';

/** How items of one kind are answered: all that a learner's device must know of it. */
export interface Answering<I extends CommonItem> {
  /** Judges an answer, empty for "Don't know", by the language of the deck (BCP 47); null where only the learner can judge. */
  grade(item: I, answer: string, lang: string): Grade | null;
  /** What an answer is chosen from, or made of, in the order to show; another seed may give another order. */
  options(item: I, seed: number): readonly string[];
  /** The key as a phrase that another question could give away; empty where it is none. */
  secret(item: I): string;
  /** What a good free answer says, to be ticked by the learner. */
  points(item: I): readonly string[];
  /**
   * What the learner must know beside the kind and the key: when any of it changes, the memory of the old item fits
   * less.
   */
  asked(item: I): readonly unknown[];
  /** Where else in the text it stands, beside its evidence. */
  elsewhere(item: I): readonly Evidence[];
  /** The item with all that `elsewhere` gives moved, as when its text is cut. */
  moved(item: I, move: (evidence: Evidence) => Evidence): I;
  /** What is only told or shown, beside the fields that all items have. What moves with the rest of the deck is left out. */
  told(item: I): readonly unknown[];
}

/** A question that the learner answers in the head and judges alone: kinds differ from it where they must. */
export const BY_HEART = {
  grade: () => null,
  options: () => [],
  secret: ({ key }: CommonItem) => key,
  points: () => [],
  asked: () => [],
  told: () => [],
  elsewhere: () => [],
  moved: <I>(item: I) => item,
};
