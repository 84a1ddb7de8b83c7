import type { Edition } from '#core/deck/edition.ts';
import type { KeyPoint } from '#core/study/standing.ts';
import type { AssignmentView } from '#ui/today/assignment-lines.tsx';

/** One essay of a learner. */
export interface DeskEssay {
  edition: Edition;
  points: readonly KeyPoint[];
  /** Cards of it that come today. */
  cards: number;
  retold: string;
  /** What a class asks on it; null where none does. */
  assignment: AssignmentView | null;
  /** Its exam is over, and the learner has not said what becomes of the cards. */
  asksAfterExam: boolean;
}
