import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import type { Rating } from '#core/memory/event.ts';
import { fold } from '#core/memory/fold.ts';
import { createMemoryStore } from '#offline/store/memory-store.ts';
import { firstMeta } from '#offline/store/store.ts';
import { editionOf, itemOf, Phone, rest, World } from '#offline/test/world.ts';
import { Replica } from './replica.ts';

function answer(replica: Replica, itemId: string, rating: Rating = 3): string {
  const payload = { rating, source: 'study' as const };
  return replica.append({ kind: 'review', itemId, itemRevision: 1, payload });
}

function expectFolded(replica: Replica): void {
  const { cards } = replica.snapshot();
  const events = replica.log();
  expect(Object.fromEntries(cards)).toEqual(Object.fromEntries(fold(events, new Map()).cards));
}

describe('a replica', () => {
  test('shows an answer in the same tick and keeps it over a reload', async () => {
    const world = new World();
    const phone = new Phone(world);
    const replica = await phone.open();
    answer(replica, 'a');
    expect(replica.snapshot().cards.get('a')?.reps).toBe(1);
    expect(replica.snapshot().waiting).toBe(1);
    await replica.saved();
    const again = await phone.open();
    expect(again.snapshot().cards.get('a')).toEqual(replica.snapshot().cards.get('a'));
    expect(again.snapshot().waiting).toBe(1);
    expect(again.snapshot().deviceId).toBe(replica.snapshot().deviceId);
  });

  test('keeps an answer of a page that was put away before the store had it', async () => {
    const world = new World();
    const phone = new Phone(world);
    const replica = await phone.open();
    answer(replica, 'a');
    const [tap] = world.taps.values();
    await replica.saved();
    expect(world.taps.size).toBe(0);
    const other = new Phone(world);
    if (tap) world.taps.set(tap.id, tap);
    const again = await other.open();
    expect(again.snapshot().cards.get('a')?.reps).toBe(1);
    await again.saved();
    expect(world.taps.size).toBe(0);
    const { events } = await again.nextPush(200);
    expect(events.map(({ id, counter, deviceId }) => [id, counter, deviceId])).toEqual([
      [tap?.id, 1, again.snapshot().deviceId],
    ]);
  });

  test('takes an answer once, whichever tab brings it home', async () => {
    const world = new World();
    const phone = new Phone(world);
    const replica = await phone.open();
    answer(replica, 'a');
    const [left, right] = await Promise.all([phone.open(), phone.open()]);
    await Promise.all([replica.saved(), left.saved(), right.saved()]);
    await rest();
    const { events } = await left.nextPush(200);
    expect(events.map(({ counter }) => counter)).toEqual([1]);
    for (const tab of [replica, left, right]) {
      expect(tab.snapshot().cards.get('a')?.reps).toBe(1);
      expectFolded(tab);
    }
  });

  test('counts without gaps', async () => {
    const phone = new Phone(new World());
    const replica = await phone.open();
    for (const id of ['a', 'b', 'a', 'c']) answer(replica, id);
    await replica.saved();
    answer(replica, 'd');
    const { events } = await replica.nextPush(200);
    expect(events.map(({ counter }) => counter)).toEqual([1, 2, 3, 4, 5]);
  });

  test('undoes by an event, also after a reload', async () => {
    const phone = new Phone(new World());
    const first = await phone.open();
    const id = answer(first, 'a');
    await first.saved();
    const second = await phone.open();
    second.append({ kind: 'undo', itemId: 'a', payload: { undoes: id } });
    expect(second.snapshot().cards.get('a')).toMatchObject({ reps: 0, phase: { state: 'new' } });
    expectFolded(second);
  });

  test('two tabs that answer at once share the counters and see each other', async () => {
    const phone = new Phone(new World());
    const [left, right] = [await phone.open(), await phone.open()];
    for (let i = 0; i < 5; i++) {
      answer(left, `l${i}`);
      answer(right, `r${i}`);
      answer(right, 'both');
      answer(left, 'both');
    }
    await Promise.all([left.saved(), right.saved()]);
    await rest();
    const { events } = await left.nextPush(200);
    expect(events.map(({ counter }) => counter)).toEqual(
      Array.from({ length: 20 }, (_, i) => i + 1),
    );
    expect(left.snapshot().cards.get('both')?.reps).toBe(10);
    expect(right.snapshot().cards).toEqual(left.snapshot().cards);
    expectFolded(left);
    const reloaded = await phone.open();
    expect(Object.fromEntries(reloaded.snapshot().cards)).toEqual(
      Object.fromEntries(left.snapshot().cards),
    );
  });

  test('settings fold everything anew', async () => {
    const replica = await new Phone(new World()).open();
    answer(replica, 'a');
    replica.append({ kind: 'settings', payload: { desiredRetention: 0.8 } });
    answer(replica, 'b', 4);
    expect(replica.snapshot().settings.desiredRetention).toBe(0.8);
    expectFolded(replica);
  });

  test('a new edition takes the place of the older one of its deck', async () => {
    const phone = new Phone(new World());
    const replica = await phone.open();
    await replica.addEdition(editionOf('e1', [itemOf('a')]));
    answer(replica, 'a', 4);
    const before = replica.snapshot().cards.get('a');
    const meaning = { revision: 2, change: 'meaning' as const };
    const item = { ...itemOf('a'), revision: 2, revisions: [...itemOf('a').revisions, meaning] };
    await replica.addEdition(editionOf('e2', [item], 2));
    expect(replica.snapshot().editions.map(({ id }) => id)).toEqual(['e2']);
    expect(replica.snapshot().cards.get('a')).not.toEqual(before);
    const again = await phone.open();
    expect(again.snapshot().cards.get('a')).toEqual(replica.snapshot().cards.get('a'));
  });

  test('goes on in memory as another device when the store fails, and says so', async () => {
    const world = new World();
    const store = createMemoryStore(firstMeta('ada', 'phone'));
    const failing = {
      ...store,
      durable: true,
      write: () => Promise.reject(new DOMException('full', 'QuotaExceededError')),
    };
    const replica = await Replica.open(failing, world.device());
    answer(replica, 'a');
    await replica.saved();
    answer(replica, 'b');
    const { meta, events } = await replica.nextPush(200);
    expect(replica.snapshot().durable).toBe(false);
    expect(meta.deviceId).not.toBe('phone');
    expect(events.map(({ deviceId, counter }) => [deviceId, counter])).toEqual([
      [meta.deviceId, 1],
      [meta.deviceId, 2],
    ]);
    expect(replica.snapshot().cards.size).toBe(2);
  });
});
