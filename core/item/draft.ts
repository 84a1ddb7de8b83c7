import type { Evidence } from '#core/essay/essay.ts';
import type { ItemRole } from './common.ts';

/** A wrong option and why it is wrong. */
export interface Distractor {
  text: string;
  why: string;
}

/** What an author may say of an item of any kind: what is left out is made from its claim. */
export interface CommonDraft {
  /** Names the item within its claim; its id is made of this, never of its wording. */
  slug: string;
  role: ItemRole;
  /** The stem by hand; for a cloze with its gap, for true-false the sentence to judge. */
  question?: string;
  /** The key by hand; for a generated item the term to ask for. */
  answer?: string;
  why?: string;
  /** Where this item stands on other words than its claim. */
  evidence?: Evidence;
  /** Where what its kind points to stands in the text. */
  elsewhere?: Evidence[];
  /** A program proposed it, and nobody has decided on it: nothing is made of it. */
  isProposed?: true;
  /** What the author says the latest edit did, against the rule of `core/deck/item-change.ts`. */
  change?: 'wording' | 'meaning';
}

/** Why an item was left out. */
export interface RejectedItem {
  itemId: string;
  stem: string;
  key: string;
  /** The rule of the gate, or `unmade` where nothing could be made. */
  rule: string;
  detail: string;
}
