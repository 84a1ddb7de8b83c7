import { database } from '#db/engine/client.ts';
import { readEnv } from '#server/env.ts';
import { work } from '#server/job/work.ts';
import { migrateHere } from './database.ts';

/** `npm run work`: does the work that waits, beside a server or on a machine of its own, until it is told to stop. */
try {
  readEnv();
  await migrateHere();
  const ending = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => ending.abort());
  console.log('Tenet does the work that waits.');
  await work(database(), { signal: ending.signal, now: Date.now, say: console.error });
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
