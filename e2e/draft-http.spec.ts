import { expect, test } from '@playwright/test';
import { v7 as uuid } from 'uuid';
import type { StepsResponse } from '#core/draft/wire.ts';
import { type Guest, startGuest } from './device.ts';

const BASE = {
  deck: {
    ...{ slug: 'brought', title: 'The town', description: '', lang: 'en', dir: 'ltr' },
    ...{ source: '', topic: [] },
  },
  blocks: [
    { id: 'b1', kind: 'paragraph', level: 0, mark: '', text: 'Trade made the town.', page: null },
  ],
  claims: [],
};

const send = (guest: Guest, address: string, body?: unknown, headers: HeadersInit = {}) =>
  fetch(`${guest.url}${address}`, {
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    headers: { 'content-type': 'application/json', cookie: guest.cookie, ...headers },
  });
const titled = (value: string) => ({
  ...{ id: uuid(), at: Date.now(), kind: 'write' },
  payload: { thing: 'deck', id: 'deck', field: 'title', value, saw: null },
});

test('a guest begins a draft once, and what is done to it is kept once, step by step', async ({
  baseURL,
}) => {
  const [guest, other] = [await startGuest(baseURL ?? ''), await startGuest(baseURL ?? '')];
  const id = uuid();
  const begun = await (await send(guest, '/api/drafts', { id, base: BASE })).json();
  const again = await (await send(guest, '/api/drafts', { id, base: BASE })).json();
  expect(again).toEqual(begun);
  expect(await (await send(guest, '/api/drafts')).json()).toMatchObject([{ id, isOwn: true }]);
  expect(await (await send(guest, `/api/drafts/${id}`)).json()).toMatchObject({ base: BASE });

  const steps = `/api/drafts/${id}/steps`;
  const one = titled('One');
  const exchange = async (sent: unknown[], since = 0) =>
    (await (await send(guest, steps, { since, steps: sent })).json()) as StepsResponse;
  const bad = { ...titled(''), id: 'bad' };
  const first = await exchange([one, bad, { id: 'unheard', kind: 'of', at: 1 }, 7]);
  expect(first.accepted).toEqual([{ id: one.id, seq: 1 }]);
  expect(first.refused).toEqual(
    ['bad', 'unheard', ''].map((refused) => ({ id: refused, code: 'malformed' })),
  );
  expect(first.steps).toMatchObject([{ ...one, author: guest.learnerId, seq: 1 }]);
  // The answer was lost: it is sent again, with another.
  const two = titled('Two');
  expect((await exchange([one, two], 1)).steps.map((step) => step.id)).toEqual([two.id]);
  expect((await exchange([{ ...one, ...titled('Other'), id: one.id }], 2)).refused).toEqual([
    { id: one.id, code: 'conflict' },
  ]);

  for (const address of [`/api/drafts/${id}`, steps])
    expect(
      (await send(other, address, address === steps ? { since: 0, steps: [] } : undefined)).status,
    ).toBe(404);
  expect((await send(other, '/api/drafts', { id, base: BASE })).status).toBe(404);
  const elsewhere = { origin: 'https://elsewhere.example' };
  expect((await send(guest, steps, { since: 0, steps: [titled('x')] }, elsewhere)).status).toBe(
    403,
  );
  expect(await exchange([], 2)).toMatchObject({ steps: [] });
});

test('a text that is too long is refused in words, and nothing of it is kept', async ({
  baseURL,
}) => {
  const guest = await startGuest(baseURL ?? '');
  const block = { ...BASE.blocks[0], text: 'word '.repeat(9_000).trim() };
  const blocks = Array.from({ length: 12 }, (_, n) => ({ ...block, id: `b${n}` }));
  const answer = await send(guest, '/api/drafts', { id: uuid(), base: { ...BASE, blocks } });
  expect(answer.status).toBe(413);
  expect((await answer.json()).error.message).toMatch(/108000 words.*Bring it in parts/);
  const huge = { ...block, text: 'x'.repeat(49_000) };
  const many = Array.from({ length: 100 }, (_, n) => ({ ...huge, id: `b${n}` }));
  expect(
    (await send(guest, '/api/drafts', { id: uuid(), base: { ...BASE, blocks: many } })).status,
  ).toBe(413);
  expect(await (await send(guest, '/api/drafts')).json()).toEqual([]);
});

test('a file is read in its turn, becomes a draft, and is nowhere else afterwards', async ({
  baseURL,
}) => {
  const [guest, other] = [await startGuest(baseURL ?? ''), await startGuest(baseURL ?? '')];
  const bring = async (name: string, body: string) => {
    const answer = await fetch(`${guest.url}/api/uploads?name=${encodeURIComponent(name)}`, {
      ...{ method: 'POST', body },
      headers: { cookie: guest.cookie, 'content-type': 'application/octet-stream' },
    });
    return (await answer.json()) as { id: string; error?: { message: string } };
  };
  const told = async (id: string, who = guest) =>
    (await send(who, `/api/uploads/${id}`)).json() as Promise<Record<string, unknown>>;
  const { id } = await bring('a chapter.md', '# On towns\n\nTrade made the town.\n\n- first\n');
  await expect.poll(async () => (await told(id)).state, { timeout: 30_000 }).toBe('done');
  expect((await send(other, `/api/uploads/${id}`)).status).toBe(404);
  const { base } = (await (await send(guest, `/api/drafts/${id}`)).json()) as { base: typeof BASE };
  expect(base.deck.title).toBe('On towns');
  expect(base.blocks.map(({ kind, text }) => [kind, text])).toEqual([
    ['heading', 'On towns'],
    ['paragraph', 'Trade made the town.'],
    ['list-item', 'first'],
  ]);
  const refused = await bring('sheet.xlsx', 'a sheet');
  await expect
    .poll(async () => (await told(refused.id)).state, { timeout: 30_000 })
    .toBe('refused');
  expect(await told(refused.id)).toMatchObject({ message: expect.stringMatching(/\.md or \.txt/) });
  const long = await bring('long.txt', 'word '.repeat(100_001));
  await expect.poll(async () => (await told(long.id)).state, { timeout: 30_000 }).toBe('refused');
  expect(await told(long.id)).toMatchObject({ message: expect.stringMatching(/100001 words/) });
  const large = await bring('large.txt', 'x'.repeat(20_000_001));
  expect(large.error?.message).toMatch(/20 MB at most/);
});
