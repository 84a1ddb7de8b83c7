import type { Evidence } from '#core/essay/essay.ts';

export const CLAIM_KINDS = [
  'thesis',
  'cause',
  'consequence',
  'evidence',
  'definition',
  'contrast',
  'attribution',
  'forecast',
  'recommendation',
] as const;

export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** One proposition that the essay makes. */
export interface Claim {
  id: string;
  statement: string;
  kind: ClaimKind;
  /** 0 to 1; the thesis and its main reasons are near 1. */
  importance: number;
  evidence: Evidence;
  /** Paragraph of the source that it retells, from 1; absent where the text is the source. */
  paragraph?: number;
}
