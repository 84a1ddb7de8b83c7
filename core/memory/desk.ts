import { compareEvents, type LogEvent, type Place, placeOf } from './log.ts';

/** What a learner last did with a deck as a whole. */
export interface DeskMark {
  /** Taken up, or put away. */
  on: boolean;
  at: Place;
}

/** By deck. Decks that are not among them are on the desk when they are the learner's own or a class asks them. */
export type DeskMarks = Readonly<Record<string, DeskMark>>;

/**
 * The marks with one more event of the log, in any order and with any doubles: for each deck the one that is last in the
 * fold's order stands. Besides `take-up` and `put-away` an answer in study takes its deck up again; `deckOf` tells an
 * item's deck where it is known. Undoing changes no mark: a put-away is taken back by a take-up.
 */
export function marked(
  marks: DeskMarks,
  event: LogEvent,
  deckOf: (itemId: string) => string | undefined,
): DeskMarks {
  const said = saidBy(event, deckOf);
  if (!said) return marks;
  const known = marks[said.deckId];
  if (known && compareEvents(known.at, event) >= 0) return marks;
  return { ...marks, [said.deckId]: { on: said.on, at: placeOf(event) } };
}

function saidBy(
  event: LogEvent,
  deckOf: (itemId: string) => string | undefined,
): { deckId: string; on: boolean } | null {
  switch (event.kind) {
    case 'take-up':
    case 'put-away':
      return { deckId: event.payload.deckId, on: event.kind === 'take-up' };
    case 'review': {
      const deckId = event.itemId === undefined ? undefined : deckOf(event.itemId);
      return deckId !== undefined && event.payload.source === 'study' ? { deckId, on: true } : null;
    }
    default:
      return null;
  }
}

/** Whether two learners' desks, or one at two times, have the same decks marked in the same way. */
export function sameDesk(a: DeskMarks, b: DeskMarks): boolean {
  const ids = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...ids].every((id) => a[id]?.on === b[id]?.on);
}
