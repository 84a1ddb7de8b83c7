import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CORE as CORE_ROOMS, DB as DB_ROOMS, WALLS_FILE, wallsText } from './walls.ts';

type Planted = [rule: string, file: string, code: string, report: RegExp];

const CORE = /core\/ is pure/;
const UI = /ui\/ imports core and React/;
const OFFLINE = /offline\/ imports core/;
const DB = /db\/ imports core/;
const SERVER = /server\/ imports core/;
const LEARN = /What a learner does needs no server/;
const TEACH = /What an instructor does is rendered/;
const API = /A route speaks to devices/;

/** One planted violation of each rule of the house: the file, what it says, and what must be reported. */
const PLANTED: Planted[] = [
  ['core imports nothing of the server', 'core/a1.ts', "import '#db/engine/client.ts';", CORE],
  ['core reaches no folder by a relative path', 'core/a2.ts', "import '../db/x.ts';", CORE],
  ['time knows nothing', 'core/time/a25.ts', "import '#core/memory/card.ts';", CORE],
  ['no room of items asks the time', 'core/deck/a26.ts', "import '#core/time/study-day.ts';", CORE],
  ['core imports no React', 'core/a3.ts', "import 'react';", CORE],
  ['core imports no whole zod', 'core/sync/a4.ts', "import 'zod';", CORE],
  ['a room that has no place yet', 'core/nowhere/a27.ts', "import '#core/time/x.ts';", CORE],
  ['one file imports ts-fsrs', 'core/memory/a5.ts', "import 'ts-fsrs';", CORE],
  ['core imports no Node module', 'core/a6.ts', "import 'node:fs';", /noNodejsModules/],
  ['core has no clock', 'core/a7.ts', 'export const t = Date.now();', /no clock and no random/],
  ['core makes no date of now', 'core/a8.ts', 'export const t = new Date();', /no clock and no/],
  ['core has no randomness', 'core/a9.ts', 'export const r = Math.random();', /no clock and no/],
  ['core makes no ids', 'core/a10.ts', 'export const i = crypto.randomUUID();', /no clock and no/],
  ['an essay knows no sync', 'core/essay/a11.ts', "import '#core/sync/limits.ts';", CORE],
  ['nor by its type', 'core/essay/a12.ts', "import type { A } from '#core/deck/a.ts';", CORE],
  ['chance knows nothing', 'core/chance/a13.ts', "import '#core/essay/words.ts';", CORE],
  ['a claim knows no items', 'core/claim/a14.ts', "import '#core/item/item.ts';", CORE],
  ['answers know no items', 'core/answer/a15.ts', "import '#core/item/item.ts';", CORE],
  ['items know no decks', 'core/item/kind/x/a16.ts', "import '#core/deck/build.ts';", CORE],
  ['a deck knows no memory', 'core/deck/a17.ts', "import '#core/memory/card.ts';", CORE],
  ['memory knows no study', 'core/memory/a18.ts', "import '#core/study/queue.ts';", CORE],
  ['study knows no sync', 'core/study/a19.ts', "import '#core/sync/judge.ts';", CORE],
  ['study knows no quiz', 'core/study/a22.ts', "import '#core/quiz/attempt.ts';", CORE],
  ['a quiz knows no sync', 'core/quiz/a23.ts', "import '#core/sync/judge.ts';", CORE],
  ['a course knows no sync', 'core/course/a24.ts', "import '#core/sync/judge.ts';", CORE],
  ['access knows facts only', 'core/access/a20.ts', "import '#core/memory/card.ts';", CORE],
  ['study makes no items', 'core/study/a21.ts', "import '#core/item/making.ts';", CORE],
  ['formats imports no database', 'formats/b1.ts', "import '#db/x.ts';", /formats\/ imports core/],
  ['formats imports no ui', 'formats/b2.ts', "import '#ui/x.ts';", /formats\/ imports core/],
  [
    'no format knows another',
    'formats/table/b3.ts',
    "import '#formats/deck/yaml.ts';",
    /no format knows/,
  ],
  [
    'the worker knows no replica',
    'offline/worker/d9.ts',
    "import '#offline/replica/replica.ts';",
    /The service worker opens/,
  ],
  [
    'the deck’s folder is made of texts, not of tables',
    'formats/deck/b9.ts',
    "import '#formats/table/x.ts';",
    /formats\/ imports core/,
  ],
  ['ui imports no replica', 'ui/c1.ts', "import '#offline/replica/replica.ts';", UI],
  ['ui imports no database', 'ui/c2.ts', "import '#db/engine/client.ts';", UI],
  ['ui reaches no replica by a relative path', 'ui/c3.ts', "import '../offline/x.ts';", UI],
  ['ui knows no router', 'ui/c4.tsx', "import Link from 'next/link';\nexport { Link };", UI],
  ['ui makes no items', 'ui/c5.ts', "import '#core/item/kind/typed/making.ts';", UI],
  ['ui sifts no items', 'ui/c6.ts', "import '#core/item/gate/gate.ts';", UI],
  ['offline imports no ui', 'offline/d1.ts', "import '#ui/button.tsx';", OFFLINE],
  ['nor by a relative path', 'offline/d2.ts', "import '../ui/button.tsx';", OFFLINE],
  ['offline imports no server', 'offline/d3.ts', "import '#server/env.ts';", OFFLINE],
  ['a device checks no pushes', 'offline/d4.ts', "import '#core/sync/event-schema.ts';", OFFLINE],
  ['db imports no formats', 'db/e1.ts', "import '#formats/deck/deck.ts';", DB],
  ['db imports no server', 'db/log/e2.ts', "import '#server/env.ts';", DB],
  ['nor by a relative path', 'db/log/e3.ts', "import '../../server/env.ts';", DB],
  ['db imports no pages', 'db/log/e4.ts', "import '../../app/page.tsx';", DB],
  ['the engine knows no tables', 'db/engine/e6.ts', "import '#db/log/events.ts';", DB],
  ['a learner knows no log', 'db/learner/e7.ts', "import '#db/log/events.ts';", DB],
  ['a deck knows no class', 'db/content/e8.ts', "import '#db/course/seat/seat.ts';", DB],
  [
    'a seat knows no list of students',
    'db/course/seat/e9.ts',
    "import '#db/course/people/x.ts';",
    DB,
  ],
  ['a class knows no account', 'db/course/class/e10.ts', "import '#db/account/erase.ts';", DB],
  ['the log knows no account', 'db/log/e11.ts', "import '#db/account/merge.ts';", DB],
  ['nothing but tests imports a test', 'db/log/e5.ts', "import '#db/test/deck.ts';", DB],
  ['server imports no Prisma', 'server/f1.ts', "import '@prisma/client';", SERVER],
  ['server imports no ui', 'server/f2.ts', "import '#ui/button.tsx';", SERVER],
  ['nor by a relative path', 'server/f3.ts', "import '../ui/button.tsx';", SERVER],
  [
    'what serves people knows no English',
    'server/f9.ts',
    "import '#server/finding/english.ts';",
    SERVER,
  ],
  ['nor tags it by itself', 'server/f10.ts', "import 'wink-nlp';", SERVER],
  ['nor does what learners load', 'ui/f11.ts', "import 'wink-nlp';", UI],
  ['nor the heart', 'core/finding/f12.ts', "import 'wink-nlp';", CORE],
  ['nothing below finds', 'core/deck/f13.ts', "import '#core/finding/find.ts';", CORE],
  [
    'a PDF opens no page',
    'formats/pdf/f14.ts',
    "import '#formats/html/html.ts';",
    /no format knows/,
  ],
  ['server imports no generated client', 'server/f4.ts', "import '#db/generated/x.ts';", SERVER],
  [
    'what a learner does needs no server',
    'app/(learn)/study/g1.ts',
    "import '#server/x.ts';",
    LEARN,
  ],
  ['nor a database', 'app/(learn)/g2.ts', "import '#db/engine/client.ts';", LEARN],
  ['nor the IndexedDB library', 'app/(learn)/g3.ts', "import 'idb';", LEARN],
  ['nor a route', 'app/(learn)/g4.ts', "import '../api/sync/route.ts';", LEARN],
  ['what is taught has no replica', 'app/(teach)/g5.ts', "import '#offline/x.ts';", TEACH],
  ['nor a Prisma client', 'app/(teach)/g6.ts', "import '@prisma/client';", TEACH],
  ['an account has no replica', 'app/(account)/g10.ts', "import '#offline/x.ts';", TEACH],
  ['nor a learner’s page', 'app/(account)/g11.ts', "import '../(learn)/tabs.tsx';", TEACH],
  ['a learner’s page has no account’s', 'app/(learn)/g12.ts', "import '../(account)/x.ts';", LEARN],
  ['a route has no ui', 'app/api/x/g7.ts', "import '#ui/button.tsx';", API],
  ['nor a replica', 'app/api/x/g8.ts', "import '#offline/replica/replica.ts';", API],
  ['what all pages share needs no server', 'app/g9.ts', "import '#db/x.ts';", /app\/’s own files/],
  ['bin imports no ui', 'bin/h1.ts', "import '#ui/button.tsx';", /bin\/ imports core/],
  ['no file exports another whole', 'formats/i1.ts', "export * from './i2.ts';", /noReExportAll/],
  [
    'nothing goes in circles',
    'formats/j1.ts',
    "import { b } from './j2.ts';\nexport const a = b;",
    /noImportCycles/,
  ],
  [
    'nor in circles of types',
    'formats/j3.ts',
    "import type { B } from './j4.ts';\nexport type A = B[];",
    /noImportCycles/,
  ],
  ['no any', 'formats/k1.ts', 'export const a: any = 1;', /noExplicitAny/],
  [
    'no assertion that something is there',
    'formats/k2.ts',
    'export const a = (x?: string) => x!;',
    /noNonNullAssertion/,
  ],
  ['nothing prints outside the command line', 'server/k3.ts', "console.log('x');", /noConsole/],
];

/** A file that keeps every rule. */
const SOUND = 'core/memory/day.ts';

/** What the linter says of each file. */
const reports = new Map<string, string>();
const house = mkdtempSync(path.join(tmpdir(), 'tenet-house-'));

beforeAll(() => {
  for (const part of ['biome.json', 'lint', 'tsconfig.json', 'package.json', '.gitignore'])
    cpSync(part, path.join(house, part), { recursive: true });
  mkdirSync(path.join(house, 'core'));
  cpSync('core/tsconfig.json', path.join(house, 'core/tsconfig.json'));
  symlinkSync(path.resolve('node_modules'), path.join(house, 'node_modules'));
  plant('formats/j2.ts', "import { a } from './j1.ts';\nexport const b = a;");
  plant('formats/j4.ts', "import type { A } from './j3.ts';\nexport type B = A[];");
  for (const [, file, code] of PLANTED) plant(file, code);
  plant(
    SOUND,
    "import type { A } from '#core/deck/a.ts';\nexport const d = (a: A) => new Date(a);\n",
  );
  for (const { location, ...report } of lint()) {
    const { path: file } = location;
    reports.set(file, (reports.get(file) ?? '') + JSON.stringify(report));
  }
});

afterAll(() => rmSync(house, { recursive: true }));

test('the linter reads the walls of today’s table', () => {
  expect(readFileSync(WALLS_FILE, 'utf8'), 'Run npm run walls').toBe(wallsText());
});

test('every room of core and of db has its place', () => {
  expect(roomsIn('core')).toEqual(CORE_ROOMS.map(({ room }) => room).sort());
  const db = roomsIn('db').flatMap((room) =>
    room === 'course' ? roomsIn('db/course').map((inner) => `${room}/${inner}`) : room,
  );
  expect(db).toEqual([...DB_ROOMS].sort());
});

test.each(PLANTED)('%s: %s', (_rule, file, _code, report) => {
  expect(reports.get(file)).toMatch(report);
});

test('what keeps every rule passes', () => {
  expect(reports.has(SOUND)).toBe(false);
});

test.each([
  ['a DOM global', 'export const d = document.title;', /Cannot find name 'document'/],
  ['a Node global', 'export const e = process.env;', /Cannot find name 'process'/],
])('core does not compile with %s', (_what, code, report) => {
  plant('core/outside.ts', code);
  expect(run('tsc', ['-p', 'core'])).toMatch(report);
});

test('code that nothing uses is found', () => {
  plant('knip.json', JSON.stringify({ entry: ['bin/h0.ts'], project: ['bin/**/*.ts'] }));
  plant('bin/h0.ts', 'process.exit(0);');
  plant('bin/nobody.ts', 'export const unused = 1;');
  expect(run('knip', ['--include', 'files'])).toMatch(/nobody\.ts/);
});

/** The folders of a folder, but for tests and what a program writes. */
function roomsIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !['test', 'generated'].includes(entry.name))
    .map(({ name }) => name)
    .sort();
}

function plant(file: string, code: string): void {
  mkdirSync(path.dirname(path.join(house, file)), { recursive: true });
  writeFileSync(path.join(house, file), code);
}

/** The errors that the linter reports, of all files in one run. */
function lint(): { location: { path: string } }[] {
  const args = ['lint', '--reporter=json', '--diagnostic-level=error', '--max-diagnostics=none'];
  const { diagnostics } = JSON.parse(
    outputOf('biome', [...args, '--vcs-enabled=false', '.']).stdout,
  );
  return diagnostics;
}

/** What a tool printed when it failed; empty when it succeeded. */
function run(tool: string, args: string[]): string {
  const { status, stdout, stderr } = outputOf(tool, args);
  return status === 0 ? '' : stdout + stderr;
}

function outputOf(tool: string, args: string[]) {
  const options = { cwd: house, encoding: 'utf8', maxBuffer: 64_000_000 } as const;
  return spawnSync(path.resolve('node_modules/.bin', tool), args, options);
}
