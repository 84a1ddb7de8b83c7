import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { migrate } from '#db/schema/migrate.ts';
import { noted, noteOf } from './form.ts';

beforeAll(async () => {
  const url = `file:${path.join(mkdtempSync(path.join(tmpdir(), 'tenet-form-')), 'tenet.db')}`;
  process.env.DATABASE_URL = url;
  await migrate(url);
});

const request = new Request('http://tenet.example/api/class/c/assignment', { method: 'POST' });
const at = (place: string, cookie: string) => ({
  headers: new Headers({ cookie, 'x-tenet-address': place }),
});
const cookieOf = (response: Response) =>
  (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';

it('tells a page what was typed on it, and no other', async () => {
  const told = { values: { due: '2027-02-01' }, problems: { due: 'order' } };
  const answer = await noted(request, '/class/c/assign?id=two', told);
  const cookie = cookieOf(answer);
  expect(await noteOf(at('/class/c/assign?id=two&again', cookie), true)).toEqual(told);
  expect(await noteOf(at('/class/c/assign?again=&id=two', cookie), true)).toEqual(told);
  const nothing = { values: {}, problems: {} };
  for (const other of [
    '/class/c/assign?id=one&again',
    '/class/c/assign?again',
    '/class/d/assign?id=two&again',
  ])
    expect(await noteOf(at(other, cookie), true), other).toEqual(nothing);
  expect(await noteOf(at('/class/c/assign?id=two', cookie), false)).toEqual(nothing);
});

it.each([10, 900, 3_000, 12_000])('keeps %i letters, and why they were refused', async (length) => {
  const text = '漢'.repeat(length);
  const answer = await noted(request, '/x', { values: { text }, problems: { text: 'answerLong' } });
  const header = answer.headers.get('set-cookie') ?? '';
  expect(header.length).toBeLessThan(4_096);
  expect(await noteOf(at('/x?again', cookieOf(answer)), true)).toEqual({
    ...{ values: { text }, problems: { text: 'answerLong' } },
  });
});
