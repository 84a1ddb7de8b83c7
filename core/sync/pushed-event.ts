import type { LearnerEvent } from '#core/memory/event.ts';
import { parseEvent } from './event-schema.ts';

/** One entry of a push, with what can be read of it even where it is malformed. */
export interface PushedEvent {
  event: LearnerEvent | null;
  /** Why there is no event. */
  reason: string | null;
  /** What the answer calls it. */
  answerId: string;
  /** What a refusal is recorded under. */
  recordId: string;
  deviceId: string | null;
  counter: number | null;
  /** JSON as it was sent, made safe to store. */
  body: string;
}

/** A text's hash, long enough to know the text by: the platform's, because core has none for secrets. */
export type HashOf = (text: string) => string;

/**
 * Reads a push and puts it in counter order; what has no counter stays behind its neighbour. `hashOf` names what has no
 * id, so that the same thing sent again is known.
 */
export function readPush(events: readonly unknown[], hashOf: HashOf): PushedEvent[] {
  let rank = 0;
  const ranked = events.map((value, index) => {
    const pushed = readPushed(value, index, hashOf);
    rank = pushed.counter ?? rank;
    return { pushed, rank };
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ pushed }) => pushed);
}

function readPushed(value: unknown, index: number, hashOf: HashOf): PushedEvent {
  const parsed = parseEvent(value);
  if (parsed.ok) {
    const { event } = parsed;
    const { id, deviceId, counter } = event;
    const body = JSON.stringify(event);
    return { event, reason: null, answerId: id, recordId: id, deviceId, counter, body };
  }
  const body = asText(value);
  const { id, deviceId, counter } = Object(value) as Record<string, unknown>;
  const found = isKey(id) ? id : null;
  return {
    event: null,
    reason: parsed.reason,
    answerId: found ?? `#${index}`,
    recordId: found ?? `#${hashOf(body)}`,
    deviceId: isKey(deviceId) ? deviceId : null,
    counter: isCounter(counter) ? counter : null,
    body,
  };
}

const isKey = (value: unknown): value is string =>
  typeof value === 'string' && /^[\w.:-]{1,64}$/.test(value);
const isCounter = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 1 && Number(value) < 2 ** 31;

/** Escapes stay escapes, so that PostgreSQL can hold a text with a zero byte or half a surrogate pair in it. */
function asText(value: unknown): string {
  let json: string;
  try {
    json = JSON.stringify(value) ?? 'null';
  } catch {
    json = '"unreadable"';
  }
  return json.slice(0, 4_000).replace(/\p{Surrogate}$/u, '');
}
