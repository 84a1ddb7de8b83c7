import type { LearnerEvent, StoredEvent } from '#core/memory/event.ts';

/**
 * Whether a stored event says what a pushed one says. A device whose storage failed sends again under another name and
 * with other counters what it already sent; that is no conflict.
 */
export function sameEvent(stored: StoredEvent, pushed: LearnerEvent): boolean {
  return contentOf(stored) === contentOf(pushed);
}

function contentOf(event: LearnerEvent): string {
  const { id, v, kind, itemId, itemRevision, at } = event;
  const { offsetMinutes, dayStartsAt, payload } = event;
  const fields = [id, v, kind, itemId ?? null, itemRevision ?? null, at];
  return JSON.stringify([...fields, offsetMinutes, dayStartsAt, sorted(payload ?? null)]);
}

/** The same value with the names of every object in order: a device may write them in another. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  return entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, part]) => [name, sorted(part)]);
}
