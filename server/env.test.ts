import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { fileUrl, sqliteFile } from '#db/engine/address.ts';
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
  [{ DATABASE_URL: 'file://server/share/l.db' }, /“server” would be another machine: write file:/],
  [{ DATABASE_URL: 'file:/d/100%.db' }, /write %25 for the sign %/],
  [{ DATABASE_URL: 'file:/d/a#b.db' }, /write %23 for the sign #/],
  [{ DATABASE_URL: 'file:/d/' }, /it names none/],
  [{ DATABASE_URL: 'file:?mode=memory' }, /it names none/],
  [{ DATABASE_URL: 'postgresql://u:p@ss@[h/n' }, /^DATABASE_URL cannot be read/],
])('%o is refused in one line that says how to mend it', (source, message) => {
  expect(() => readEnv(source)).toThrow(message);
});

test.each([
  ['file:/d/tenet.db?connection_limit=1', '/d/tenet.db'],
  ['file:/d/my%20data.db', '/d/my data.db'],
  ['file:///d/tenet.db', '/d/tenet.db'],
  ['file://localhost/d/tenet.db', '/d/tenet.db'],
  ['file:d/tenet.db', path.resolve('d/tenet.db')],
  ['file:./tenet.db', path.resolve('tenet.db')],
  ['file://./tenet.db', path.resolve('tenet.db')],
  ['file:~/tenet.db', path.join(homedir(), 'tenet.db')],
  ['file://~/tenet.db', path.join(homedir(), 'tenet.db')],
  ['file:/d/~/tenet.db', '/d/~/tenet.db'],
])('%s is the file %s', (url, file) => {
  expect(sqliteFile(readEnv({ DATABASE_URL: url }).databaseUrl)).toBe(file);
});

test.each(['/d/100%/a#b?c.db', '/d/my data.db', 'd/tenet.db'])(
  'the address of %s is its',
  (file) => {
    expect(sqliteFile(fileUrl(file))).toBe(path.resolve(file));
  },
);

test('a data folder at home is at home', () => {
  expect(readEnv({ TENET_DATA: '~/x' }).dataFolder).toBe(path.join(homedir(), 'x'));
});

test('a data folder that cannot be made is refused by its name', () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'tenet-env-')), 'file');
  writeFileSync(file, '');
  chmodSync(file, 0o400);
  const dataFolder = path.join(file, 'data');
  const databaseUrl = `file:${dataFolder}/tenet.db`;
  expect(() => prepareDataFolder({ dataFolder, databaseUrl })).toThrow(
    /^The data folder .*file\/data cannot be written: .* TENET_DATA/,
  );
  expect(() => prepareDataFolder({ dataFolder: '/', databaseUrl })).toThrow(/DATABASE_URL/);
  // What is elsewhere needs no folder here.
  prepareDataFolder({ dataFolder, databaseUrl: 'postgresql://localhost/tenet' });
});
