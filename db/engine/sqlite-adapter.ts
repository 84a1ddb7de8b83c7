import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import type {
  SqlDriverAdapter,
  SqlMigrationAwareDriverAdapterFactory,
  SqlQuery,
  SqlResultSet,
  Transaction,
} from '@prisma/driver-adapter-utils';
import { Mutex } from 'async-mutex';
import type BetterSqlite3 from 'better-sqlite3';
import { type PlainSql, Statements } from './statements.ts';

/** How long SQLite waits for another process's lock. The wait blocks this process, so it is short. */
const BUSY_TIMEOUT_MS = 250;

/** Statements that cannot write. `WITH` may lead to an INSERT, so it counts as a write. */
const READ = /^\s*(?:SELECT|VALUES)\b/i;

/**
 * Prisma's adapter made safe. By itself it lets a plain query of one request run inside another's open transaction, and
 * one failed COMMIT leaves every later write unsaved. Here root writes wait for the transaction's turn, root reads have
 * a connection of their own, and whatever ends badly is rolled back and released.
 */
export class SqliteAdapterFactory implements SqlMigrationAwareDriverAdapterFactory {
  readonly provider = 'sqlite';
  readonly adapterName = '@prisma/adapter-better-sqlite3';

  /** With `alone` one connection does all, for the schema engine, which locks every other one out. */
  constructor(
    private readonly file: string,
    private readonly alone = false,
  ) {
    if (file === '' || file === ':memory:') {
      throw new Error('SQLite needs a file: reads and writes use two connections to it.');
    }
  }

  async connect(): Promise<SqliteAdapter> {
    const writer = await openConnection(this.file, {});
    try {
      await secureJournal(writer);
      const reader = this.alone ? writer : await openConnection(this.file, { readonly: true });
      return new SqliteAdapter(writer, reader);
    } catch (error) {
      await writer.dispose();
      throw error;
    }
  }

  async connectToShadowDb(): Promise<SqlDriverAdapter> {
    return new PrismaBetterSqlite3({ url: ':memory:' }).connect();
  }
}

async function openConnection(file: string, options: { readonly?: boolean }) {
  return new PrismaBetterSqlite3({ url: file, timeout: BUSY_TIMEOUT_MS, ...options }).connect();
}

/** In SQLite's default journal one open reader at COMMIT makes writes vanish; what was set is read back, not believed. */
async function secureJournal(connection: SqlDriverAdapter): Promise<void> {
  const pragma = async (sql: string) => (await connection.queryRaw(plain(sql))).rows[0]?.[0];
  await pragma('PRAGMA journal_mode = WAL');
  await connection.executeScript('PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON');
  // Four times the default: the pages of a busy learner are copied back once, not at every few syncs.
  await connection.executeScript('PRAGMA wal_autocheckpoint = 4000; PRAGMA cache_size = -32000');
  const mode = await pragma('PRAGMA journal_mode');
  const synchronous = Number(await pragma('PRAGMA synchronous'));
  if (mode !== 'wal' || synchronous !== 2) {
    throw new Error(
      `SQLite cannot keep writes safe here: journal_mode is ${mode}, synchronous is ${synchronous}; ` +
        'put the database on a local disk.',
    );
  }
}

class SqliteAdapter implements SqlDriverAdapter, PlainSql {
  readonly provider = 'sqlite';
  readonly adapterName = '@prisma/adapter-better-sqlite3';
  readonly #turn = new Mutex();

  readonly #written: Statements;
  readonly #read: Statements;

  constructor(
    readonly writer: SqlDriverAdapter,
    readonly reader: SqlDriverAdapter,
  ) {
    this.#written = new Statements(rawConnection(writer));
    this.#read = new Statements(rawConnection(reader));
  }

  async all(sql: string, values: readonly unknown[]): Promise<unknown[]> {
    if (READ.test(sql)) return this.#read.all(sql, values);
    return this.#turn.runExclusive(() => this.#written.all(sql, values));
  }

  async run(sql: string, values: readonly unknown[]): Promise<number> {
    return this.#turn.runExclusive(() => this.#written.run(sql, values));
  }

  queryRaw(query: SqlQuery): Promise<SqlResultSet> {
    if (READ.test(query.sql)) return this.reader.queryRaw(query);
    return this.#turn.runExclusive(() => this.writer.queryRaw(query));
  }

  executeRaw(query: SqlQuery): Promise<number> {
    return this.#turn.runExclusive(() => this.writer.executeRaw(query));
  }

  executeScript(script: string): Promise<void> {
    return this.#turn.runExclusive(async () => {
      try {
        await this.writer.executeScript(script);
      } finally {
        await rollBack(this.writer);
      }
    });
  }

  async startTransaction(): Promise<Transaction> {
    const release = await this.#turn.acquire();
    try {
      await this.writer.executeRaw(plain('BEGIN IMMEDIATE'));
      return new SqliteTransaction(this.writer, this.#written, release);
    } catch (error) {
      try {
        await rollBack(this.writer);
      } finally {
        release();
      }
      throw error;
    }
  }

  async dispose(): Promise<void> {
    await this.#turn.runExclusive(async () => {
      await this.reader.dispose();
      await this.writer.dispose();
    });
  }
}

class SqliteTransaction implements Transaction, PlainSql {
  readonly provider = 'sqlite';
  readonly adapterName = '@prisma/adapter-better-sqlite3';
  /** Prisma sends no COMMIT or ROLLBACK of its own, so that one that fails ends here. */
  readonly options = { usePhantomQuery: true };
  #open = true;

  constructor(
    private readonly writer: SqlDriverAdapter,
    private readonly statements: Statements,
    private readonly release: () => void,
  ) {}

  async all(sql: string, values: readonly unknown[]): Promise<unknown[]> {
    this.#mustBeOpen();
    return this.statements.all(sql, values);
  }

  async run(sql: string, values: readonly unknown[]): Promise<number> {
    this.#mustBeOpen();
    return this.statements.run(sql, values);
  }

  async queryRaw(query: SqlQuery): Promise<SqlResultSet> {
    this.#mustBeOpen();
    return this.writer.queryRaw(query);
  }

  async executeRaw(query: SqlQuery): Promise<number> {
    this.#mustBeOpen();
    return this.writer.executeRaw(query);
  }

  async commit(): Promise<void> {
    this.#mustBeOpen();
    await this.#end(() => this.writer.executeRaw(plain('COMMIT')));
  }

  async rollback(): Promise<void> {
    if (this.#open) await this.#end(async () => {});
  }

  async createSavepoint(name: string): Promise<void> {
    await this.executeRaw(plain(`SAVEPOINT ${name}`));
  }

  async rollbackToSavepoint(name: string): Promise<void> {
    await this.executeRaw(plain(`ROLLBACK TO ${name}`));
  }

  async releaseSavepoint(name: string): Promise<void> {
    await this.executeRaw(plain(`RELEASE SAVEPOINT ${name}`));
  }

  /** Whatever `last` does, the connection is out of the transaction before the next one gets its turn. */
  async #end(last: () => Promise<unknown>): Promise<void> {
    this.#open = false;
    try {
      await last();
    } finally {
      try {
        await rollBack(this.writer);
      } finally {
        this.release();
      }
    }
  }

  /** SQLite ends a transaction by itself on a full disk; what came after would be saved statement by statement. */
  #mustBeOpen(): void {
    if (this.#open && rawConnection(this.writer).inTransaction) return;
    throw new Error('The transaction has ended: SQLite rolled it back, or it was closed.');
  }
}

async function rollBack(connection: SqlDriverAdapter): Promise<void> {
  if (rawConnection(connection).inTransaction) await connection.executeRaw(plain('ROLLBACK'));
}

/** Prisma's adapter keeps its connection in a private field; the pinned version's field is checked, not assumed. */
function rawConnection(adapter: SqlDriverAdapter): BetterSqlite3.Database {
  const { client } = adapter as unknown as { client?: BetterSqlite3.Database };
  if (typeof client?.inTransaction !== 'boolean') {
    throw new Error('@prisma/adapter-better-sqlite3 has changed: its connection is out of reach.');
  }
  return client;
}

const plain = (sql: string): SqlQuery => ({ sql, args: [], argTypes: [] });
