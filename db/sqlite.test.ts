import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { type Database, openDatabase } from './engine/client.ts';
import { migrate } from './schema/migrate.ts';
import { contract } from './test/suite.ts';

describe('SQLite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tenet-sqlite-'));
  const url = `file:${join(folder, 'tenet.db')}`;
  let db: Database;
  beforeAll(async () => {
    await migrate(url);
    db = openDatabase(url);
  });
  afterAll(async () => {
    await db.close();
    rmSync(folder, { recursive: true });
  });

  let made = 0;
  const empty = async () => `file:${join(folder, `empty-${++made}.db`)}`;
  contract(() => db, empty);
});
