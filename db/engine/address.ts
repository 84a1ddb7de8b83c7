import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
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

/** A folder or file as a shell would read it: a settings file does not put the home in place of `~`. */
export function atHome(path: string): string {
  return path.replace(/^~(?=\/|$)/, () => homedir());
}

/** The `file:` address of a path, which may hold what means something in an address. */
export function fileUrl(path: string): string {
  return `file:${path.replace(/[%?#]/g, encodeURIComponent)}`;
}

/**
 * The path that a `file:` address names; a relative one starts where the program runs. What stands after `?` is other
 * programs' settings. @throws where the address names another machine, or is not written as an address is.
 */
export function sqliteFile(url: string): string {
  const refuse = (why: string) => new Error(`DATABASE_URL is no address of a file: ${why}`);
  if (url.includes('#')) throw refuse('write %23 for the sign #.');
  const [, host = '', written = ''] = /^file:(?:\/\/([^/?]*))?([^?]*)/.exec(url) ?? [];
  const isStart = /^(\.\.?|~)$/.test(host);
  if (host && host !== 'localhost' && !isStart)
    throw refuse(`“${host}” would be another machine: write file:/path/tenet.db.`);
  const path = atHome(decoded((isStart ? host : '') + written, refuse));
  if (!path || path.endsWith('/')) throw refuse('it names none: write file:/path/tenet.db.');
  return resolve(/* turbopackIgnore: true */ process.cwd(), path);
}

function decoded(written: string, refuse: (why: string) => Error): string {
  try {
    return decodeURIComponent(written);
  } catch {
    throw refuse('write %25 for the sign %.');
  }
}

/** Prisma's way to the database; `alone` for the schema engine, see `SqliteAdapterFactory`. */
export function adapterFor(url: string, alone = false): SqlMigrationAwareDriverAdapterFactory {
  if (providerOf(url) === 'postgresql') return new PrismaPg({ connectionString: url, max: 10 });
  const file = sqliteFile(url);
  mkdirSync(dirname(file), { recursive: true });
  return new SqliteAdapterFactory(file, alone);
}
