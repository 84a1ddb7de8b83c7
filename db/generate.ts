import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * Writes both Prisma clients into `db/generated`. Run by `npm run generate`.
 *
 * Prisma's CLI looks for a schema engine that `generate` never runs, and fails where its host is out of reach;
 * any existing file will do, so it is told that Node is the engine.
 */
function generate(database: 'sqlite' | 'postgresql'): number {
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

process.exitCode = generate('sqlite') || generate('postgresql');
