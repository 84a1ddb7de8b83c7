import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { newEmail } from './account-page.ts';
import { startGuest } from './device.ts';
import { Visitor } from './visitor.ts';

/** Who asks: a person in each role of one class, and those outside it. */
type Who =
  | 'nobody'
  | 'guest'
  | 'stranger'
  | 'student'
  | 'assistant'
  | 'instructor'
  | 'owner'
  /** Owner of another class. */
  | 'rival';

/** One row: who asks what, and the answer: a status, or where a 303 leads. */
type Cell = [who: Who, form: Record<string, string>, answer: number | RegExp];

/** One class, as the rows name its parts. */
interface Place {
  id: string;
  code: string;
  studentId: string;
  assignmentId: string;
}

const HOME = /^\/class\/[\w-]+$/;
const SIGN_IN = /^\/account\/sign-in/;
const TERMS = {
  ...{ deckId: 'rogue-proliferator', opens: '2026-12-01', opensHour: '8', due: '2026-12-10' },
  ...{
    dueHour: '23',
    exam: '',
    examHour: '9',
    daysRequired: '3',
    leastAnswers: '5',
    graceDays: '2',
    sure: 'on',
  },
};
const SETTINGS = { title: 'Renamed', timeZone: 'UTC' };

/** Every route by method and path, each with what is allowed and what is refused. A route that is missing here fails. */
function routes({ studentId, assignmentId }: Place): Record<string, Cell[]> {
  const dates = { assignmentId, learnerIds: studentId, dueHour: '1', examHour: '1', exam: '' };
  return {
    'GET /api/health': [['nobody', {}, 200]],
    'GET /api/session': [
      ['nobody', {}, 200],
      ['owner', {}, 200],
    ],
    'POST /api/guest': [['guest', {}, 200]],
    'DELETE /api/guest': [['nobody', {}, 204]],
    'GET /api/me': [
      ['student', {}, 200],
      ['nobody', {}, 401],
    ],
    'GET /api/me/leaving': [
      ['student', {}, 200],
      ['guest', {}, 200],
      ['nobody', {}, 401],
    ],
    'DELETE /api/me': [
      ['guest', {}, 204],
      ['stranger', {}, 403],
      ['nobody', {}, 401],
    ],
    'POST /api/sync': [
      ['student', {}, 400],
      ['nobody', {}, 401],
    ],
    'GET /api/editions/[id]': [
      ['student', {}, 404],
      ['nobody', {}, 401],
    ],
    'GET /api/texts/[id]': [
      ['student', {}, 404],
      ['nobody', {}, 401],
    ],
    'GET /api/library': [
      ['student', {}, 200],
      ['guest', {}, 200],
      ['nobody', {}, 401],
    ],
    'GET /api/drafts': [
      ['guest', {}, 200],
      ['nobody', {}, 401],
    ],
    'POST /api/drafts': [
      ['guest', {}, 400],
      ['nobody', {}, 401],
    ],
    'GET /api/drafts/[id]': [
      ['stranger', {}, 404],
      ['nobody', {}, 401],
    ],
    'POST /api/drafts/[id]/steps': [
      ['stranger', {}, 400],
      ['nobody', {}, 401],
    ],
    'POST /api/uploads': [
      ['guest', {}, 400],
      ['nobody', {}, 401],
    ],
    'GET /api/uploads/[id]': [
      ['stranger', {}, 404],
      ['nobody', {}, 401],
    ],
    'POST /api/recovery': [
      ['stranger', {}, 200],
      ['nobody', {}, 401],
    ],
    'POST /api/back': [['nobody', { code: 'nothing' }, /^\/back\?again/]],
    'POST /api/account/sign-up': [['nobody', {}, /^\/account\/sign-up\?again/]],
    'POST /api/account/sign-in': [['nobody', {}, /^\/account\/sign-in\?again/]],
    'POST /api/account/sign-out': [['nobody', {}, /^\/$/]],
    'POST /api/account/forgot': [['nobody', { email: 'x' }, /^\/account\/forgot\?again/]],
    'POST /api/account/reset': [['nobody', { token: 'x' }, /^\/account\/reset/]],
    'POST /api/account/recover': [['nobody', { code: 'x' }, /^\/account\/recover\?again/]],
    'POST /api/account/password': [
      ['owner', {}, /^\/account\?again/],
      ['nobody', { password: 'x', newPassword: 'long enough' }, SIGN_IN],
    ],
    'POST /api/account/sessions': [
      ['owner', { id: 'x' }, /^\/account\?again/],
      ['guest', { id: 'x' }, SIGN_IN],
    ],
    'POST /api/account/code': [
      ['owner', {}, /^\/account\/code/],
      ['guest', {}, SIGN_IN],
    ],
    'POST /api/join': [['nobody', { code: 'x', name: 'x' }, /^\/join\?code=x&again/]],
    'POST /api/class': [
      ['stranger', { title: 'Own', timeZone: 'UTC' }, HOME],
      ['guest', { title: 'Own', timeZone: 'UTC' }, /^\/account\/sign-up/],
    ],
    'POST /api/class/[id]/settings': [
      ['instructor', SETTINGS, /settings\?again/],
      ['assistant', SETTINGS, 404],
      ['student', SETTINGS, SIGN_IN],
      ['rival', SETTINGS, 404],
    ],
    'POST /api/class/[id]/code': [
      ['instructor', { role: 'assistant' }, /settings$/],
      ['assistant', { role: 'assistant' }, 404],
      ['assistant', { role: 'owner' }, /code\?again/],
      ['rival', { role: 'student' }, 404],
    ],
    'POST /api/class/[id]/group': [
      ['assistant', { group: 'A' }, /settings$/],
      ['rival', { group: 'A' }, 404],
    ],
    'POST /api/class/[id]/seat': [
      ['assistant', { learnerId: studentId, change: 'restore' }, /students$/],
      ['rival', { learnerId: studentId, change: 'remove' }, 404],
      ['assistant', { learnerId: studentId, change: 'apart' }, /students$/],
      ['assistant', { learnerId: studentId, sameAs: '' }, /student\?student=.*again/],
      ['assistant', { learnerId: studentId, sameAs: 'nobody' }, 404],
      ['rival', { learnerId: studentId, sameAs: studentId }, 404],
      ['student', { learnerId: studentId, change: 'approve' }, SIGN_IN],
    ],
    'POST /api/class/[id]/roster': [
      ['assistant', {}, /roster\?again/],
      ['rival', { list: 'Name,Number\nMaya,1' }, 404],
      ['student', { list: 'Name,Number\nMaya,1' }, SIGN_IN],
    ],
    'POST /api/class/[id]/report': [
      ['assistant', { eventId: 'x', outcome: 'answered', text: '' }, /reports\?again/],
      ['instructor', { eventId: 'x', outcome: 'dismissed', text: '' }, 404],
      ['student', { eventId: 'x', outcome: 'dismissed', text: '' }, SIGN_IN],
    ],
    'POST /api/class/[id]/assignment': [
      ['instructor', { ...TERMS, id: assignmentId }, HOME],
      ['assistant', TERMS, 404],
      ['rival', { withdraw: assignmentId }, 404],
    ],
    'POST /api/class/[id]/exception': [
      ['instructor', { ...dates, due: '2026-12-30', daysRequired: '' }, /students$/],
      ['assistant', { ...dates, due: '', daysRequired: '1' }, 404],
      ['rival', { ...dates, due: '', daysRequired: '1' }, 404],
    ],
    'GET /api/class/[id]/days': [
      ['assistant', { assignment: assignmentId }, 200],
      ['student', { assignment: assignmentId }, 404],
      ['rival', { assignment: assignmentId }, 404],
      ['nobody', { assignment: assignmentId }, 401],
    ],
    'POST /api/class/[id]/copy': [
      ['instructor', { copyTitle: 'Next', copyOpens: '2027-04-12' }, HOME],
      ['assistant', { copyTitle: 'Next', copyOpens: '2027-04-12' }, 404],
      ['rival', { copyTitle: 'Next', copyOpens: '2027-04-12' }, 404],
    ],
    'POST /api/class/[id]/leave': [['stranger', {}, /^\/class$/]],
    'POST /api/class/[id]/delete': [
      ['instructor', { sure: 'on' }, 404],
      ['rival', { sure: 'on' }, 404],
      ['owner', {}, /settings\?again/],
    ],
  };
}

const STAFF: Who[] = ['owner', 'instructor', 'assistant'];
const TEACHERS: Who[] = ['owner', 'instructor'];
const OUTSIDE: Who[] = ['nobody', 'guest', 'stranger', 'student', 'rival'];

/** Every page of a class, and who is shown it; all others are asked to sign in, or there is no such page. */
const PAGES: Record<string, Who[]> = {
  '/class/[id]': STAFF,
  '/class/[id]/code': STAFF,
  '/class/[id]/students': STAFF,
  '/class/[id]/roster': STAFF,
  '/class/[id]/text': STAFF,
  '/class/[id]/preview': STAFF,
  '/class/[id]/own': ['student'],
  '/class/[id]/reports': STAFF,
  '/class/[id]/insight': STAFF,
  '/class/[id]/minutes': STAFF,
  '/class/[id]/student': STAFF,
  '/class/[id]/assign': TEACHERS,
  '/class/[id]/settings': TEACHERS,
};

/** Files of a name below a folder, as the addresses they answer: without the names of rooms. */
function addressesOf(folder: string, name: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === name)
    .map((file) => `/${path.dirname(file)}`.replace(/\/\([\w-]+\)/g, '').replace(/\/\.$/, '/'))
    .sort();
}

test('every route and page of a class is in the matrix, and answers as it says', async ({
  baseURL,
}) => {
  const { place, of } = await newClass(baseURL ?? '');
  const listed = routes(place);
  const methods = addressesOf('app/api', 'route.ts').flatMap((address) => {
    const file = path.join('app/api', address, 'route.ts');
    const found = readFileSync(file, 'utf8').matchAll(
      /export (?:const|(?:async )?function) (GET|POST|PUT|PATCH|DELETE)\b/g,
    );
    return [...found].map(([, method]) => `${method} /api${address}`);
  });
  expect(Object.keys(listed).sort()).toEqual(methods.sort());
  const pages = addressesOf('app/(teach)', 'page.tsx').filter((at) => at.includes('[id]'));
  expect(Object.keys(PAGES).sort()).toEqual(pages);

  for (const [address, allowed] of Object.entries(PAGES)) {
    for (const who of [...STAFF, ...OUTSIDE]) {
      const query = `?assignment=${place.assignmentId}&student=${place.studentId}`;
      const url = `${baseURL}${address.replace('[id]', place.id)}${query}`;
      const headers = { cookie: of(who).cookie };
      const { status } = await fetch(url, { headers, redirect: 'manual' });
      const isAccount = !['nobody', 'guest', 'student'].includes(who);
      // A student needs no account, and a guest hears that there is no such class.
      const isHeard = isAccount || (allowed.includes('student') && who !== 'nobody');
      const expected = allowed.includes(who) ? 200 : isHeard ? 404 : 307;
      expect(status, `${who} at ${address}`).toBe(expected);
    }
  }
  for (const [name, cells] of Object.entries(listed)) {
    const [method = '', address = ''] = name.split(' ');
    for (const [who, form, expected] of cells) {
      const url = address.replace('[id]', place.id);
      const answer =
        method === 'POST'
          ? await of(who).send(url, form)
          : await fetch(`${baseURL}${url}?${new URLSearchParams(form)}`, {
              method,
              headers: { cookie: of(who).cookie },
            });
      const said = answer.status === 303 ? answer.headers.get('location') : answer.status;
      if (typeof expected === 'number') expect(said, `${who}: ${name}`).toBe(expected);
      else expect(String(said), `${who}: ${name}`).toMatch(expected);
    }
  }
});

/** A class with somebody in each role, over HTTP. */
async function newClass(url: string) {
  const accounts: Who[] = ['stranger', 'assistant', 'instructor', 'owner', 'rival'];
  const people = new Map<Who, Visitor>();
  for (const who of accounts) {
    const visitor = new Visitor(url);
    await visitor.signUp(newEmail());
    people.set(who, visitor);
  }
  for (const who of ['nobody', 'guest', 'student'] as const) people.set(who, new Visitor(url));
  const of = (who: Who) => people.get(who) as Visitor;
  of('guest').set((await startGuest(url)).cookie);
  const make = async (who: Who) => {
    const made = await of(who).send('/api/class', { title: 'Matrix', timeZone: 'UTC' });
    return made.headers.get('location')?.split('/').at(-1) ?? '';
  };
  const id = await make('owner');
  await make('rival');
  const read = async (page: string, pattern: RegExp) => {
    const headers = { cookie: of('owner').cookie };
    const html = await (await fetch(`${url}/class/${id}/${page}`, { headers })).text();
    return pattern.exec(html)?.[1] ?? '';
  };
  const code = await read('code', /join\?code=(\w{8})/);
  await of('student').send('/api/join', { code, name: 'Maya' });
  for (const role of ['instructor', 'assistant'] as const) {
    await of('owner').send(`/api/class/${id}/code`, { role });
    const link = await read('settings', /join\?code=(\w{16})/);
    await of(role).send('/api/join', { code: link, name: role });
    await of('owner').send(`/api/class/${id}/code`, { close: link });
  }
  const studentId = (await of('student').whose()).learnerId ?? '';
  await of('owner').send(`/api/class/${id}/assignment`, TERMS);
  const assignmentId = await read('', /assign\?id=([\w-]+)/);
  return { of, place: { id, code, studentId, assignmentId } };
}
