import { randomUUID } from 'node:crypto';
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import type { MigrationList } from '@prisma/schema-engine-wasm';
import { adapterFor, type Provider, providerOf } from '#db/engine/address.ts';
import { migrationList, withEngine } from './schema-engine.ts';

/** The database was migrated by a newer program; this one would misread it. */
export class NewerDatabaseError extends Error {
  override name = 'NewerDatabaseError';
}

/** Another process has the database open. */
export class DatabaseInUseError extends Error {
  override name = 'DatabaseInUseError';
}

/**
 * Brings the database behind `url` to this program's schema and returns the names of the migrations applied.
 * @throws NewerDatabaseError when it holds migrations that this program does not know.
 */
export async function migrate(url: string): Promise<string[]> {
  const provider = providerOf(url);
  const adapter = adapterFor(url, true);
  const migrationsList = migrationList(provider);
  const known = migrationsList.migrationDirectories.map(({ path }) => path);
  const { pending } = await compare(adapter, known);
  if (pending.length === 0) return [];
  const applied = await applyMigrations(provider, adapter, migrationsList);
  await beginEpoch(adapter);
  return applied;
}

async function applyMigrations(
  provider: Provider,
  adapter: SqlMigrationAwareDriverAdapterFactory,
  migrationsList: MigrationList,
): Promise<string[]> {
  const filters = { externalTables: [], externalEnums: [] };
  try {
    return await withEngine(provider, adapter, async (engine) => {
      return (await engine.applyMigrations({ migrationsList, filters })).appliedMigrationNames;
    });
  } catch (error) {
    // The engine has no word for a locked database and reports that it does not know this one.
    if (!String(error).includes('SocketTimeout')) throw error;
    throw new DatabaseInUseError('The database is in use: stop the server, then migrate.');
  }
}

async function beginEpoch(factory: SqlMigrationAwareDriverAdapterFactory): Promise<void> {
  const connection = await factory.connect();
  // Made here, of hexadecimal digits, so that the one text fits both databases' SQL.
  const sql = `INSERT INTO "Instance" ("id", "epoch") VALUES (1, '${randomUUID()}') ON CONFLICT DO NOTHING`;
  try {
    await connection.executeRaw({ sql, args: [], argTypes: [] });
  } finally {
    await connection.dispose();
  }
}

/** The migrations that the database still lacks. */
export async function pendingMigrations(url: string): Promise<string[]> {
  const known = migrationList(providerOf(url)).migrationDirectories.map(({ path }) => path);
  return (await compare(adapterFor(url, true), known)).pending;
}

async function compare(adapter: SqlMigrationAwareDriverAdapterFactory, known: string[]) {
  const applied = await appliedMigrations(adapter);
  const unknown = [...applied].filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new NewerDatabaseError(
      `The database was migrated by a newer Tenet (${unknown.join(', ')}): install that version, ` +
        'or restore a backup made with this one.',
    );
  }
  return { pending: known.filter((name) => !applied.has(name)) };
}

async function appliedMigrations(
  factory: SqlMigrationAwareDriverAdapterFactory,
): Promise<Set<string>> {
  const connection = await factory.connect();
  const query = (sql: string) => connection.queryRaw({ sql, args: [], argTypes: [] });
  try {
    const { rows } = await query(TABLES[connection.provider as Provider | 'postgres']);
    if (rows.length === 0) return new Set();
    const applied = await query(
      'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
    );
    return new Set(applied.rows.map(([name]) => String(name)));
  } finally {
    await connection.dispose();
  }
}

const POSTGRES_TABLES =
  "SELECT 1 FROM pg_tables WHERE tablename = '_prisma_migrations' AND schemaname = current_schema()";
const TABLES = {
  sqlite: "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '_prisma_migrations'",
  postgres: POSTGRES_TABLES,
  postgresql: POSTGRES_TABLES,
};
