import type { ClaimKind } from '#core/claim/claim.ts';
import type { Span } from '#core/essay/sentences.ts';

/** The ways in which an item is made from a text. */
export const PATTERNS = ['topic', 'definition', 'why', 'section', 'term', 'gap'] as const;
export type Pattern = (typeof PATTERNS)[number];

/** A proposal as a pattern makes it, before it has a claim of its own or joins that of its sentence. */
export interface FoundItem {
  pattern: Pattern;
  /** What a person should look at before it may be asked: nothing that rules find is ready by itself (docs/decisions/0022). */
  reason: string;
  kind: 'points' | 'recall' | 'typed' | 'cloze';
  /** Of points their name; of a cloze the sentence with its gap. */
  question: string;
  /** Empty for points: they are the answer. */
  answer: string;
  /** What the learner may also type. */
  accepted?: string[];
  /** Where it stands: of points each by itself, else one sentence. In the order of the text. */
  spans: Span[];
  /** What its key point says. */
  statement: string;
  claimKind: ClaimKind;
  /** Among items of one pattern, the best first. */
  score: number;
}
