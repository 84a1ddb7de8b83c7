import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Database, openDatabase } from '#db/engine/client.ts';
import { migrate } from '#db/schema/migrate.ts';
import { accountKey, countHere, countOne, TooManyTriesError, tryWithin } from './limits.ts';

const fail = async () => null;
const succeed = async () => 'in';
let db: Database;
/** As another process has it. */
let other: Database;

beforeAll(async () => {
  const url = `file:${path.join(mkdtempSync(path.join(tmpdir(), 'tenet-limits-')), 'tenet.db')}`;
  await migrate(url);
  [db, other] = [openDatabase(url), openDatabase(url)];
});
afterAll(() => Promise.all([db.close(), other.close()]));

const tryAccount = (email: string, attempt: () => Promise<string | null>, on = db) =>
  tryWithin('account', accountKey(email), attempt, on);

it('refuses the eleventh try at an account, in whatever process, and no other account', async () => {
  for (let tries = 0; tries < 10; tries++)
    expect(await tryAccount('a@b.example', fail, tries % 2 ? db : other)).toBeNull();
  for (const on of [db, other])
    await expect(tryAccount('A@b.example ', succeed, on)).rejects.toThrow(TooManyTriesError);
  expect(await tryAccount('c@d.example', succeed)).toBe('in');
});

it('counts tries that run at once, and none that succeed', async () => {
  for (let tries = 0; tries < 12; tries++) await tryAccount('often@b.example', succeed);
  const flood = await Promise.allSettled(
    Array.from({ length: 40 }, () => tryAccount('flood@b.example', fail)),
  );
  expect(flood.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
  expect(flood.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { bound: 'account', minutes: 15 },
  });
});

it('has room for a school that begins at once behind one router', async () => {
  for (let guest = 0; guest < 300; guest++) await countOne('guests', 'router', db);
  await db.root.rateLimit.update({ where: { key: 'guests:router' }, data: { points: 1_000 } });
  await expect(countOne('guests', 'router', db)).rejects.toThrow(TooManyTriesError);
  await countOne('guests', 'elsewhere', db);
});

it('counts what costs little in this process alone', async () => {
  for (let sync = 0; sync < 1_200; sync++) await countHere('syncs', 'learner');
  await expect(countHere('syncs', 'learner')).rejects.toThrow(TooManyTriesError);
  await countHere('syncs', 'another');
});
