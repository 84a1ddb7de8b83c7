import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { SMTPServer } from 'smtp-server';
import { newEmail, PASSWORD } from './account-page.ts';
import { Device, startGuest } from './device.ts';
import { newSqliteUrl, startServer } from './server.ts';
import { Visitor } from './visitor.ts';

test('a session is new with each sign-in, out of reach of scripts, and no cookie brought along becomes one', async ({
  baseURL,
}) => {
  const [visitor, email] = [new Visitor(baseURL), newEmail()];
  visitor.set('tenet.session_token=planted.by-another; Path=/');
  const answer = await visitor.signUp(email);
  expect(answer.status).toBe(303);
  const session = answer.headers.getSetCookie().find((set) => set.startsWith('tenet.session'));
  expect(session).toMatch(/HttpOnly/);
  expect(session).toMatch(/SameSite=Lax/);
  const first = visitor.cookie;
  expect(first).not.toContain('planted');
  await visitor.signIn(email);
  expect(visitor.cookie).not.toBe(first);
  const tampered = new Visitor(baseURL);
  tampered.set(visitor.cookie.replace(/\.[^.]*$/, '.forged'));
  expect((await tampered.whose()).kind).toBe('nobody');
});

test('behind TLS its cookies travel by TLS alone', async ({ baseURL }) => {
  const answer = await new Visitor(baseURL).send(
    '/api/account/sign-up',
    { name: 'Maya', email: newEmail(), password: PASSWORD, mine: 'on' },
    { 'x-forwarded-proto': 'https' },
  );
  for (const cookie of answer.headers.getSetCookie()) expect(cookie).toContain('Secure');
});

test('no form is taken from another site', async ({ baseURL }) => {
  const [visitor, email] = [new Visitor(baseURL), newEmail()];
  await visitor.signUp(email);
  const forms: [string, Record<string, string>][] = [
    ['/api/account/sign-in', { email, password: PASSWORD }],
    ['/api/account/sign-up', { name: 'Eve', email: newEmail(), password: PASSWORD }],
    ['/api/account/sign-out', {}],
    ['/api/account/password', { password: PASSWORD, newPassword: 'eve knows this' }],
    ['/api/account/sessions', { id: 'x' }],
    ['/api/account/code', {}],
    ['/api/account/forgot', { email }],
    ['/api/account/reset', { token: 'x', password: 'eve knows this' }],
    ['/api/account/recover', { code: 'x', password: 'eve knows this' }],
    ['/api/back', { code: 'x' }],
    ['/api/recovery', {}],
  ];
  for (const [path, form] of forms) {
    const answer = await visitor.send(path, form, { origin: 'https://elsewhere.example' });
    expect(answer.status, path).toBe(403);
  }
  expect((await visitor.whose()).kind).toBe('account');
  expect((await new Visitor(baseURL).signIn(email)).headers.get('location')).toContain('/arrive');
});

test('nobody learns who has an account, and the eleventh guess at one is refused', async ({
  baseURL,
}) => {
  const [visitor, email] = [new Visitor(baseURL), newEmail()];
  await visitor.signUp(email);
  const guess = async (at: string) => {
    const guesser = new Visitor(baseURL);
    const answer = await guesser.signIn(at, 'not this one');
    const page = await fetch(`${baseURL}${answer.headers.get('location')}`, {
      headers: { cookie: guesser.cookie },
    });
    return /role="alert"[^>]*>.*?<\/svg>([^<]*)/s.exec(await page.text())?.[1];
  };
  expect(await guess(email)).toMatch(/^That does not match/);
  expect(await guess(newEmail())).toBe(await guess(email));
  for (let tries = 0; tries < 8; tries += 1) await guess(email);
  expect(await guess(email)).toMatch(/^Too many tries at this account. Wait 15 minutes/);
  const right = await new Visitor(baseURL).signIn(email);
  expect(right.headers.get('location')).toBe('/account/sign-in?again');
  // The same address, another account: a class sits behind one router.
  const neighbour = newEmail();
  await new Visitor(baseURL).signUp(neighbour);
  const next = await new Visitor(baseURL).signIn(neighbour);
  expect(next.headers.get('location')).toContain('/arrive');
});

test('an address is taken once, whoever asks at the same time', async ({ baseURL }) => {
  const email = newEmail();
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => new Visitor(baseURL).signUp(email)),
  );
  const places = answers.map(({ headers }) => headers.get('location'));
  expect(places.filter((place) => place?.startsWith('/account/code'))).toHaveLength(1);
  expect(places.filter((place) => place?.startsWith('/account/sign-up'))).toHaveLength(4);
});

test('signing in leads to our own pages only', async ({ baseURL }) => {
  const [visitor, email] = [new Visitor(baseURL), newEmail()];
  await visitor.signUp(email);
  for (const next of ['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example']) {
    const answer = await visitor.send('/api/account/sign-in', { email, password: PASSWORD, next });
    expect(answer.headers.get('location')).toBe('/arrive?next=%2F');
  }
});

test('an account ends no session but its own', async ({ baseURL }) => {
  const [one, two] = [new Visitor(baseURL), new Visitor(baseURL)];
  await one.signUp(newEmail());
  await two.signUp(newEmail());
  const page = await fetch(`${baseURL}/account`, { headers: { cookie: one.cookie } });
  expect(await page.text()).not.toContain('Sign it out');
  const mine = await (await fetch(`${baseURL}/api/me`, { headers: { cookie: two.cookie } })).json();
  expect(mine.account.signedIn).toHaveLength(1);
  await one.send('/api/account/sessions', { id: 'anything' });
  expect((await two.whose()).kind).toBe('account');
});

test('a guest’s old key sends after the guest has an account, and reads, erases and recovers nothing', async ({
  baseURL,
}) => {
  const guest = await startGuest(baseURL ?? '');
  const device = new Device(guest);
  const { items, id } = await device.edition();
  await device.sync([device.review(items[0]?.id ?? '', 3)]);
  const visitor = new Visitor(baseURL);
  visitor.set(guest.cookie);
  await visitor.signUp(newEmail());
  expect((await visitor.whose()).learnerId).toBe(guest.learnerId);
  const late = await device.sync([device.review(items[1]?.id ?? '', 3)]);
  expect(late).toMatchObject({ moved: 'signed-out', events: [] });
  const asGuest = (path: string, method = 'GET') =>
    fetch(`${baseURL}${path}`, { method, headers: { cookie: guest.cookie } });
  expect((await asGuest('/api/me')).status).toBe(401);
  expect((await asGuest('/api/me', 'DELETE')).status).toBe(401);
  expect((await asGuest('/api/recovery', 'POST')).status).toBe(401);
  expect((await asGuest(`/api/editions/${id}`)).status).toBe(401);
  expect(await (await asGuest('/api/session')).json()).toEqual({ kind: 'moved' });
  const anew = await (await asGuest('/api/guest', 'POST')).json();
  expect(anew.learnerId).not.toBe(guest.learnerId);
});

test('a recovery code of an account opens no guest’s door, and a guest’s no account', async ({
  baseURL,
}) => {
  const visitor = new Visitor(baseURL);
  const guest = await startGuest(baseURL ?? '');
  visitor.set(guest.cookie);
  const { code } = await (
    await fetch(`${baseURL}/api/recovery`, { method: 'POST', headers: { cookie: visitor.cookie } })
  ).json();
  const stranger = new Visitor(baseURL);
  const reset = await stranger.send('/api/account/recover', { code, password: 'a new password' });
  expect(reset.headers.get('location')).toBe('/back?again');
  await stranger.send('/api/back', { code });
  expect(await stranger.whose()).toEqual({ kind: 'guest', learnerId: guest.learnerId });
  await visitor.signUp(newEmail());
  const after = new Visitor(baseURL);
  await after.send('/api/back', { code });
  expect((await after.whose()).kind).toBe('nobody');
});

test('an account is deleted by its password alone, and the eleventh guess is refused', async ({
  baseURL,
}) => {
  const visitor = new Visitor(baseURL);
  await visitor.signUp(newEmail());
  const erase = async (proof?: object) => (await visitor.erase(proof)).status;
  expect(await erase()).toBe(403);
  expect(await erase({ passwort: PASSWORD })).toBe(400);
  for (let guess = 0; guess < 10; guess += 1) {
    expect(await erase({ password: `guess ${guess}` })).toBe(403);
  }
  expect(await erase({ password: PASSWORD })).toBe(429);
  const other = new Visitor(baseURL);
  const email = newEmail();
  await other.signUp(email);
  const answer = await other.erase({ password: PASSWORD });
  expect(answer.status).toBe(204);
  expect((await other.whose()).kind).toBe('nobody');
  expect((await other.signIn(email)).headers.get('location')).toContain('sign-in');
});

test('with a mail server a forgotten password is renewed by a link to this very server, once', async () => {
  const letters: string[] = [];
  const post = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        letters.push(
          Buffer.concat(parts).toString().replaceAll('=\r\n', '').replaceAll('=3D', '='),
        );
        done();
      });
    },
  });
  await new Promise<void>((resolve) => post.listen(0, '127.0.0.1', resolve));
  const { port } = post.server.address() as AddressInfo;
  const server = await startServer(4414, newSqliteUrl(), {
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    TENET_URL: 'http://localhost:4414',
  });
  const [visitor, email] = [new Visitor(server.url), newEmail()];
  await visitor.signUp(email);
  const asked = await visitor.send('/api/account/forgot', { email }, { host: 'evil.example' });
  const none = await visitor.send('/api/account/forgot', { email: newEmail() });
  expect(asked.headers.get('location')).toBe(none.headers.get('location'));
  await expect.poll(() => letters.length).toBe(1);
  const link = /http:\/\/localhost:4414\/account\/reset\?token=([\w-]+)/.exec(letters[0] ?? '');
  const token = link?.[1] ?? '';
  const set = (password: string) => visitor.send('/api/account/reset', { token, password });
  expect((await set('short')).headers.get('location')).toContain('/account/reset?token=');
  expect((await set('a whole new one')).headers.get('location')).toBe('/account/sign-in?again');
  expect((await set('and another one')).headers.get('location')).toContain('/account/reset');
  expect((await visitor.whose()).kind).toBe('nobody');
  const back = await visitor.signIn(email, 'a whole new one');
  expect(back.headers.get('location')).toContain('/arrive');
  await server.kill();
  await new Promise<void>((resolve) => post.close(() => resolve()));
});
