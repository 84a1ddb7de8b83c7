import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** One running Tenet over one database, as `npm start` serves it. */
export interface RunningServer {
  url: string;
  process: ChildProcess;
  /** Kills without a goodbye, as a power cut or the system's memory killer does. */
  kill: () => Promise<void>;
}

/** A path for a new SQLite database in a folder of its own. */
export function newSqliteUrl(): string {
  return `file:${path.join(mkdtempSync(path.join(tmpdir(), 'tenet-e2e-')), 'tenet.db')}`;
}

/** Starts Tenet, with these settings beside, and waits until it answers. */
export async function startServer(
  port: number,
  databaseUrl: string,
  settings: Record<string, string> = {},
): Promise<RunningServer> {
  const url = `http://localhost:${port}`;
  const server = spawn(process.execPath, ['--import', 'tsx', 'bin/start.ts'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      PORT: String(port),
      DATABASE_URL: databaseUrl,
      TENET_TEST_CLOCK: '1',
      ...settings,
    },
  });
  const exited = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  await untilHealthy(url, server);
  return {
    url,
    process: server,
    kill: () => {
      server.kill('SIGKILL');
      return exited;
    },
  };
}

async function untilHealthy(url: string, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (server.exitCode !== null) throw new Error(`The server ended with ${server.exitCode}.`);
    const answer = await fetch(`${url}/api/health`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`No answer from ${url} within a minute.`);
}
