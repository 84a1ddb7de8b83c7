import { expect, test } from '@playwright/test';
import { Device, startGuest } from './device.ts';

let device: Device;

test.beforeEach(async ({ baseURL }) => {
  device = new Device(await startGuest(baseURL ?? ''));
});

test('health names the database and the version', async ({ request }) => {
  const answer = await (await request.get('/api/health')).json();
  expect(answer).toEqual({
    ok: true,
    database: expect.stringMatching(/^(sqlite|postgresql)$/),
    version: expect.any(String),
  });
});

test('the guest cookie is out of reach of scripts, and names the same learner again', async ({
  baseURL,
}) => {
  const first = await fetch(`${baseURL}/api/guest`, { method: 'POST' });
  const cookie = first.headers.get('set-cookie') ?? '';
  expect(cookie).toMatch(/HttpOnly/);
  expect(cookie).toMatch(/SameSite=Lax/);
  const again = await fetch(`${baseURL}/api/guest`, {
    method: 'POST',
    headers: { cookie: cookie.split(';')[0] ?? '' },
  });
  expect(await again.json()).toEqual(await first.json());
});

test('a push from another site is refused', async () => {
  const answer = await device.post([], {}, { origin: 'https://elsewhere.example' });
  expect(answer.status).toBe(403);
});

test('what is kept of somebody is theirs alone, and nothing from elsewhere deletes it', async ({
  baseURL,
  request,
}) => {
  expect((await request.get('/api/me')).status()).toBe(401);
  expect((await request.delete('/api/me')).status()).toBe(401);
  const { cookie } = await startGuest(baseURL ?? '');
  const headers = { cookie, origin: 'https://elsewhere.example' };
  const forged = await fetch(`${baseURL}/api/me`, { method: 'DELETE', headers });
  expect(forged.status).toBe(403);
  const kept = await fetch(`${baseURL}/api/me`, { headers: { cookie } });
  expect(kept.status).toBe(200);
  expect(kept.headers.get('cache-control')).toBe('no-store');
  const gone = await fetch(`${baseURL}/api/me`, { method: 'DELETE', headers: { cookie } });
  expect(gone.status).toBe(204);
  expect((await fetch(`${baseURL}/api/me`, { headers: { cookie } })).status).toBe(410);
});

test('a push without a session is refused', async ({ request }) => {
  expect((await request.post('/api/sync', { data: {} })).status()).toBe(401);
});

test('a push for another learner takes nothing', async ({ baseURL }) => {
  const { items } = await device.edition();
  const other = new Device(await startGuest(baseURL ?? ''));
  const event = device.review(items[0]?.id ?? '', 3);
  const answer = await device.post([event], { learnerId: other.guest.learnerId });
  expect(answer.status).toBe(409);
  expect(await other.readAll()).toEqual([]);
  // What it took up, and nothing else.
  const own = await new Device(device.guest).readAll();
  expect(own.map(({ kind }) => kind)).toEqual(['take-up']);
});

test('too much at once is refused whole', async () => {
  const { items } = await device.edition();
  const many = Array.from({ length: 201 }, () => device.review(items[0]?.id ?? '', 3));
  expect((await device.post(many)).status).toBe(413);
  expect((await device.post(['x'.repeat(300_000)])).status).toBe(413);
  expect((await device.post(many.slice(0, 200))).status).toBe(200);
});

test('a malformed push says where', async () => {
  const answer = await device.post([], { since: -1 });
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain('since');
});

test('one bad event refuses itself only, for good, and is answered the same again', async () => {
  const { items } = await device.edition();
  const good = device.review(items[0]?.id ?? '', 3);
  const bad = { ...device.review(items[0]?.id ?? '', 3), payload: { rating: 9 } };
  const next = device.review(items[1]?.id ?? '', 3);
  const first = await device.sync([good, bad, next]);
  expect(first.accepted.map(({ id }) => id)).toEqual([good.id, next.id]);
  expect(first.refused).toEqual([
    expect.objectContaining({ id: bad.id, code: 'malformed', final: true }),
  ]);
  const again = await device.sync([good, bad, next]);
  expect(again.accepted).toEqual(first.accepted);
  expect(again.refused).toEqual(first.refused);
});

test('an edition is immutable, private, and for its readers only', async ({ baseURL, request }) => {
  const path = `/api/editions/${await device.takeUp()}`;
  const answer = await fetch(`${baseURL}${path}`, { headers: { cookie: device.guest.cookie } });
  expect(answer.headers.get('cache-control')).toContain('private');
  expect(answer.headers.get('cache-control')).toContain('immutable');
  expect((await request.get(path)).status()).toBe(401);
  const missing = await fetch(`${baseURL}/api/editions/none`, {
    headers: { cookie: device.guest.cookie },
  });
  expect(missing.status).toBe(404);
});

for (const encoding of ['br', 'gzip']) {
  test(`what a page loads comes packed as ${encoding}, and is kept for good`, async ({
    baseURL,
  }) => {
    const packed = { headers: { 'accept-encoding': encoding } };
    const page = await fetch(`${baseURL}/study`, packed);
    const [script = ''] = /\/_next\/static\/chunks\/[^"]+\.js/.exec(await page.text()) ?? [];
    const answer = await fetch(`${baseURL}${script}`, packed);
    expect(page.headers.get('content-encoding')).toBe(encoding);
    expect(answer.headers.get('content-encoding')).toBe(encoding);
    expect(answer.headers.get('content-type')).toBe('text/javascript');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('cache-control')).toMatch(/immutable/);
  });
}

test('an edition comes packed, and whole', async () => {
  const { cookie, url } = device.guest;
  const answer = await fetch(`${url}/api/editions/rogue-proliferator.1`, { headers: { cookie } });
  expect(answer.headers.get('content-encoding')).toMatch(/br|gzip/);
  expect(await answer.json()).toMatchObject({ id: 'rogue-proliferator.1' });
});

test('nothing beside what the build made is served from its folder', async ({ request }) => {
  for (const path of ['/_next/static/../built-from', '/built-from', '/_next/server/app/study.html'])
    expect((await request.get(path)).status()).toBe(404);
});
