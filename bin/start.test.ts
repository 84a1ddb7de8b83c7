import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate } from '#db/schema/migrate.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'tenet-start-'));
let taken: Server;
let port: number;

beforeAll(async () => {
  taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, resolve));
  const address = taken.address();
  port = typeof address === 'object' && address ? address.port : 0;
});

afterAll(() => taken.close());

test('a busy port is one clear line', () => {
  expect(start({ PORT: String(port) })).toEqual({
    status: 1,
    said: `Port ${port} is taken: stop what uses it, or choose another, for example PORT=${port + 1} npm start\n`,
  });
});

test('a data folder that cannot be written is one clear line', () => {
  const file = path.join(folder, 'a-file');
  writeFileSync(file, '');
  const { status, said } = start({ TENET_DATA: path.join(file, 'data') });
  expect(status).toBe(1);
  expect(said).toMatch(/^The data folder .*a-file\/data cannot be written: .*TENET_DATA.*\n$/);
});

test('a database of a newer version is one clear line, and is left alone', async () => {
  const file = path.join(folder, 'newer.db');
  await migrate(`file:${file}`);
  const database = new Database(file);
  database
    .prepare(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ('x', 'x', '29990101000000_later', 0, 1, 1)`,
    )
    .run();
  database.close();
  const { status, said } = start({ DATABASE_URL: `file:${file}` });
  expect(status).toBe(1);
  expect(said).toMatch(/^The database was migrated by a newer Tenet \(29990101000000_later\).*\n$/);
});

/** Runs `npm start`'s program with these settings until it ends by itself. */
function start(settings: Record<string, string>): { status: number | null; said: string } {
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'bin/start.ts'], {
    encoding: 'utf8',
    env: { ...process.env, TENET_DATA: path.join(folder, 'data'), PORT: '4987', ...settings },
  });
  return { status, said: stderr };
}
