import { expect, test } from '@playwright/test';
import type { SyncResponse } from '#core/sync/protocol.ts';
import { Device, startGuest } from './device.ts';
import { newSqliteUrl, type RunningServer, startServer } from './server.ts';

const PORT = 4412;
const CALLERS = 8;
/** So many syncs, and after how many acknowledged ones the server is killed and started again; more for `npm run load`. */
const [SYNCS, KILLS] = process.env.LOAD ? [1_000, [200, 450, 800]] : [200, [90]];

test('a server killed with -9 in the middle of many syncs keeps every acknowledged event, once', {
  tag: '@also-load',
}, async () => {
  const url = newSqliteUrl();
  let server: RunningServer = await startServer(PORT, url);
  const guest = await startGuest(server.url);
  const { items } = await new Device(guest).edition();
  const acknowledged = new Set<string>();
  const given = new Set<string>();
  const kills = [...KILLS];
  let done = 0;
  let failures = 0;
  let restart: Promise<void> | null = null;

  async function killAndRestart(): Promise<void> {
    await server.kill();
    server = await startServer(PORT, url);
  }

  /** Sends again, as a device does, while nobody answers or the server is busy. */
  async function untilAnswered(send: () => Promise<SyncResponse>): Promise<SyncResponse> {
    for (;;) {
      const answer = await send().catch((problem: Error) => {
        // `fetch` throws a TypeError where the connection failed.
        if (problem instanceof TypeError || problem.cause === 503) return null;
        throw problem;
      });
      if (answer) return answer;
      failures += 1;
      await restart;
    }
  }

  async function caller(device: Device, syncs: number): Promise<void> {
    for (let n = 0; n < syncs; n += 1) {
      const item = items[(n * 7 + syncs) % items.length];
      const event = device.review(item?.id ?? '', 3);
      given.add(event.id);
      const { accepted, refused } = await untilAnswered(() => device.sync([event]));
      expect(refused).toEqual([]);
      for (const { id } of accepted) acknowledged.add(id);
      done += 1;
      if (done === kills[0]) {
        kills.shift();
        restart = killAndRestart();
        await restart;
      }
    }
  }

  const devices = Array.from({ length: CALLERS }, () => new Device(guest));
  await Promise.all(devices.map((device) => caller(device, SYNCS / CALLERS)));
  const log = await new Device(guest).readAll();
  const ids = log.filter(({ kind }) => kind === 'review').map(({ id }) => id);
  await server.kill();

  expect(kills).toEqual([]);
  expect(failures).toBeGreaterThan(0);
  expect(acknowledged.size).toBe(SYNCS);
  expect([...ids].sort()).toEqual([...given].sort());
});
