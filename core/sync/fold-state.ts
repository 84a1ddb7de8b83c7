import { type Adoption, latestAdoption } from '#core/memory/adoption.ts';
import type { Card } from '#core/memory/card.ts';
import { type DeskMarks, marked } from '#core/memory/desk.ts';
import type { LearnerEvent, StoredEvent } from '#core/memory/event.ts';
import { movesCards } from '#core/memory/event-kinds.ts';
import { canAdvance, fold } from '#core/memory/fold.ts';
import { compareEvents, type LogEvent, orderLog, type Place, placeOf } from '#core/memory/log.ts';
import type { SettingsPatch } from '#core/memory/settings.ts';

/** Where a log ends. */
export interface Tail {
  /** Its last event in the fold's order; null for an empty log. */
  end: Place | null;
  /** An undo waits for its target, so no new event may be taken without reading the log. */
  looseUndo: boolean;
}

/** A card with the end of the log that it was folded from. */
export interface FoldedCard {
  card: Card;
  tail: Tail;
}

/** What is cached of a learner beside the cards: enough to take an event that sorts last without reading the log. */
export interface FoldState {
  /** What the learner has set; the defaults are not cached, so that they can change. */
  patch: SettingsPatch;
  adoption: Adoption | null;
  /** Of all events that move cards. */
  tail: Tail;
  /** The last of the learner's own events that moves cards. */
  ownEnd: Place | null;
  /** What was taken up and put away. */
  desk: DeskMarks;
}

export const EMPTY_STATE: FoldState = {
  patch: {},
  adoption: null,
  tail: { end: null, looseUndo: false },
  ownEnd: null,
  desk: {},
};

/** Whether an event comes after a log's end in the fold's order. */
export function comesAfter(event: Place, end: Place | null): boolean {
  return end === null || compareEvents(end, event) < 0;
}

/** The later of a log's end and an event. */
export function laterEnd(end: Place | null, event: Place): Place {
  return end === null || comesAfter(event, end) ? placeOf(event) : end;
}

/** Where these events end. */
export function tailOf(events: readonly LogEvent[]): Tail {
  const ids = new Set(events.map(({ id }) => id));
  let end: Place | null = null;
  let looseUndo = false;
  for (const event of events) {
    end = laterEnd(end, event);
    if (event.kind === 'undo' && !ids.has(event.payload.undoes)) looseUndo = true;
  }
  return { end, looseUndo };
}

/** Those of the learner's own events that move cards. */
export function movingEvents<E extends LogEvent>(own: readonly E[]): E[] {
  const byId = new Map<string, LearnerEvent>(own.map((event) => [event.id, event]));
  return own.filter((event) =>
    movesCards(event, event.kind === 'undo' ? byId.get(event.payload.undoes) : undefined),
  );
}

/**
 * The state after the learner's own events alone, and the seq of the last one stored that moves cards. `extendTo` then
 * takes each event of an item.
 */
export function foldOwn(own: readonly StoredEvent[]): { state: FoldState; settingsSeq: number } {
  const moving = movingEvents(own);
  const tail = tailOf(moving);
  const { patch } = fold(own, new Map());
  const desk = own.reduce((marks, event) => marked(marks, event, noDeck), EMPTY_STATE.desk);
  return {
    state: { patch, adoption: latestAdoption(orderLog(own)), tail, ownEnd: tail.end, desk },
    settingsSeq: Math.max(0, ...moving.map(({ seq }) => seq)),
  };
}

/** The learner's own events name no item. */
const noDeck = () => undefined;

/** Tells an item's deck. */
export type DeckOf = (itemId: string) => string | undefined;

/** The state with one more event of an item: its log's end moves on, and an answer in study takes its deck up. */
export function extendTo(state: FoldState, event: LogEvent, deckOf: DeckOf): FoldState {
  const { tail, desk } = state;
  const end = laterEnd(tail.end, event);
  return { ...state, tail: { ...tail, end }, desk: marked(desk, event, deckOf) };
}

/**
 * Whether `advance` may take an event onto its card, so that nothing need be folded anew: it comes after everything that
 * the card stands on (its item's events, and `ownEnd`), no undo waits for it, and it leaves the past as it was.
 */
export function mayAdvance(
  event: LogEvent,
  known: FoldedCard | undefined,
  ownEnd: Place | null,
): boolean {
  return (
    comesAfter(event, ownEnd) &&
    comesAfter(event, known?.tail.end ?? null) &&
    !known?.tail.looseUndo &&
    canAdvance(known?.card, event)
  );
}
