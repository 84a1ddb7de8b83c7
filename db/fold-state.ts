import { type Adoption, latestAdoption } from '#core/memory/adoption.ts';
import type { StoredEvent } from '#core/memory/event.ts';
import { fold } from '#core/memory/fold.ts';
import { compareEvents, type LogEvent, orderLog } from '#core/memory/log.ts';
import { DEFAULT_SETTINGS, type Settings } from '#core/memory/settings.ts';

/** The last event of a log in the fold's order, as far as another one is compared with it. */
export type End = Pick<StoredEvent, 'effectiveAt' | 'deviceId' | 'counter' | 'id'>;

/** Where a log ends. */
export interface Tail {
  end: End | null;
  /** An undo waits for its target, so no new event may be taken without reading the log. */
  looseUndo: boolean;
}

/** What is cached of a learner beside the cards. */
export interface FoldState {
  settings: Settings;
  adoption: Adoption | null;
  /** Of the whole log. */
  tail: Tail;
  /** The last event that belongs to no item. */
  ownEnd: End | null;
}

const EMPTY_STATE: FoldState = {
  settings: DEFAULT_SETTINGS,
  adoption: null,
  tail: { end: null, looseUndo: false },
  ownEnd: null,
};

export function parseState(json: string): FoldState {
  return json === '{}' ? EMPTY_STATE : (JSON.parse(json) as FoldState);
}

/** Whether an event comes after a log's end in the fold's order. */
export function comesAfter(event: StoredEvent, end: End | null): boolean {
  return end === null || compareEvents(end as LogEvent, event) < 0;
}

function endOf({ effectiveAt, deviceId, counter, id }: StoredEvent): End {
  return { effectiveAt, deviceId, counter, id };
}

export function laterEnd(end: End | null, event: StoredEvent): End {
  return end === null || comesAfter(event, end) ? endOf(event) : end;
}

/** Where these events end. */
export function tailOf(events: readonly StoredEvent[]): Tail {
  const ids = new Set(events.map(({ id }) => id));
  let end: End | null = null;
  let looseUndo = false;
  for (const event of events) {
    end = laterEnd(end, event);
    if (event.kind === 'undo' && !ids.has(event.payload.undoes)) looseUndo = true;
  }
  return { end, looseUndo };
}

/** The state of a learner from the events that belong to no item, and the end of all events. */
export function stateOf(own: readonly StoredEvent[], end: End | null): FoldState {
  const tail = tailOf(own);
  return {
    settings: fold(own, new Map()).settings,
    adoption: latestAdoption(orderLog(own)),
    tail: { end, looseUndo: tail.looseUndo },
    ownEnd: tail.end,
  };
}
