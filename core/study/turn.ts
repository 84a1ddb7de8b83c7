import type { Card } from '#core/memory/card.ts';
import type { Intent, PointsGiven, Rating } from '#core/memory/event.ts';
import type { Outcome } from '#core/memory/schedule.ts';
import { MINUTE, studyDay } from '#core/time/study-day.ts';
import { cardOf, type Learning, type StudyDay } from './day.ts';
import type { Face } from './face.ts';

/** The card on the screen; it stays until it is answered, here or elsewhere. */
export interface Turn {
  itemId: string;
  /** Another number is another instance of the card, also when the same item returns at once. */
  number: number;
  /** ms since 1970. */
  shownAt: number;
  /** The card's answers when it was shown: one more, and another tab or device was quicker. */
  reps: number;
  /** The answer that Undo took back: the card shows it again, and waits for another rating. */
  takenBack?: TakenBack | undefined;
}

export type TakenBack = Pick<GivenRating, 'answer' | 'correct'>;

/** The turns of a session: how many were taken, and the one that is open. */
export interface Turns {
  taken: number;
  open: Turn | null;
}

export const NO_TURNS: Turns = { taken: 0, open: null };

/** What a learner gave as an answer. */
export interface GivenRating {
  rating: Rating;
  outcome: Outcome;
  /** The revision of the item that was shown. */
  itemRevision: number;
  /** What was typed or tapped; empty where nothing was. */
  answer: string;
  /** The program's judgement of it; null where only the learner can judge. */
  correct: boolean | null;
  /** Of an answer in points those that the learner had, and how they were asked; absent for all others. */
  points?: PointsGiven | undefined;
  face?: Face['kind'] | undefined;
}

/** A card that stood open for longer was not being answered, ms. */
const LONGEST_LOOK = 10 * MINUTE;
const LONGEST_ANSWER = 2_000;

/** Opens the turn of one item: the one that Undo brings back, or the same again once its section was read. */
export function openTurn(
  turns: Turns,
  learning: Pick<Learning, 'cards'>,
  itemId: string,
  at: number,
  takenBack?: TakenBack,
): Turns {
  const number = turns.taken + 1;
  const { reps } = cardOf(learning, itemId);
  return { taken: number, open: { itemId, number, shownAt: at, reps, takenBack } };
}

/** The same turns after the page was out of sight for `ms`: that time is nobody's answer. */
export function pauseTurn({ taken, open }: Turns, ms: number): Turns {
  return { taken, open: open && { ...open, shownAt: open.shownAt + ms } };
}

/**
 * The turns once the day stands as it does: the open one while its card still waits for an answer, else the first of
 * the queue, else none. The same object when nothing changes.
 */
export function nextTurn(turns: Turns, day: StudyDay, learning: Learning, at: number): Turns {
  const { open, taken } = turns;
  if (open && day.items.has(open.itemId) && waits(cardOf(learning, open.itemId), open, day))
    return turns;
  const head = day.queue.entries[0]?.itemId;
  if (head !== undefined) return openTurn(turns, learning, head, at);
  return open ? { taken, open: null } : turns;
}

/** The item whose turn comes once another is answered, as the day stands before: the answer may change it. */
export function itemAfter({ queue }: Pick<StudyDay, 'queue'>, itemId: string): string | undefined {
  return queue.entries.find((entry) => entry.itemId !== itemId)?.itemId;
}

/** Whether a turn's card still waits for its answer: nobody was quicker, and it was not put away. */
function waits({ reps, suspended, buriedOn }: Card, open: Turn, { now, boundary }: StudyDay) {
  return reps === open.reps && !suspended && buriedOn !== studyDay(now, boundary);
}

/** The answer to a turn, as it goes into the log. */
export function answerTo({ itemId, shownAt }: Turn, given: GivenRating, at: number): Intent {
  const { rating, outcome, itemRevision, answer, correct, points, face = 'freely' } = given;
  const { shownDays } = outcome;
  return {
    kind: 'review',
    itemId,
    itemRevision,
    payload: {
      rating,
      source: 'study',
      durationMs: Math.min(LONGEST_LOOK, Math.max(0, at - shownAt)),
      ...(shownDays === undefined ? {} : { shownDays }),
      ...(answer === '' ? {} : { answer: shortened(answer) }),
      ...(correct === null ? {} : { correct }),
      ...(points ? { points } : {}),
      ...(face === 'freely' ? {} : { face }),
    },
  };
}

/** What takes an answer, or what else was done with a card, back. */
export function undoOf(id: string, itemId: string): Intent {
  return { kind: 'undo', itemId, payload: { undoes: id } };
}

/** What leaves the steps that return later today for tomorrow. */
export function leaveSteps({ steps, now, boundary }: StudyDay): Intent[] {
  const payload = { day: studyDay(now, boundary) };
  return steps.map((itemId) => ({ kind: 'bury', itemId, payload }));
}

/** As much of an answer as is kept; never half a character at the end, which no database can hold. */
export function shortened(answer: string): string {
  return answer.slice(0, LONGEST_ANSWER).replace(/\p{Surrogate}$/u, '');
}
