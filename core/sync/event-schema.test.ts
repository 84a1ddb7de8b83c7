import { describe, expect, it } from 'vitest';
import type { KnownKind } from '#core/memory/event.ts';
import { EVENT_KINDS } from '#core/memory/event-kinds.ts';
import { parseEvent } from './event-schema.ts';

const envelope = {
  ...{ id: 'e1', v: 1, deviceId: 'phone', counter: 1, at: 0, offsetMinutes: 60, dayStartsAt: 4 },
};
const WEIGHTS = Array.from({ length: 21 }, () => 1);
/** One sound payload of each kind. */
const PAYLOADS: Record<KnownKind, object> = {
  review: { rating: 3, source: 'study' },
  undo: { undoes: 'e0' },
  suspend: {},
  resume: {},
  bury: { day: 20_000 },
  reset: {},
  flag: { flagged: true },
  note: { text: 'mine' },
  report: { text: 'the year is 1998' },
  edit: { stem: null, key: 'other' },
  'attempt-start': {
    ...{ attemptId: 'x', deckId: 'd', items: ['a'], seed: 7 },
    ...{ source: 'quiz', feedback: 'each', minutes: null },
  },
  'attempt-finish': { attemptId: 'x' },
  'take-up': { deckId: 'd' },
  'put-away': { deckId: 'd' },
  settings: { newPerDay: 3 },
  adopt: { weights: WEIGHTS, spread: 3 },
};
const KINDS = Object.keys(PAYLOADS) as KnownKind[];
const eventOf = (kind: string, more: object = {}) => ({ ...envelope, kind, ...more });
const reasonOf = (value: unknown) => {
  const parsed = parseEvent(value);
  return parsed.ok ? null : parsed.reason;
};

describe('an event’s schema', () => {
  it.each(KINDS)(
    'takes a sound %s, and refuses it where it names an item that it must not, or none that it must',
    (kind) => {
      const { names } = EVENT_KINDS[kind];
      const on = eventOf(kind, { itemId: 'a', payload: PAYLOADS[kind] });
      const own = eventOf(kind, { payload: PAYLOADS[kind] });
      expect(reasonOf(on)).toBe(names === 'learner' ? 'itemId is not as it must be' : null);
      expect(reasonOf(own)).toBe(names === 'item' ? 'itemId is not as it must be' : null);
    },
  );

  it('keeps what a newer program adds to a payload, and a kind that nobody here knows', () => {
    const settings = eventOf('settings', { payload: { newPerDay: 3, ofTomorrow: [1] } });
    expect(parseEvent(settings)).toEqual({ ok: true, event: settings });
    const strange = eventOf('ponder', { payload: { deep: { er: 1 } } });
    expect(parseEvent(strange)).toEqual({ ok: true, event: strange });
  });

  it('takes a setting by itself, and refuses one of another type', () => {
    expect(reasonOf(eventOf('settings', { payload: {} }))).toBeNull();
    const wrong = eventOf('settings', { payload: { newPerDay: 'three' } });
    expect(reasonOf(wrong)).toBe('payload.newPerDay is not as it must be');
  });

  it('counts from 1', () => {
    const first = eventOf('reset', { itemId: 'a', payload: {}, counter: 0 });
    expect(reasonOf(first)).toBe('counter is not as it must be');
  });

  it('refuses what no database can hold, and what is too long or too deep', () => {
    const note = (text: string) => reasonOf(eventOf('note', { itemId: 'a', payload: { text } }));
    expect([note('a\0b'), note('a\ud800b')]).toEqual(['broken text', 'broken text']);
    expect(note('x'.repeat(12_000))).toBe('too long');
    let deep: unknown = 1;
    for (let level = 0; level < 12; level += 1) deep = [deep];
    expect(reasonOf(eventOf('ponder', { payload: deep }))).toBe('nested too deeply');
  });
});
