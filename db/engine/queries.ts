import type {
  ArgType,
  SqlDriverAdapter,
  SqlQuery,
  SqlQueryable,
  SqlResultSet,
} from '@prisma/driver-adapter-utils';
import type { Prisma } from '#db/generated/sqlite/client.ts';
import type { Provider } from './address.ts';
import type { PlainSql } from './statements.ts';

/**
 * Plain SQL by Prisma's driver adapter, without its client: a query through the client costs 0.2 ms, which is most of
 * what a sync may take. Booleans come as the database has them.
 */
export interface Queries {
  readonly kind: Provider;
  query<T>(sql: Prisma.Sql): Promise<T[]>;
  /** Returns how many rows changed. */
  execute(sql: Prisma.Sql): Promise<number>;
}

type Connection = SqlQueryable | (SqlQueryable & PlainSql);

export function queriesOn(connect: () => Promise<Connection>, kind: Provider): Queries {
  return {
    kind,
    async query<T>(sql: Prisma.Sql) {
      const connection = await connect();
      if ('all' in connection) return (await connection.all(sql.sql, sql.values)) as T[];
      return rowsOf<T>(await connection.queryRaw(statement(sql, kind)));
    },
    async execute(sql) {
      const connection = await connect();
      if ('run' in connection) return connection.run(sql.sql, sql.values);
      return connection.executeRaw(statement(sql, kind));
    },
  };
}

function statement({ sql, text, values }: Prisma.Sql, kind: Provider): SqlQuery {
  return {
    sql: kind === 'sqlite' ? sql : text,
    args: values,
    argTypes: values.map((value) => ({ scalarType: scalarOf(value), arity: 'scalar' })),
  };
}

function scalarOf(value: unknown): ArgType['scalarType'] {
  if (typeof value === 'string') return 'string';
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'number') return Number.isInteger(value) ? 'int' : 'float';
  return 'unknown';
}

function rowsOf<T>({ columnNames, rows }: SqlResultSet): T[] {
  return rows.map((row) => {
    const named: Record<string, unknown> = {};
    for (let index = 0; index < columnNames.length; index++) {
      named[columnNames[index] as string] = row[index];
    }
    return named as T;
  });
}

/** Runs `work` in one transaction of the adapter's; null when there was no turn for it in time. */
export async function runInTransaction<T>(
  connection: SqlDriverAdapter,
  kind: Provider,
  maxWait: number,
  work: (queries: Queries) => Promise<T>,
): Promise<{ result: T } | null> {
  const transaction = await inTime(connection.startTransaction(), maxWait);
  if (!transaction) return null;
  // The PostgreSQL adapter leaves COMMIT and ROLLBACK to its caller; the SQLite one here sends its own.
  const says = async (sql: string) => {
    if (!transaction.options.usePhantomQuery) {
      await transaction.executeRaw({ sql, args: [], argTypes: [] });
    }
  };
  let result: T;
  try {
    result = await work(queriesOn(async () => transaction, kind));
    await says('COMMIT');
  } catch (error) {
    await says('ROLLBACK').catch(() => {});
    await transaction.rollback();
    throw error;
  }
  await transaction.commit();
  return { result };
}

type Started = Awaited<ReturnType<SqlDriverAdapter['startTransaction']>>;

/** The transaction, or null after `maxWait`; one that starts later is given back. */
async function inTime(starting: Promise<Started>, maxWait: number): Promise<Started | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let late = false;
  const timeout = new Promise<null>((resolve) => {
    timer = setTimeout(() => {
      late = true;
      resolve(null);
    }, maxWait);
  });
  const kept = starting.then((transaction) => {
    if (late) void giveBack(transaction).catch(() => {});
    return transaction;
  });
  try {
    return await Promise.race([kept, timeout]);
  } finally {
    clearTimeout(timer);
  }
}

async function giveBack(transaction: Started): Promise<void> {
  if (!transaction.options.usePhantomQuery) {
    await transaction.executeRaw({ sql: 'ROLLBACK', args: [], argTypes: [] });
  }
  await transaction.rollback();
}
