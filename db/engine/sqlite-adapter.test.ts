import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DatabaseInUseError, migrate } from '#db/schema/migrate.ts';
import { newLearner } from '#db/test/contract.ts';
import { BusyError } from './busy.ts';
import { type Database, openDatabase } from './client.ts';

describe('the SQLite adapter', () => {
  let folder: string;
  let file: string;
  let db: Database;
  let outside: BetterSqlite3.Database;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tenet-adapter-'));
    file = join(folder, 'tenet.db');
    await migrate(`file:${file}`);
    db = openDatabase(`file:${file}`);
    outside = new BetterSqlite3(file, { timeout: 0 });
  });
  afterEach(async () => {
    outside.close();
    await db.close();
    rmSync(folder, { recursive: true });
  });

  /** What another process sees on disk. */
  const onDisk = (id: string) =>
    outside.prepare('SELECT count(*) AS n FROM "Learner" WHERE "id" = ?').pluck().get(id);

  it('saves later writes after a COMMIT that failed', async () => {
    const planted = db.transaction(async (tx) => {
      await tx.$executeRawUnsafe('PRAGMA defer_foreign_keys = ON');
      await tx.device.create({ data: { learnerId: 'nobody', deviceId: 'phone' } });
    });
    await expect(planted).rejects.toThrow();
    expect(onDisk(await newLearner(db))).toBe(1);
    expect(await db.root.device.count()).toBe(0);
  });

  it('lands a write while a reader is open at COMMIT', async () => {
    outside.exec('BEGIN; SELECT * FROM "Learner"');
    const id = await newLearner(db);
    outside.exec('COMMIT');
    expect(onDisk(id)).toBe(1);
  });

  it('says busy while another process writes, and goes on afterwards', async () => {
    outside.exec('BEGIN IMMEDIATE');
    await expect(db.transaction((tx) => tx.learner.count())).rejects.toThrow(BusyError);
    outside.exec('COMMIT');
    expect(onDisk(await newLearner(db))).toBe(1);
  });

  it('saves nothing of a transaction that SQLite ended by itself', async () => {
    const planted = db.transaction(async (tx) => {
      await tx.learner.create({ data: { id: 'first', createdAt: 1 } });
      await tx.$executeRawUnsafe('ROLLBACK');
      await tx.learner.create({ data: { id: 'second', createdAt: 1 } });
    });
    await expect(planted).rejects.toThrow();
    expect([onDisk('first'), onDisk('second')]).toEqual([0, 0]);
    expect(onDisk(await newLearner(db))).toBe(1);
  });

  it('keeps the journal that keeps writes', async () => {
    await newLearner(db);
    expect(outside.pragma('journal_mode', { simple: true })).toBe('wal');
  });

  it('does not migrate a database that a server has open', async () => {
    await newLearner(db);
    outside.exec(`DELETE FROM "_prisma_migrations"`);
    await expect(migrate(`file:${file}`)).rejects.toThrow(DatabaseInUseError);
  });
});
