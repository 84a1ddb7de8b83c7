import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { publishEdition } from '#db/content/edition.ts';
import { type Database, openDatabase } from '#db/engine/client.ts';
import { expectCardsToBeFolded, newDevice } from '#db/test/contract.ts';
import { publication } from '#db/test/deck.ts';
import { BackupError, backup, restore } from './backup.ts';
import { DatabaseInUseError, migrate } from './migrate.ts';

describe('backup and restore', () => {
  let folder: string;
  let url: string;
  let db: Database;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tenet-backup-'));
    url = `file:${join(folder, 'tenet.db')}`;
    await migrate(url);
    db = openDatabase(url);
    await publishEdition(db, publication());
  });
  afterEach(async () => {
    await db.close();
    rmSync(folder, { recursive: true });
  });

  it('brings a log back by a new epoch after a restore', async () => {
    const file = join(folder, 'backup.db');
    const device = await newDevice(db);
    const [one, two, three] = [1, 2, 3].map(() => device.review('item-1'));
    const first = await device.sync(db, [one]);
    await backup(file, url);
    await device.sync(db, [two]);
    await expect(restore(file, url)).rejects.toThrow(DatabaseInUseError);
    await db.close();
    await restore(file, url);
    db = openDatabase(url);
    const lost = await device.sync(db, [three]);
    expect(lost.epoch).not.toBe(first.epoch);
    expect(lost.refused).toMatchObject([{ code: 'gap', final: false }]);
    expect(lost.since).toBe(1);
    const whole = await device.sync(db, [one, two, three]);
    expect(whole.accepted.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    await expectCardsToBeFolded(db, device.learnerId);
    expect(existsSync(join(folder, 'tenet.db.restoring'))).toBe(false);
  });

  it('refuses what is no backup, and PostgreSQL', async () => {
    const file = join(folder, 'letter.txt');
    writeFileSync(file, 'Dear reader, this is not a database.'.repeat(100));
    await db.close();
    await expect(restore(file, url)).rejects.toThrow(BackupError);
    await expect(restore(join(folder, 'missing'), url)).rejects.toThrow(BackupError);
    await expect(backup(file, 'postgresql://host/name')).rejects.toThrow('pg_dump');
  });
});
