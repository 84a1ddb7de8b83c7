import type { EventPayloads, KnownKind, Rating, StoredEvent } from '#core/memory/event.ts';
import type { ReviewEvent } from '#core/memory/schedule.ts';

/** Sample events for tests: plain values, no chance and no clock. */

export const UTC = { offsetMinutes: 0, dayStartsAt: 4 };
/** A study day's noon, far from every edge of a day. */
export const NOON = Date.UTC(2026, 0, 1, 12);
export const MINUTE = 60_000;

type Fields = Partial<Omit<StoredEvent, 'kind' | 'payload'>>;

let made = 0;

/** An acknowledged event of one kind; its counter and id follow those of the last one made unless given. */
export function sampleEvent<K extends KnownKind>(
  kind: K,
  payload: EventPayloads[K],
  fields: Fields = {},
): StoredEvent {
  made += 1;
  const at = fields.effectiveAt ?? fields.at ?? NOON;
  const receipt = { seq: made, receivedAt: at, effectiveAt: at };
  const envelope = { id: `e${made}`, v: 1, deviceId: 'phone', counter: made, itemId: 'item', at };
  return { ...envelope, ...UTC, ...receipt, ...fields, kind, payload } as StoredEvent;
}

/** An answer when studying. */
export function sampleReview(
  rating: Rating,
  at: number,
  fields: Fields & { shownDays?: number; source?: EventPayloads['review']['source'] } = {},
): ReviewEvent & StoredEvent {
  const { shownDays, source = 'study', ...rest } = fields;
  const payload = shownDays === undefined ? { rating, source } : { rating, source, shownDays };
  return sampleEvent('review', payload, { at, ...rest }) as ReviewEvent & StoredEvent;
}
