import type { Evidence } from '#core/essay/essay.ts';

export const ITEM_KINDS = ['recall', 'cloze', 'choice', 'true-false', 'typed', 'explain'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** `card` is introduced when studying; `quiz` is met in quizzes and joins the daily queue only when missed. */
export type ItemRole = 'card' | 'quiz';

/** The gap in a cloze's stem. */
export const GAP = '____';

interface ItemBase {
  id: string;
  claimId: string;
  role: ItemRole;
  stem: string;
  /** The answer. For true-false `True` or `False`; for explain a model answer. */
  key: string;
  /** Other answers that are right, for typed and cloze. */
  accepted: string[];
  /** Wrong options, for choice. */
  distractors: string[];
  /** Why each distractor is wrong, by its text. */
  feedback: Record<string, string>;
  /** What a good free answer says, two to four, for explain. */
  keyPoints: string[];
  /** Why the key is right. */
  explanation: string;
  evidence: Evidence;
  /** Where the key of a choice stands among its options, from 0: balanced over the deck. */
  place?: number;
}

/** A testable form of a claim. Lists that a kind does not use are empty. */
export type Item = ItemBase & { kind: ItemKind };
