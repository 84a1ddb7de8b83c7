import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const SYSTEM_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * Finds a Chromium: CHROMIUM_PATH, a system one, Playwright's own; else installs one, by Playwright or by the
 * system's package manager. Throws one line that says what is missing where nothing worked.
 */
export function findOrInstallBrowser(): string {
  const found = find();
  if (found) return found;
  process.stderr.write('No browser found: installing one …\n');
  for (const [command, ...args] of INSTALLERS) {
    if (!command) continue;
    spawnSync(command, args, { stdio: ['ignore', 2, 2] });
    const installed = find();
    if (installed) return installed;
  }
  throw new Error(
    'No browser for the journeys: install Chromium, or set CHROMIUM_PATH to an executable.',
  );
}

const INSTALLERS = [
  ['npx', 'playwright', 'install', '--with-deps', 'chromium'],
  ['sh', '-c', 'apt-get update && apt-get install -y --no-install-recommends chromium'],
];

function find(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  if (named && !existsSync(named))
    throw new Error(`CHROMIUM_PATH names ${named}, and no file is there.`);
  return [named, ...SYSTEM_PLACES, chromium.executablePath()].find(
    (place) => place && existsSync(place),
  );
}
