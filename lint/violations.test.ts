import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** One planted violation of each rule of the house: the file, what it says, and what must be reported. */
const PLANTED: { rule: string; file: string; code: string; report: RegExp }[] = [
  ['core imports nothing of the server', 'core/a1.ts', "import '#db/client.ts';", /core\/ is pure/],
  [
    'core reaches no folder by a relative path',
    'core/a2.ts',
    "import '../db/client.ts';",
    /core\/ is pure/,
  ],
  ['core imports no React', 'core/a3.ts', "import 'react';", /core\/ is pure/],
  ['core imports no whole zod', 'core/a4.ts', "import 'zod';", /core\/ is pure/],
  ['one file imports ts-fsrs', 'core/memory/a5.ts', "import 'ts-fsrs';", /core\/ is pure/],
  ['core imports no Node module', 'core/a6.ts', "import 'node:fs';", /noNodejsModules/],
  ['core has no clock', 'core/a7.ts', 'export const t = Date.now();', /no clock and no randomness/],
  [
    'core makes no date of now',
    'core/a8.ts',
    'export const t = new Date();',
    /no clock and no randomness/,
  ],
  [
    'core has no randomness',
    'core/a9.ts',
    'export const r = Math.random();',
    /no clock and no randomness/,
  ],
  [
    'core makes no ids',
    'core/a10.ts',
    'export const i = crypto.randomUUID();',
    /no clock and no randomness/,
  ],
  [
    'formats imports no database',
    'formats/b1.ts',
    "import '#db/client.ts';",
    /formats\/ imports core/,
  ],
  ['formats imports no ui', 'formats/b2.ts', "import '#ui/text.ts';", /formats\/ imports core/],
  ['ui imports no replica', 'ui/c1.ts', "import '#offline/replica.ts';", /ui\/ imports core/],
  ['ui imports no database', 'ui/c2.ts', "import '#db/client.ts';", /ui\/ imports core/],
  ['offline imports no ui', 'offline/d1.ts', "import '#ui/text.ts';", /offline\/ imports core/],
  [
    'offline imports no server',
    'offline/d2.ts',
    "import '#server/env.ts';",
    /offline\/ imports core/,
  ],
  ['db imports no formats', 'db/e1.ts', "import '#formats/deck.ts';", /db\/ imports core/],
  ['db imports no server', 'db/e2.ts', "import '#server/env.ts';", /db\/ imports core/],
  ['server imports no Prisma', 'server/f1.ts', "import '@prisma/client';", /server\/ imports core/],
  ['server imports no ui', 'server/f2.ts', "import '#ui/text.ts';", /server\/ imports core/],
  ['app imports no Prisma', 'app/g1.ts', "import '@prisma/client';", /app\/ goes through/],
  ['app imports no IndexedDB library', 'app/g2.ts', "import 'idb';", /app\/ goes through/],
  ['bin imports no ui', 'bin/h1.ts', "import '#ui/text.ts';", /bin\/ imports core/],
  ['no file exports another whole', 'formats/i1.ts', "export * from './i2.ts';", /noReExportAll/],
  [
    'nothing goes in circles',
    'formats/j1.ts',
    "import { b } from './j2.ts';\nexport const a = b;",
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
].map(([rule, file, code, report]) => ({ rule, file, code, report }) as (typeof PLANTED)[number]);

const house = mkdtempSync(path.join(tmpdir(), 'tenet-house-'));

beforeAll(() => {
  for (const part of ['biome.json', 'lint', 'tsconfig.json', 'package.json', '.gitignore'])
    cpSync(part, path.join(house, part), { recursive: true });
  mkdirSync(path.join(house, 'core'));
  cpSync('core/tsconfig.json', path.join(house, 'core/tsconfig.json'));
  symlinkSync(path.resolve('node_modules'), path.join(house, 'node_modules'));
  plant('formats/j2.ts', "import { a } from './j1.ts';\nexport const b = a;");
  for (const { file, code } of PLANTED) plant(file, code);
});

afterAll(() => rmSync(house, { recursive: true }));

test.each(PLANTED)('$rule', ({ file, report }) => {
  expect(lint(file)).toMatch(report);
});

test('what keeps every rule passes', () => {
  plant(
    'core/memory/day.ts',
    "import type { A } from '#core/a.ts';\nexport const d = (a: A) => new Date(a);\n",
  );
  expect(lint('core/memory/day.ts')).toBe('');
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

function plant(file: string, code: string): void {
  mkdirSync(path.dirname(path.join(house, file)), { recursive: true });
  writeFileSync(path.join(house, file), code);
}

/** The errors that the linter reports for one file, or nothing. */
function lint(file: string): string {
  return run('biome', ['lint', '--diagnostic-level=error', '--vcs-enabled=false', file]);
}

/** What a tool printed when it failed; empty when it succeeded. */
function run(tool: string, args: string[]): string {
  const result = spawnSync(path.resolve('node_modules/.bin', tool), args, {
    cwd: house,
    encoding: 'utf8',
  });
  return result.status === 0 ? '' : result.stdout + result.stderr;
}
