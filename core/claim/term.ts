/** What a term answers to; distractors are taken from terms of the same type. */
export type TermType = 'who' | 'what' | 'when' | 'how-many';

/** A phrase of a claim that can be asked for. */
export interface Term {
  type: TermType;
  text: string;
}

/** A plausible, wrong stand-in for one of the claim's terms. */
export interface Alternative {
  /** The term that it stands in for. */
  term: string;
  text: string;
  /** Why it is wrong. */
  why: string;
}
