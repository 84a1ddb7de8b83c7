import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { providerOf, sqliteFile } from '#db/engine/address.ts';
import { databaseUrl } from '#db/engine/client.ts';
import { DatabaseInUseError, migrate } from './migrate.ts';

/** What cannot be backed up or restored, in one line that says how to mend it. */
export class BackupError extends Error {
  override name = 'BackupError';
}

/** Writes one file that holds all; the program may go on running meanwhile. */
export async function backup(file: string, url = databaseUrl()): Promise<void> {
  const source = fileOf(url, 'pg_dump --format=custom');
  if (!existsSync(source)) throw new BackupError(`There is no database at ${source}.`);
  const part = `${file}.part`;
  rmSync(part, { force: true });
  const database = new Database(source, { readonly: true });
  try {
    // All pages at once: between two steps another process's write would start it over.
    await database.backup(part, { progress: () => 0x7fffffff });
  } finally {
    database.close();
  }
  renameSync(part, file);
}

/**
 * Puts a backup in the database's place and begins a new epoch, so that devices send their whole log again.
 * @throws DatabaseInUseError while a server runs.
 */
export async function restore(file: string, url = databaseUrl()): Promise<void> {
  const target = fileOf(url, 'pg_restore');
  if (!existsSync(file)) throw new BackupError(`There is no backup at ${file}.`);
  const part = `${target}.restoring`;
  removeDatabase(part);
  try {
    copyFileSync(file, part);
    mustBeWhole(part, file);
    await migrate(`file:${part}`);
    beginEpoch(part);
    mustBeAlone(target);
    await copyInto(part, target);
  } finally {
    removeDatabase(part);
  }
}

function fileOf(url: string, instead: string): string {
  if (providerOf(url) === 'sqlite') return sqliteFile(url);
  throw new BackupError(`The database is PostgreSQL: use ${instead} instead.`);
}

function mustBeWhole(part: string, file: string): void {
  let verdict: unknown;
  try {
    const database = new Database(part);
    verdict = database.pragma('integrity_check', { simple: true });
    const learners = database.prepare("SELECT 1 FROM sqlite_master WHERE name = 'Learner'").get();
    database.close();
    if (verdict === 'ok' && learners) return;
  } catch (error) {
    verdict = error instanceof Error ? error.message : error;
  }
  throw new BackupError(`${file} is not a backup of Tenet's that can be read (${verdict}).`);
}

function beginEpoch(part: string): void {
  const database = new Database(part);
  database.prepare('UPDATE "Instance" SET "epoch" = ?').run(randomUUID());
  database.pragma('journal_mode = DELETE');
  database.close();
}

/** Leaving WAL needs every other connection gone: SQLite's own locks say whether a server runs, even after a crash. */
function mustBeAlone(target: string): void {
  if (!existsSync(target)) return;
  const database = new Database(target, { timeout: 0 });
  try {
    database.pragma('journal_mode = DELETE');
    if (database.pragma('journal_mode', { simple: true }) === 'delete') return;
  } catch (error) {
    if (!/SQLITE_BUSY/.test(String((error as { code?: unknown }).code))) throw error;
  } finally {
    database.close();
  }
  throw new DatabaseInUseError('The database is in use: stop the server, then restore.');
}

/** Through SQLite, whose journal makes it all or nothing, and whose lock a server that starts now runs into. */
async function copyInto(part: string, target: string): Promise<void> {
  const database = new Database(part, { readonly: true });
  try {
    await database.backup(target, { progress: () => 0x7fffffff });
  } finally {
    database.close();
  }
}

function removeDatabase(file: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${end}`, { force: true });
}
