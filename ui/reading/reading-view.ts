import type { Edition, EditionItem } from '#core/deck/edition.ts';
import type { Essay } from '#core/essay/essay.ts';
import type { Outlook, Return } from '#core/study/outlook.ts';
import type { KeyPoint } from '#core/study/standing.ts';

/** One card of a key point. */
export interface PointCard {
  item: EditionItem;
  /** The question, in the learner's words where they have their own. */
  stem: string;
  returns: Return;
  /** Met in quizzes only, until it is missed there. */
  isForQuizzes: boolean;
  answers: number;
  lapses: number;
  /** Days since the latest answer when studying; null where there is none. */
  daysAgo: number | null;
  /** The latest answer in a quiz. */
  quiz: { isRight: boolean; daysAgo: number } | null;
}

/** A key point as the reader sees it. */
export interface ReadPoint extends KeyPoint {
  outlook: Outlook;
  cards: readonly PointCard[];
  /** The items that `Ask me now` asks. */
  askable: readonly string[];
}

/** An essay to be read, with the reader's memory of it. */
export interface ReadEssay {
  edition: Edition;
  /** The text with its words. */
  whole: Essay;
  points: readonly ReadPoint[];
  retold: string;
}

/** What is asked where a section ends. */
export interface SectionOffer {
  /** Forgotten ones of earlier sections first, then the section's own. */
  itemIds: readonly string[];
  again: number;
  minutes: number;
}

/** Where the reader is brought at first. */
export interface ReadFrom {
  point: string | null;
  section: string | null;
  /** Ordinal of the passage that was at the top when the reader left; asked once, when the text is there. */
  passage(): number | null;
}
