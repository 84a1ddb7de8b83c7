import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import type { Rating } from '#core/memory/event.ts';
import type { Replica } from '#offline/replica/replica.ts';
import { ServerDouble } from '#offline/test/server.ts';
import { editionOf, itemOf, Phone, rest, World } from '#offline/test/world.ts';
import { SyncClient } from './sync-client.ts';

function answer(replica: Replica, itemId: string, rating: Rating = 3): string {
  const payload = { rating, source: 'study' as const };
  return replica.append({ kind: 'review', itemId, itemRevision: 1, payload });
}

async function setUp() {
  const world = new World();
  const server = new ServerDouble(world);
  const phone = new Phone(world);
  const replica = await phone.open();
  const client = new SyncClient(replica, world.environment(server.fetch));
  return { world, server, phone, replica, client };
}

describe('the sync client', () => {
  test('sends an answer a second after it, and adopts the time the server gives', async () => {
    const { world, server, replica, client } = await setUp();
    client.start();
    await rest();
    answer(replica, 'a');
    expect(client.state()).toEqual({ kind: 'sending', waiting: 1 });
    await rest();
    expect(server.log).toHaveLength(0);
    world.pass(1_000);
    await rest();
    expect(server.log.map(({ itemId }) => itemId)).toEqual(['a']);
    expect(client.state()).toEqual({ kind: 'saved' });
    expect(replica.log()).toMatchObject([{ seq: 1 }]);
  });

  test('fetches the editions that the library names', async () => {
    const { server, replica, client } = await setUp();
    server.edition = editionOf('e1', [itemOf('a')]);
    await client.run();
    expect(replica.snapshot().editions.map(({ id }) => id)).toEqual(['e1']);
  });

  test.each([404, 429, 500, 502])(
    'asks again for an edition that was answered with %i, and does not call it saved',
    async (status) => {
      const { world, server, replica, client } = await setUp();
      server.edition = editionOf('e1', [itemOf('a')]);
      server.failingEditions.push(status);
      await client.run();
      expect(client.state().kind).toBe('faulty');
      world.pass(world.nextTimerIn() ?? 0);
      await rest();
      expect(client.state()).toEqual({ kind: 'saved' });
      expect(replica.snapshot().editions.map(({ id }) => id)).toEqual(['e1']);
    },
  );

  test('keeps what it sent when the answer is lost, and sends it again', async () => {
    const { world, server, replica, client } = await setUp();
    answer(replica, 'a');
    server.weather = ['lost-answer'];
    await client.run();
    expect(replica.snapshot().waiting).toBe(1);
    expect(client.state()).toEqual({ kind: 'offline', waiting: 1 });
    world.pass(2_000);
    await rest();
    expect(server.log).toHaveLength(1);
    expect(client.state()).toEqual({ kind: 'saved' });
  });

  test('backs off longer after each failure and wakes at once when the network is back', async () => {
    const { world, server, replica, client } = await setUp();
    client.start();
    await rest();
    answer(replica, 'a');
    server.weather = Array.from({ length: 4 }, () => 'lost-request' as const);
    const waits: (number | null)[] = [];
    for (let i = 0; i < 4; i++) {
      world.pass(world.nextTimerIn() ?? 0);
      await rest();
      waits.push(world.nextTimerIn());
    }
    expect(waits).toEqual([1_500, 3_000, 6_000, 12_000]);
    world.wake();
    await rest();
    expect(client.state()).toEqual({ kind: 'saved' });
  });

  test('waits as long as a busy server asks', async () => {
    const { world, server, replica, client } = await setUp();
    answer(replica, 'a');
    server.weather = [{ status: 503, retryAfter: '30' }];
    await client.run();
    expect(world.nextTimerIn()).toBe(30_000);
  });

  test('flies one at a time', async () => {
    const { server, replica, client } = await setUp();
    answer(replica, 'a');
    await Promise.all([client.run(), client.run(), client.run()]);
    expect(server.pushes).toHaveLength(1);
  });

  test('sends long logs in batches and reads until there is no more', async () => {
    const { world, server, replica, client } = await setUp();
    for (let i = 0; i < 450; i++) answer(replica, `i${i}`);
    await client.run();
    expect(server.pushes.map(({ events }) => events.length)).toEqual([200, 200, 50]);
    const tablet = await new Phone(world).open();
    server.pulled = 100;
    await new SyncClient(tablet, world.environment(server.fetch)).run();
    expect(tablet.snapshot().cards.size).toBe(450);
  }, 120_000);

  test('goes on as another device when the browser lost what it had sent', async () => {
    const { world, server, phone, replica, client } = await setUp();
    answer(replica, 'a');
    await replica.saved();
    const older = await phone.copy();
    answer(replica, 'b');
    await client.run();
    replica.close();
    const set = await older.open();
    answer(set, 'c');
    const after = new SyncClient(set, world.environment(server.fetch));
    await after.run();
    expect(after.state()).toEqual({ kind: 'saved' });
    expect(server.log.map(({ itemId }) => itemId)).toEqual(['a', 'b', 'c']);
    expect([...set.snapshot().cards.keys()].sort()).toEqual(['a', 'b', 'c']);
    answer(set, 'd');
    await after.run();
    expect(server.log.map(({ itemId }) => itemId)).toEqual(['a', 'b', 'c', 'd']);
  });

  test('sends at once when the page is put away', async () => {
    const { world, server, replica, client } = await setUp();
    client.start();
    await rest();
    answer(replica, 'a');
    world.hide();
    await rest();
    expect(server.log).toHaveLength(1);
  });

  test('a final refusal leaves the fold, is shown until dismissed and survives a reload', async () => {
    const { server, phone, replica, client } = await setUp();
    answer(replica, 'a');
    const bad = answer(replica, 'gone');
    answer(replica, 'b');
    server.unknownItems.add('gone');
    await client.run();
    expect(client.state()).toEqual({ kind: 'attention', refused: 1 });
    expect([...replica.snapshot().cards.keys()]).toEqual(['a', 'b']);
    expect(replica.snapshot().refused).toMatchObject([{ code: 'unknown-item' }]);
    const again = await phone.open();
    expect(again.snapshot().refused).toHaveLength(1);
    await again.dismiss(bad);
    expect(again.snapshot().refused).toHaveLength(0);
    expect(again.snapshot().cards.has('gone')).toBe(false);
  });

  test('another refusal stays in the outbox and is tried again, ever more rarely', async () => {
    const { world, server, replica, client } = await setUp();
    server.lost.add(answer(replica, 'a'));
    answer(replica, 'b');
    await client.run();
    expect(replica.snapshot().waiting).toBe(2);
    // At once only the whole log, in case the server lost what came before.
    expect(server.pushes).toHaveLength(2);
    server.lost.clear();
    world.pass(world.nextTimerIn() ?? 0);
    await rest();
    expect(client.state()).toEqual({ kind: 'saved' });
  });

  test('a restored server gets the whole log again, refused events included', async () => {
    const { server, replica, client } = await setUp();
    answer(replica, 'a');
    answer(replica, 'bad');
    server.unknownItems.add('bad');
    answer(replica, 'b');
    await client.run();
    server.restore(1);
    answer(replica, 'c');
    await client.run();
    expect(server.log.map(({ itemId }) => itemId)).toEqual(['a', 'b', 'c']);
    expect(replica.snapshot().waiting).toBe(0);
    expect(replica.snapshot().cards.has('bad')).toBe(false);
  });

  test('a new epoch alone is enough to send everything again', async () => {
    const { server, replica, client } = await setUp();
    answer(replica, 'a');
    await client.run();
    server.tellsDigest = false;
    server.restore(0);
    await client.run();
    expect(server.log.map(({ itemId }) => itemId)).toEqual(['a']);
  });

  test('a server restored behind the same epoch is noticed by its gap', async () => {
    const { server, replica, client } = await setUp();
    answer(replica, 'a');
    await client.run();
    server.restore(0, server.epoch);
    answer(replica, 'b');
    await client.run();
    expect(server.log.map(({ itemId }) => itemId)).toEqual(['a', 'b']);
  });

  test.each([
    [401, 'signed-out'],
    [409, 'wrong-learner'],
  ])('stops at %i and drops nothing', async (status, why) => {
    const { world, server, replica, client } = await setUp();
    client.start();
    await rest();
    answer(replica, 'a');
    server.weather = [{ status }];
    await client.run();
    expect(client.state()).toEqual({ kind: 'stopped', why });
    expect(world.nextTimerIn()).toBeNull();
    expect(replica.snapshot().waiting).toBe(1);
  });

  test('wipes the device when the account is gone', async () => {
    const { world, server, phone, replica } = await setUp();
    let gone = false;
    const client = new SyncClient(replica, world.environment(server.fetch), () => {
      gone = true;
    });
    answer(replica, 'a');
    server.weather = [{ status: 410 }];
    await client.run();
    expect(gone).toBe(true);
    expect((await phone.open()).log()).toHaveLength(0);
  });
});
