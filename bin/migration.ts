import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SchemaContainer } from '@prisma/schema-engine-wasm';
import { type Provider, providerOf } from '#db/engine/address.ts';
import { schemaChange } from '#db/schema/schema-change.ts';
import { prismaFolder } from '#db/schema/schema-engine.ts';
import { startPostgres } from './postgresql.ts';

/** The models as a commit has them, or undefined where it has none. */
function modelsAt(commit: string, provider: Provider): SchemaContainer[] | undefined {
  const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' });
  const names = git('ls-tree', '--name-only', commit, 'prisma/models/').split('\n').filter(Boolean);
  if (names.length === 0) return undefined;
  return [`prisma/${provider}/schema.prisma`, ...names].map((path) => ({
    path,
    content: git('show', `${commit}:${path}`),
  }));
}

/**
 * `npm run migration -- NAME [COMMIT]`: writes the next migration for both databases, from the models of COMMIT (HEAD,
 * or `none` for the first one) to those in the working tree.
 */
async function main(name: string | undefined, commit = 'HEAD'): Promise<void> {
  if (!name || !/^[a-z0-9_]+$/.test(name)) throw new Error('Name the migration: [a-z0-9_]+');
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const scratch = mkdtempSync(join(tmpdir(), 'tenet-migration-'));
  const postgres = await startPostgres();
  try {
    for (const url of [`file:${join(scratch, 'a.db')}`, await postgres.createDatabase()]) {
      await write(url, `${stamp}_${name}`, commit);
    }
  } finally {
    await postgres.stop();
    rmSync(scratch, { recursive: true });
  }
}

async function write(url: string, name: string, commit: string): Promise<void> {
  const provider = providerOf(url);
  const older = commit === 'none' ? undefined : modelsAt(commit, provider);
  const sql = await schemaChange(url, older);
  if (sql === '') {
    process.stdout.write(`${provider}: the models have not changed since ${commit}\n`);
    return;
  }
  const folder = join(prismaFolder(), provider, 'migrations', name);
  mkdirSync(folder);
  writeFileSync(join(folder, 'migration.sql'), sql);
  process.stdout.write(`${provider}: ${folder}/migration.sql\n`);
}

await main(process.argv[2], process.argv[3]);
