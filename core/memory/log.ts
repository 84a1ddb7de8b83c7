import type { LearnerEvent, StoredEvent } from './event.ts';

/** An event as a device or the server holds it: with a receipt once the server acknowledged it. */
export type LogEvent = StoredEvent | LearnerEvent;

/** As much of an event as says where it stands in the fold's order: no `effectiveAt` while it is pending. */
export type Place = Pick<LearnerEvent, 'deviceId' | 'counter' | 'id'> & { effectiveAt?: number };

/** The time that the fold goes by, ms since 1970: the server's once there is one, the device's own until then. */
export function effectiveTime(event: LogEvent): number {
  return 'effectiveAt' in event ? event.effectiveAt : event.at;
}

/**
 * The fold's total order: acknowledged events by (effectiveAt, deviceId, counter, id), then pending ones in counter
 * order. Texts are compared by code units, so that no locale can change it.
 */
export function compareEvents(a: Place, b: Place): number {
  const isAcknowledged = a.effectiveAt !== undefined;
  if (isAcknowledged !== (b.effectiveAt !== undefined)) return isAcknowledged ? -1 : 1;
  if (a.effectiveAt !== undefined && b.effectiveAt !== undefined) {
    return (
      a.effectiveAt - b.effectiveAt ||
      compareTexts(a.deviceId, b.deviceId) ||
      a.counter - b.counter ||
      compareTexts(a.id, b.id)
    );
  }
  return a.counter - b.counter || compareTexts(a.deviceId, b.deviceId) || compareTexts(a.id, b.id);
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A log made ready to be folded. */
export interface OrderedLog {
  /** Each id once, in the fold's order. */
  events: LogEvent[];
  /** The ids whose event an undo took back. */
  undone: ReadonlySet<string>;
}

/**
 * Orders a log, drops doubles (an acknowledged event wins over its pending twin) and collects what was undone.
 * An undo holds wherever it stands; it does nothing to another undo, to another item's event or to a missing one.
 */
export function orderLog(log: readonly LogEvent[]): OrderedLog {
  const sorted = isOrdered(log) ? log : [...log].sort(compareEvents);
  const byId = new Map<string, LogEvent>();
  for (const event of sorted) {
    if (!byId.has(event.id)) byId.set(event.id, event);
  }
  const undone = new Set<string>();
  for (const event of byId.values()) {
    if (event.kind !== 'undo') continue;
    const target = byId.get(event.payload.undoes);
    if (target && target.kind !== 'undo' && target.itemId === event.itemId) undone.add(target.id);
  }
  return { events: [...byId.values()], undone };
}

function isOrdered(log: readonly LogEvent[]): boolean {
  for (let i = 1; i < log.length; i++) {
    if (compareEvents(log[i - 1] as LogEvent, log[i] as LogEvent) > 0) return false;
  }
  return true;
}

/** Where an event stands in the log, and nothing else of it. */
export function placeOf({ effectiveAt, deviceId, counter, id }: Place): Place {
  const place = { deviceId, counter, id };
  return effectiveAt === undefined ? place : { effectiveAt, ...place };
}
