import { AsyncLocalStorage } from 'node:async_hooks';
import { join } from 'node:path';
import type {
  SqlDriverAdapter,
  SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import { PrismaClient as PostgresClient } from '#db/generated/postgresql/client.ts';
import { type Prisma, PrismaClient } from '#db/generated/sqlite/client.ts';
import type { Provider } from './address.ts';
import { adapterFor, atHome, fileUrl, providerOf } from './address.ts';
import { BusyError, busyOr } from './busy.ts';
import { type Queries, queriesOn, runInTransaction } from './queries.ts';

/** Queries inside a transaction. */
export type Tx = Prisma.TransactionClient;

/** How long a transaction may wait for its turn, and then run. */
const PATIENCE = { maxWait: 15_000, timeout: 20_000 };

/** One database: queries of their own, and transactions. */
export interface Database {
  readonly kind: Provider;
  readonly url: string;
  /** Throws when it is reached inside a transaction: on SQLite a write there would wait for itself. */
  readonly root: PrismaClient;
  /** Runs `work` in one transaction. @throws BusyError when the database has no turn for it. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Plain SQL for the hot path, on the same connections as `root`. */
  readonly sql: Queries;
  /** Like `transaction`, in plain SQL. */
  sqlTransaction<T>(work: (sql: Queries) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Opens a database; it connects at its first query. Programs use `database()`, of which there is one. */
export function openDatabase(url: string): Database {
  const kind = providerOf(url);
  const shared = new SharedConnection(adapterFor(url));
  const client = createClient(shared, kind);
  const inside = new AsyncLocalStorage<true>();
  const outside = () => {
    if (!inside.getStore()) return;
    throw new Error("Inside a transaction use its own client, not the database's root.");
  };
  const root = new Proxy(client, {
    get(target, key) {
      outside();
      return Reflect.get(target, key);
    },
  });
  const connect = () => {
    outside();
    return shared.connect();
  };
  const patiently = async <T>(work: () => Promise<T>): Promise<T> => {
    outside();
    try {
      return await work();
    } catch (error) {
      throw busyOr(error);
    }
  };
  return {
    kind,
    url,
    root,
    sql: queriesOn(connect, kind),
    transaction: (work) =>
      patiently(() => client.$transaction((tx) => inside.run(true, () => work(tx)), PATIENCE)),
    sqlTransaction: (work) =>
      patiently(async () => {
        const run = (sql: Queries) => inside.run(true, () => work(sql));
        const done = await runInTransaction(await connect(), kind, PATIENCE.maxWait, run);
        if (!done) throw new BusyError();
        return done.result;
      }),
    async close() {
      await client.$disconnect();
      await shared.dispose();
    },
  };
}

/** Prisma's client and plain SQL on one connection: on SQLite a second one would be a second writer. */
class SharedConnection implements SqlMigrationAwareDriverAdapterFactory {
  readonly provider;
  readonly adapterName;
  readonly #factory: SqlMigrationAwareDriverAdapterFactory;
  #connecting: Promise<SqlDriverAdapter> | undefined;

  constructor(factory: SqlMigrationAwareDriverAdapterFactory) {
    this.#factory = factory;
    this.provider = factory.provider;
    this.adapterName = factory.adapterName;
  }

  connect(): Promise<SqlDriverAdapter> {
    this.#connecting ??= this.#open();
    return this.#connecting;
  }

  async #open(): Promise<SqlDriverAdapter> {
    try {
      const connection = await this.#factory.connect();
      const dispose = connection.dispose.bind(connection);
      // Prisma disposes of it when its client disconnects; afterwards the next query opens another.
      connection.dispose = () => {
        this.#connecting = undefined;
        connection.dispose = async () => {};
        return dispose();
      };
      return connection;
    } catch (error) {
      this.#connecting = undefined;
      throw error;
    }
  }

  connectToShadowDb(): Promise<SqlDriverAdapter> {
    return this.#factory.connectToShadowDb();
  }

  async dispose(): Promise<void> {
    await (await this.#connecting)?.dispose();
  }
}

/** The two generated clients differ in name only: their models are the same files. */
function createClient(
  adapter: SqlMigrationAwareDriverAdapterFactory,
  kind: Provider,
): PrismaClient {
  if (kind === 'sqlite') return new PrismaClient({ adapter });
  return new PostgresClient({ adapter }) as unknown as PrismaClient;
}

/** `DATABASE_URL`, or a file in the data folder. Read when the program runs, never when it is built. */
export function databaseUrl(): string {
  const { DATABASE_URL, TENET_DATA } = process.env;
  return DATABASE_URL || fileUrl(join(atHome(TENET_DATA || '.tenet'), 'tenet.db'));
}

export function databaseKind(): Provider {
  return providerOf(databaseUrl());
}

/** Next's build loads a module up to three times, and two SQLite clients in one process freeze each other. */
const holder = globalThis as typeof globalThis & { tenetDatabase?: Database | undefined };

/** The program's one database. */
export function database(): Database {
  holder.tenetDatabase ??= openDatabase(databaseUrl());
  return holder.tenetDatabase;
}
