import { expect, test } from 'vitest';
import { newCard } from '#core/memory/card.ts';
import type { LearnerEvent } from '#core/memory/event.ts';
import { createMemoryStore } from './memory-store.ts';
import { recordEvents } from './recording.ts';
import { firstMeta } from './store.ts';

const event: LearnerEvent = {
  id: 'id-1',
  v: 1,
  deviceId: 'phone',
  counter: 1,
  itemId: 'a',
  kind: 'flag',
  at: 0,
  offsetMinutes: 0,
  dayStartsAt: 4,
  payload: { flagged: true },
};

test('a card that was folded without another tab’s answer is not kept', async () => {
  const store = createMemoryStore({ ...firstMeta('ada', 'phone'), counter: 4, revision: 7 });
  await store.write((transaction) => transaction.putCard(newCard('a')));
  const recorded = await store.write((transaction) =>
    recordEvents(transaction, [event], [newCard('a')], 6),
  );
  expect(recorded).toMatchObject({ counter: 5, revision: 8, current: false });
  expect(await store.load()).toMatchObject({ cards: [], records: [{ outbox: 5 }] });
});

test('an answer that two tabs bring home is recorded once', async () => {
  const store = createMemoryStore(firstMeta('ada', 'phone'));
  const record = () =>
    store.write((transaction) => recordEvents(transaction, [event], [newCard('a')], 0));
  await record();
  expect(await record()).toMatchObject({ saved: [], counter: 1, current: false });
  expect(await store.load()).toMatchObject({ meta: { counter: 1 }, records: [{ outbox: 1 }] });
});
