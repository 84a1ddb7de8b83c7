import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { RESERVOIRS } from '#core/finding/test/reservoirs.ts';

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

test.each([
  [['unheard-of']],
  [['replay']],
  [['check', 'content', '--no-such']],
  [['generate', 'x.md', '--limit', 'few']],
])('%o is wrong usage and exits 2', (args) => {
  expect(tenet(...args).status).toBe(2);
});

const chapter = () => {
  const place = path.join(folder, 'water.md');
  writeFileSync(place, RESERVOIRS);
  return place;
};

test('generate prints a deck that stands on its text, the same bytes each time', () => {
  const { status, out } = tenet('generate', chapter(), '--json');
  expect(status).toBe(0);
  const { essay, claims, items, rejected, notices } = JSON.parse(out);
  expect(essay).toMatchObject({ title: 'Water in Dry Cities', language: 'en' });
  for (const { evidence } of [...claims, ...items])
    expect(essay.text.slice(evidence.start, evidence.end)).toBe(evidence.quote);
  const ids = new Set(claims.map(({ id }: { id: string }) => id));
  for (const item of items) {
    expect(ids).toContain(item.claimId);
    expect(item).toMatchObject({ pattern: expect.any(String), reason: expect.any(String) });
  }
  expect(items.every(({ status: state }: { status: string }) => state === 'draft')).toBe(true);
  expect(rejected).toEqual([]);
  expect(notices).toMatchObject([{ code: 'proposals' }]);
  expect(tenet('generate', chapter(), '--json').out).toBe(out);
});

test('generate makes no more items than are wanted', () => {
  const { items } = JSON.parse(tenet('generate', chapter(), '--json', '--limit', '2').out);
  expect(items).toHaveLength(2);
});

test('generate writes a folder in which proposals stand, and that check reads', () => {
  const out = path.join(folder, 'made');
  expect(tenet('generate', chapter(), '--out', out)).toMatchObject({ status: 0 });
  expect(readFileSync(path.join(out, 'claims.yaml'), 'utf8')).toContain('status: draft');
  const findings = JSON.parse(tenet('check', out, '--json').out) as { itemId?: string }[];
  expect(findings.filter(({ itemId }) => itemId)).toEqual([]);
  expect(tenet('generate', chapter(), '--out', out)).toMatchObject({
    status: 1,
    err: expect.stringMatching(/made: holds files already/),
  });
});

test.each([
  ['nowhere.md', null, /no such file/],
  ['nothing.txt', '', /This file is empty/],
  ['sheet.xlsx', 'x', /This kind of file cannot be read/],
])('generate says in one line why there is no deck of %s', (name, text, message) => {
  const place = path.join(folder, name);
  if (text !== null) writeFileSync(place, text);
  const { status, err } = tenet('generate', place);
  expect(status).toBe(1);
  expect(err.trim().split('\n')).toEqual([expect.stringMatching(message)]);
});

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
