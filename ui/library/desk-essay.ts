import type { Edition } from '#core/deck/edition.ts';
import type { KeyPoint } from '#core/study/standing.ts';

/** One essay of a learner. */
export interface DeskEssay {
  edition: Edition;
  points: readonly KeyPoint[];
  /** Cards of it that come today. */
  cards: number;
  retold: string;
}
