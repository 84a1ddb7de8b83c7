import { describe, expect, test } from 'vitest';
import type { LearnerEvent } from '#core/memory/event.ts';
import { MAX_PUSHED_BYTES } from '#core/sync/limits.ts';
import { firstMeta } from '#offline/store/store.ts';
import { backOff, pushOf, retryAfter } from './push.ts';

function noteOf(counter: number, text: string): LearnerEvent {
  return {
    id: `id-${counter}`,
    v: 1,
    deviceId: 'phone',
    counter,
    itemId: 'a',
    kind: 'note',
    at: 0,
    offsetMinutes: 0,
    dayStartsAt: 4,
    payload: { text },
  };
}

describe('a push', () => {
  test('stops before it is too large, in bytes and not in characters', () => {
    const events = Array.from({ length: 100 }, (_, i) => noteOf(i + 1, 'é'.repeat(5_000)));
    const push = pushOf(firstMeta('ada', 'phone'), events, 0);
    const bytes = new TextEncoder().encode(JSON.stringify(push)).length;
    expect(bytes).toBeLessThanOrEqual(MAX_PUSHED_BYTES);
    expect(push.events.length).toBe(25);
  });

  test('sends one event that is too large by itself, for the server to refuse', () => {
    const push = pushOf(firstMeta('ada', 'phone'), [noteOf(1, 'x'.repeat(300_000))], 0);
    expect(push.events).toHaveLength(1);
  });
});

test('the back-off doubles up to five minutes, and no two devices wait alike', () => {
  expect([1, 2, 3, 12].map((failures) => backOff(failures, 1))).toEqual([
    2_000, 4_000, 8_000, 300_000,
  ]);
  expect(backOff(1, 0)).toBe(1_000);
});

test('Retry-After is read in seconds and as a date', () => {
  expect(retryAfter('3', 0)).toBe(3_000);
  expect(retryAfter('Thu, 01 Jan 1970 00:01:00 GMT', 15_000)).toBe(45_000);
  expect(retryAfter('soon', 0)).toBeNull();
  expect(retryAfter(null, 0)).toBeNull();
});

test('never waits longer than a timer holds, nor for the whims of a clock', () => {
  for (const header of ['2147484', '2592000', 'Fri, 01 Jan 2060 00:00:00 GMT'])
    expect(retryAfter(header, 0)).toBeLessThanOrEqual(5 * 60_000);
});
