import type { Rating } from './event.ts';
import type { Settings } from './settings.ts';

/** FSRS's two variables. Retrievability is computed when asked, never stored. */
export interface Memory {
  /** Days until recall falls to 90%. */
  stability: number;
  /** 1 (easy) to 10 (hard). */
  difficulty: number;
}

/** Where a card stands in its schedule. A card that was never reviewed cannot carry a memory. */
export type Phase =
  | { state: 'new' }
  | {
      state: 'learning' | 'relearning';
      /** Place in the list of steps, from 0. */
      step: number;
      memory: Memory;
      /** ms since 1970. */
      dueAt: number;
    }
  | {
      state: 'review';
      memory: Memory;
      /** Study day, see `studyDay`. */
      dueDay: number;
      scheduledDays: number;
    };

/** A card that stands in its steps. */
export type Steps = Extract<Phase, { step: number }>;

/** The last review that counts, by its own corrected time. */
export interface LastReview {
  /** `effectiveAt` of the review, ms since 1970. */
  at: number;
  /** The study day it fell on. */
  day: number;
  offsetMinutes: number;
  dayStartsAt: number;
}

/** Learner × item: only a cache of the fold. */
export interface Card {
  itemId: string;
  phase: Phase;
  reps: number;
  lapses: number;
  last: LastReview | null;
  suspended: boolean;
  /** The study day for which the card is put aside, or null. */
  buriedOn: number | null;
  flagged: boolean;
  note: string;
  edit: { stem: string | null; key: string | null };
  /** The highest revision of the item that the memory stands for. */
  itemRevision: number;
  /**
   * Whether the queue may show it: an item whose role is `quiz` joins only when an answer to it was missed,
   * or when it was studied.
   */
  inQueue: boolean;
  /** Its latest answer in a quiz: when (`effectiveAt`, ms since 1970), how it was rated, and whether the learner was sure. */
  lastQuiz: { at: number; rating: Rating; sure: boolean } | null;
  /** Of an answer in points those that were missing the last time that they were asked for, by their places, ascending. */
  missed: readonly number[];
}

/** The card of an item that nothing has happened to yet. */
export function newCard(itemId: string): Card {
  return {
    itemId,
    phase: { state: 'new' },
    reps: 0,
    lapses: 0,
    last: null,
    suspended: false,
    buriedOn: null,
    flagged: false,
    note: '',
    edit: { stem: null, key: null },
    itemRevision: 0,
    inQueue: false,
    lastQuiz: null,
    missed: [],
  };
}

/** Whether a card was forgotten so often that its wording is at fault rather than the memory: what Anki calls a leech. */
export function keepsSlipping(
  { lapses }: Pick<Card, 'lapses'>,
  { leechThreshold }: Pick<Settings, 'leechThreshold'>,
): boolean {
  return lapses >= leechThreshold;
}
