import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { prepareDataFolder, readEnv } from './env.ts';

test('without settings there are sensible ones', () => {
  expect(readEnv({})).toMatchObject({ port: 3000, testClock: false });
});

test.each([
  [{ PORT: 'abc' }, /^PORT is not a number: .*PORT=3000$/],
  [{ PORT: '70000' }, /^PORT is above 65535/],
  [{ PORT: '0' }, /^PORT is below 1/],
  [{ PORT: '30.5' }, /^PORT is not a whole number/],
  [{ DATABASE_URL: 'mysql://x' }, /^DATABASE_URL names no database that Tenet knows/],
])('%o is refused in one line that says how to mend it', (source, message) => {
  expect(() => readEnv(source)).toThrow(message);
});

test('a data folder that cannot be made is refused by its name', () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'tenet-env-')), 'file');
  writeFileSync(file, '');
  chmodSync(file, 0o400);
  expect(() => prepareDataFolder({ dataFolder: path.join(file, 'data') })).toThrow(
    /^The data folder .*file\/data cannot be written/,
  );
});
