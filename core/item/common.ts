import type { Evidence } from '#core/essay/essay.ts';

/** `card` is introduced when studying; `quiz` is met in quizzes and joins the daily queue only when missed. */
export type ItemRole = 'card' | 'quiz';

/** The gap in a stem. */
export const GAP = '____';

/** What items of every kind have. */
export interface CommonItem {
  id: string;
  claimId: string;
  role: ItemRole;
  stem: string;
  /** The answer, in the form of its kind. */
  key: string;
  /** Why the key is right. */
  explanation: string;
  evidence: Evidence;
}
