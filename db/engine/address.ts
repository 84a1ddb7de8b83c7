import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import { SqliteAdapterFactory } from './sqlite-adapter.ts';

export type Provider = 'sqlite' | 'postgresql';

/** Which database a `DATABASE_URL` names. */
export function providerOf(url: string): Provider {
  if (url.startsWith('file:')) return 'sqlite';
  if (/^postgres(?:ql)?:\/\//.test(url)) return 'postgresql';
  throw new Error(
    `DATABASE_URL must begin with file: or postgresql://, not ${url.split(':')[0]}: see README.md.`,
  );
}

/** The path of a `file:` address; relative ones start where the program runs. */
export function sqliteFile(url: string): string {
  return resolve(/* turbopackIgnore: true */ process.cwd(), url.replace(/^file:(?:\/\/)?/, ''));
}

/** Prisma's way to the database; `alone` for the schema engine, see `SqliteAdapterFactory`. */
export function adapterFor(url: string, alone = false): SqlMigrationAwareDriverAdapterFactory {
  if (providerOf(url) === 'postgresql') return new PrismaPg({ connectionString: url, max: 10 });
  const file = sqliteFile(url);
  mkdirSync(dirname(file), { recursive: true });
  return new SqliteAdapterFactory(file, alone);
}
