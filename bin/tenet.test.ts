import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';

const folder = mkdtempSync(path.join(tmpdir(), 'tenet-cli-'));
const ANSWER = { itemId: 'i', kind: 'review', rating: 3 };
const LOG = {
  events: [
    { id: 'a', ...ANSWER, at: '2026-01-01T10:00:00Z' },
    { id: 'b', ...ANSWER, at: '2026-01-01T10:10:00Z' },
  ],
};

test('replay prints cards and trail, the same for any order', () => {
  const forth = tenet('replay', file('forth.json', LOG), '--json');
  const back = tenet('replay', file('back.json', { events: [...LOG.events].reverse() }), '--json');
  expect(forth.status).toBe(0);
  expect(JSON.parse(forth.out)).toMatchObject({
    cards: { i: { state: 'review', stability: 2.3065, reps: 2, due: '2026-01-03T04:00:00.000Z' } },
  });
  expect(back.out).toBe(forth.out);
});

test('what is wrong with a log is said in one line with its place', () => {
  const bad = { events: [{ ...LOG.events[0], rating: 9 }] };
  const { status, err } = tenet('replay', file('bad.json', bad));
  expect(status).toBe(1);
  expect(err).toMatch(/bad\.json: events\[0\]\.rating: .*\n$/);
});

test.each([
  [['replay', '/nowhere.json'], /^\/nowhere\.json: cannot be read.*\n$/],
  [['check', '/nowhere'], /^\/nowhere: no such folder.*\n$/],
])('%o: an input that is not there exits 1 with one line', (args, message) => {
  const { status, err } = tenet(...args);
  expect(status).toBe(1);
  expect(err).toMatch(message);
});

test.each([[['unheard-of']], [['replay']], [['check', 'content', '--no-such']]])(
  '%o is wrong usage and exits 2',
  (args) => {
    expect(tenet(...args).status).toBe(2);
  },
);

test('check finds nothing in the shipped decks', () => {
  expect(tenet('check', 'content')).toMatchObject({ status: 0, out: 'Nothing to mend.\n' });
});

test('check names file and line of a deck that quotes what is not there', () => {
  const deck = path.join(folder, 'deck');
  cpSync('content/rogue-proliferator', deck, { recursive: true });
  const claims = path.join(deck, 'claims.yaml');
  writeFileSync(
    claims,
    readFileSync(claims, 'utf8').replace('regularly deplored the', 'gladly deplored the'),
  );
  const { status, err } = tenet('check', deck);
  expect(status).toBe(1);
  expect(err).toMatch(/claims\.yaml:\d+: the evidence does not stand in the text/);
});

test('jobs says what waits: nothing, before anything was begun', () => {
  expect(tenet('jobs')).toMatchObject({ status: 0, out: 'Nothing waits.\n' });
  expect(JSON.parse(tenet('jobs', '--json').out)).toEqual([]);
});

test('a database is seeded once, backed up and restored', () => {
  const first = tenet('seed');
  expect(first.out).toMatch(/version 1, \d+ items\.\n$/);
  expect(tenet('seed').out).toBe(first.out);
  const backup = path.join(folder, 'backup.db');
  expect(tenet('backup', backup)).toMatchObject({ status: 0 });
  expect(tenet('restore', backup)).toMatchObject({ status: 0 });
  expect(tenet('restore', path.join(folder, 'forth.json')).status).toBe(1);
});

test('a new epoch is begun where the database was restored by other tools', () => {
  expect(tenet('epoch')).toMatchObject({ status: 0 });
});

function file(name: string, content: unknown): string {
  const place = path.join(folder, name);
  writeFileSync(place, JSON.stringify(content));
  return place;
}

function tenet(...args: string[]): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'bin/tenet.ts', ...args],
    {
      encoding: 'utf8',
      env: { ...process.env, TENET_DATA: path.join(folder, 'data'), DATABASE_URL: '' },
    },
  );
  return { status, out: stdout, err: stderr };
}
