import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';

const PORT = Number(process.env.E2E_PORT ?? 4410) + 5;
const URL = `http://localhost:${PORT}/api/health`;

interface Started {
  npm: ChildProcess;
  /** Of npm itself, once it ended: an exit code, or a signal's name. */
  ended: Promise<number | string | null>;
}

async function start(): Promise<Started> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tenet-start-'));
  const npm = spawn('npm', ['start'], {
    stdio: 'ignore',
    env: { ...process.env, DATABASE_URL: '', TENET_DATA: folder, PORT: String(PORT) },
  });
  const ended = new Promise<number | string | null>((resolve) =>
    npm.once('exit', (code, signal) => resolve(code ?? signal)),
  );
  await expect.poll(isServing, { timeout: 60_000 }).toBe(true);
  return { npm, ended };
}

/** Asks by a connection of its own: one that was kept from before is answered for a moment after the port is closed. */
async function isServing(): Promise<boolean> {
  const answer = await fetch(URL, { headers: { connection: 'close' } }).catch(() => null);
  return answer?.ok ?? false;
}

/** npm's only child. */
function serverOf({ pid }: ChildProcess): number {
  const { stdout } = spawnSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' });
  // Without a number a signal would go to the process group of whoever runs these tests.
  expect(stdout).toMatch(/^\d+\n$/);
  return Number(stdout);
}

test.describe('npm start', () => {
  test.describe.configure({ mode: 'serial' });

  for (const signal of ['SIGTERM', 'SIGINT', 'SIGKILL'] as const) {
    test(`${signal} to npm ends all of it, and the port is free`, async () => {
      const { npm, ended } = await start();
      npm.kill(signal);
      await ended;
      await expect.poll(isServing, { timeout: 10_000 }).toBe(false);
    });
  }

  test('a server that was killed is no success', async () => {
    const { npm, ended } = await start();
    process.kill(serverOf(npm), 'SIGKILL');
    expect(await ended).not.toBe(0);
    expect(await isServing()).toBe(false);
  });
});
