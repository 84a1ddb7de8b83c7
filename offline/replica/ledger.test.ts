import { expect, test } from 'vitest';
import type { KnownEvent } from '#core/memory/event.ts';
import { fold } from '#core/memory/fold.ts';
import { Ledger } from './ledger.ts';

function made(counter: number, event: Pick<KnownEvent, 'kind' | 'payload'>): KnownEvent {
  return {
    id: `id-${counter}`,
    v: 1,
    deviceId: 'phone',
    counter,
    itemId: 'a',
    at: counter * 60_000,
    offsetMinutes: 0,
    dayStartsAt: 4,
    ...event,
  } as KnownEvent;
}

const review = (counter: number) =>
  made(counter, { kind: 'review', payload: { rating: 3, source: 'study' } });
const undo = (counter: number, undoes: string) =>
  made(counter, { kind: 'undo', payload: { undoes } });

test('an undo that came before its target takes it back all the same', () => {
  const ledger = new Ledger();
  ledger.put([review(1), undo(2, 'id-3')]);
  ledger.put([review(3)]);
  expect(ledger.cards.get('a')?.reps).toBe(1);
  expect(ledger.cards).toEqual(fold(ledger.events(), new Map()).cards);
});

test('a card whose every event was refused is gone', () => {
  const ledger = new Ledger();
  ledger.put([review(1)]);
  expect([...ledger.remove(['id-1'])]).toEqual(['a']);
  expect(ledger.cards.size).toBe(0);
});
