import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { writeShippedDecks } from './shipped-decks.ts';
import { packStaticFiles } from './static-files.ts';

const NEXT = 'node_modules/next/dist/bin/next';
const BUILT_FROM = '.next/built-from';
/** What the build reads; a change in any of them asks for a new build. */
const SOURCES = [
  'app',
  'bin/service-worker.ts',
  'bin/static-files.ts',
  'content',
  'core',
  'db',
  'formats',
  'offline',
  'public',
  'server',
  'ui',
  'next.config.mjs',
  'package.json',
];

/** Builds the app, unless what was built last came from the same sources. @throws when it cannot be built. */
export function buildWhenNeeded(): void {
  try {
    build();
  } catch (error) {
    const { code, path: place } = error as NodeJS.ErrnoException;
    if (code !== 'EACCES' && code !== 'EROFS') throw error;
    throw new Error(
      `${place} cannot be written: let the owner of this folder run npm run build, then start again.`,
    );
  }
}

function build(): void {
  // Before the fingerprint: what is written is part of the sources.
  writeShippedDecks();
  const wanted = fingerprint();
  if (existsSync(BUILT_FROM) && readFileSync(BUILT_FROM, 'utf8') === wanted) return;
  mkdirSync('.next', { recursive: true });
  // Next itself would say it in the midst of its own lines.
  accessSync('.next', constants.W_OK);
  console.error('Building (once after each change, about a minute) …');
  const { status } = spawnSync(process.execPath, [NEXT, 'build'], { stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error('The build failed; what is wrong stands above.');
  packStaticFiles();
  writeFileSync(BUILT_FROM, wanted);
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap(filesBelow).sort())
    hash.update(`${file}\0${readFileSync(file, 'latin1')}\0`);
  return hash.digest('hex');
}

function filesBelow(place: string): string[] {
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place).flatMap((name) => filesBelow(path.join(place, name)));
}
