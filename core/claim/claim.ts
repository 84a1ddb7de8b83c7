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
  /** What lists call it, where there is little room: a few words. Absent: the statement. */
  label?: string;
  kind: ClaimKind;
  /** 0 to 1; the thesis and its main reasons are near 1. */
  importance: number;
  evidence: Evidence;
  /** Paragraph of the source that it retells, from 1; absent where the text is the source. */
  paragraph?: number;
}

/** A label has at most so many words. */
export const MOST_LABEL_WORDS = 6;

/** What a claim is called where there is little room. */
export const labelOf = ({ label, statement }: Pick<Claim, 'label' | 'statement'>): string =>
  label ?? statement;
