import { startPostgres } from '#bin/postgresql.ts';
import { newSqliteUrl, startServer } from './server.ts';

/** `tsx e2e/serve.ts sqlite|postgresql PORT`: the build over a fresh database, until it is told to stop. */
const [kind, port] = process.argv.slice(2);
const postgres = kind === 'postgresql' ? await startPostgres() : null;
const url = postgres ? await postgres.createDatabase() : newSqliteUrl();
const server = await startServer(Number(port), url);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    await server.kill();
    await postgres?.stop();
    process.exit(0);
  });
}
