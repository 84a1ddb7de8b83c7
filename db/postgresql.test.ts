import { afterAll, beforeAll, describe } from 'vitest';
import { type PostgresServer, startPostgres } from '#bin/postgresql.ts';
import { type Database, openDatabase } from './engine/client.ts';
import { migrate } from './schema/migrate.ts';
import { contract } from './test/suite.ts';

describe('PostgreSQL', () => {
  let server: PostgresServer;
  let db: Database;
  beforeAll(async () => {
    server = await startPostgres();
    const url = await server.createDatabase();
    await migrate(url);
    db = openDatabase(url);
  });
  afterAll(async () => {
    await db?.close();
    await server?.stop();
  });

  contract(
    () => db,
    () => server.createDatabase(),
  );
});
