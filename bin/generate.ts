import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { writeShippedDecks } from './shipped-decks.ts';

/**
 * Writes what is generated and not kept in the repository: both Prisma clients into `db/generated`, and what the front
 * page says of the shipped decks. Run after every install and before every build.
 */
process.exitCode = generateClient('sqlite') || generateClient('postgresql');
writeShippedDecks();

/**
 * Prisma's CLI looks for a schema engine that `generate` never runs, and fails where its host is out of reach;
 * any existing file will do, so it is told that Node is the engine.
 */
function generateClient(database: 'sqlite' | 'postgresql'): number {
  const cli = join(
    dirname(createRequire(import.meta.url).resolve('prisma/package.json')),
    'build/index.js',
  );
  const { status } = spawnSync(
    process.execPath,
    [cli, 'generate', '--schema', `prisma/${database}`],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        ...process.env,
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        CHECKPOINT_DISABLE: '1',
      },
    },
  );
  return status ?? 1;
}
