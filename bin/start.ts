import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { type Env, EnvError, prepareDataFolder, readEnv } from '#server/env.ts';
import { migrateAndSeed } from './database.ts';
import { writeShippedDecks } from './shipped-decks.ts';

const NEXT = 'node_modules/next/dist/bin/next';
const BUILT_FROM = '.next/built-from';
/** What the build reads; a change in any of them asks for a new build. */
const SOURCES = [
  'app',
  'content',
  'core',
  'db',
  'formats',
  'offline',
  'server',
  'ui',
  'next.config.mjs',
  'package.json',
];

try {
  const env = readEnv();
  prepareDataFolder(env);
  await refuseBusyPort(env.port);
  await migrateAndSeed(env.databaseUrl);
  buildWhenNeeded();
  serve(env);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}

function refuseBusyPort(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', () =>
      reject(
        new EnvError(
          `Port ${port} is taken: stop what uses it, or choose another, for example PORT=${port + 1} npm start`,
        ),
      ),
    );
    probe.listen(port, () => probe.close(() => resolve()));
  });
}

function buildWhenNeeded(): void {
  // Before the fingerprint: what is written is part of the sources.
  writeShippedDecks();
  const wanted = fingerprint();
  if (existsSync(BUILT_FROM) && readFileSync(BUILT_FROM, 'utf8') === wanted) return;
  console.error('Building (once after each change, about a minute) …');
  const { status } = spawnSync(process.execPath, [NEXT, 'build'], { stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error('The build failed; what is wrong stands above.');
  writeFileSync(BUILT_FROM, wanted);
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap(filesBelow).sort())
    hash.update(`${file}\0${readFileSync(file, 'utf8')}\0`);
  return hash.digest('hex');
}

function filesBelow(place: string): string[] {
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place).flatMap((name) => filesBelow(path.join(place, name)));
}

function serve({ port, databaseUrl, dataFolder }: Env): void {
  const server = spawn(process.execPath, [NEXT, 'start', '-p', String(port)], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DATABASE_URL: databaseUrl, TENET_DATA: dataFolder },
  });
  server.once('spawn', () => console.log(`Tenet is at http://localhost:${port}`));
  server.once('exit', (code) => process.exit(code ?? 0));
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => server.kill(signal));
}
