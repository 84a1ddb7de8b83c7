import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { openIndexedDbStore } from './indexeddb-store.ts';

const A_MOMENT = 50;
const newId = () => 'phone';

/** A page of this site that hangs: its connection hears nothing, so a deletion waits for it, and all else for that. */
async function hangingPage(learnerId: string): Promise<IDBDatabase> {
  const request = indexedDB.open(`tenet-${learnerId}`, 1);
  const held = await new Promise<IDBDatabase>((resolve) => {
    request.onsuccess = () => resolve(request.result);
  });
  indexedDB.deleteDatabase(`tenet-${learnerId}`);
  return held;
}

test('a storage that does not answer is one that refuses, until it answers again', async () => {
  const held = await hangingPage('ada');
  await expect(openIndexedDbStore('ada', newId, A_MOMENT)).rejects.toThrow(/does not answer/);
  held.close();
  const store = await openIndexedDbStore('ada', newId);
  expect((await store.load()).meta.deviceId).toBe('phone');
  store.close();
});

test('a copy is deleted in the end where something still holds it', async () => {
  const store = await openIndexedDbStore('bea', newId, A_MOMENT);
  const held = await hangingPage('bea');
  await store.destroy();
  held.close();
  const again = await openIndexedDbStore('bea', () => 'another');
  expect((await again.load()).meta.deviceId).toBe('another');
  again.close();
});

test.each(['here', 'in another tab'])(
  'what comes late to a copy that was deleted %s makes no new one',
  async (where) => {
    const store = await openIndexedDbStore('cleo', newId);
    const other = await openIndexedDbStore('cleo', newId);
    await (where === 'here' ? store : other).destroy();
    await expect(store.write((transaction) => transaction.clearCards())).rejects.toThrow();
    await expect(store.outbox(1)).rejects.toThrow();
    const names = (await indexedDB.databases()).map(({ name }) => name);
    expect(names).not.toContain('tenet-cleo');
    store.close();
    other.close();
  },
);
