import { createHash } from 'node:crypto';
import type { LearnerEvent } from '#core/memory/event.ts';
import { parseEvent } from '#core/wire/event.ts';

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

/** Reads a push and puts it in counter order; what has no counter keeps its place after its neighbour. */
export function readPush(events: readonly unknown[]): PushedEvent[] {
  let place = 0;
  const placed = events.map((value, index) => {
    const pushed = readPushed(value, index);
    place = pushed.counter ?? place;
    return { pushed, place };
  });
  return placed.sort((a, b) => a.place - b.place).map(({ pushed }) => pushed);
}

function readPushed(value: unknown, index: number): PushedEvent {
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
    recordId: found ?? nameOf(body),
    deviceId: isKey(deviceId) ? deviceId : null,
    counter: Number.isInteger(counter) && isCounter(counter as number) ? (counter as number) : null,
    body,
  };
}

const isKey = (value: unknown): value is string =>
  typeof value === 'string' && /^[\w.:-]{1,64}$/.test(value);
const isCounter = (value: number) => value >= 0 && value < 2 ** 31;

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

/** A name for what has no id: the same thing sent again is known by it. */
function nameOf(body: string): string {
  return `#${createHash('sha256').update(body).digest('hex').slice(0, 40)}`;
}
