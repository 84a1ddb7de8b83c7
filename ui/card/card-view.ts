import type { Grade } from '#core/answer/grade.ts';
import type { Essay, Outline, Section } from '#core/essay/essay.ts';
import type { Item } from '#core/item/item.ts';
import type { Card } from '#core/memory/card.ts';
import type { PointsGiven, Rating } from '#core/memory/event.ts';
import type { Outcome } from '#core/memory/schedule.ts';
import type { Face } from '#core/study/face.ts';
import type { TakenBack } from '#core/study/turn.ts';

/** What the learner answered before the ratings, where the item asks for it. */
export interface GivenAnswer {
  /** What was typed or tapped; empty for "Don't know". */
  answer: string;
  /** Null where only the learner can judge. */
  grade: Grade | null;
  /** The learner did not agree with the judgement. */
  overruled?: boolean;
  /** Of an answer in points those that the learner had, and how they were asked; absent for all others. */
  points?: PointsGiven;
  face?: Face['kind'];
}

/** One card on the screen. */
export interface CardView {
  item: Item;
  /** How it is asked. */
  face: Face;
  /** What can be tapped for an answer, in the order to show; empty where nothing can. */
  options: readonly string[];
  /** Its words may come later. */
  essay: Outline | Essay;
  place: CardPlace;
  /** What each button would do. */
  outcomes: Record<Rating, Outcome>;
  /** The first answers of all: what to do is said. */
  isHinted: boolean;
  /** The answer that Undo brought back: it is open already. */
  takenBack: TakenBack | undefined;
  flagged: boolean;
  note: string;
  /** The learner's own wording; null for the deck's. */
  edit: Card['edit'];
  /** The class whose staff reads reports on it; null where nobody would. */
  reportsTo: string | null;
}

/** Where in the essay a card stands. */
export interface CardPlace {
  section: Section | undefined;
  /** From 1. */
  number: number;
  sections: number;
  /** Whose argument the text retells, and where: "Retold from …". */
  retold: string;
}
