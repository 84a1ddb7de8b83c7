import type * as z from 'zod/mini';
import type { Evidence } from '#core/essay/essay.ts';
import type { CommonItem } from '#core/item/common.ts';
import type { Distractor } from '#core/item/draft.ts';
import type { Rule } from '#core/item/gate/rule.ts';
import type { Ground } from '#core/item/ground.ts';

/** What an item asks, and what it is answered by. */
export interface Asked {
  stem: string;
  key: string;
  distractors?: Distractor[];
  /** Why the key is right, where the claim itself does not say it. */
  why?: string;
}

/** Something wrong with how an item was written. */
export interface Fault {
  /** The field that it stands in; undefined for the item as a whole. */
  field: string | undefined;
  what: string;
  mend: string;
}

/** The form that the gate's general rules hold a kind to. */
export interface Form {
  /** How many gaps a stem may have, least and most. */
  gaps: readonly [number, number];
  /** What a stem without a gap may end with. */
  ends: readonly ('question' | 'statement')[];
  /** The key is a phrase of its own, which a stem or a sibling could give away. */
  hasOwnKey: boolean;
  /** The key may be as long as it needs to be. */
  hasLongKey: boolean;
  /** The key may be as long as a clause where it is the text's own words. */
  mayQuote: boolean;
  /** It may be answered by yes or no. */
  isJudgement: boolean;
  /** It asks for reasons by its nature. */
  asksWhy: boolean;
  /** Its stem is a name, no question: what is asked is said by the app. */
  isName: boolean;
  /** It may be the first card by which a learner meets a claim. */
  opensClaim: boolean;
}

/** A question with a short answer: kinds differ from it where they must. */
export const QUESTION: Form = {
  gaps: [0, 0],
  ends: ['question'],
  hasOwnKey: true,
  hasLongKey: false,
  mayQuote: false,
  isJudgement: false,
  asksWhy: false,
  isName: false,
  opensClaim: true,
};

/** A question, or a task, whose answer is as long as it needs to be: no phrase that another item could give away. */
export const LONG_ANSWER: Form = {
  ...QUESTION,
  ends: ['statement', 'question'],
  hasOwnKey: false,
  hasLongKey: true,
  opensClaim: false,
};

/** How items of one kind are written and made: all that an author's side must know of it. */
export interface Making<I extends CommonItem, S> {
  /** What an author may write beside what all items may have. */
  source: z.ZodMiniType<S> & { shape: z.core.$ZodShape };
  form: Form;
  /** The question and the answer as they were written; what is left out is made from the claim. */
  read(question: string | undefined, source: S): { question?: string; answer?: string };
  /** What is wrong with them, said at its own line. */
  faults(written: { question?: string; answer?: string }): Fault[];
  /** Makes the question of an item that was written without one; a sentence where nothing can be made. */
  ask(answer: string | undefined, ground: Ground): Asked | string;
  /** The item of what is asked; `elsewhere` is where what it points to stands. */
  make(common: CommonItem, source: S, asked: Asked, elsewhere: readonly Evidence[]): I;
  /** What it shows beside its stem and key, by which it could give a sibling away. */
  shows(item: I): readonly string[];
  /** Settles what depends on the deck's other items of the kind. */
  arrange?(items: readonly I[], seed: number): I[];
  /** The gate's rules for this kind alone. */
  rules: readonly Rule[];
}

/** An item that is written out whole, and shows nothing more: kinds differ from it where they must. */
export const PLAIN = {
  form: QUESTION,
  read: (question: string | undefined, { answer }: { answer?: string | undefined }) => ({
    ...(question === undefined ? {} : { question }),
    ...(answer === undefined ? {} : { answer }),
  }),
  faults: () => [],
  shows: () => [],
  rules: [],
};
