import type { Evidence } from '#core/essay/essay.ts';
import type { ItemKind, ItemRole } from './item.ts';

/** A wrong option and why it is wrong. */
export interface Distractor {
  text: string;
  why: string;
}

/** An item as an author asks for it: what is left out is made from its claim. */
export interface ItemDraft {
  /** Names the item within its claim; its id is made of this, never of its wording. */
  slug: string;
  kind: ItemKind;
  role: ItemRole;
  /** The stem by hand; for a cloze with its gap, for true-false the sentence to judge. */
  question?: string;
  /** The key by hand; for a generated item the term to ask for. */
  answer?: string;
  accepted: string[];
  distractors: Distractor[];
  keyPoints: string[];
  why?: string;
  /** Where this item stands on other words than its claim. */
  evidence?: Evidence;
  /** What the author says the latest edit did, against the rule of `core/deck/revision.ts`. */
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
