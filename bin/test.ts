import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findOrInstallBrowser } from './browser.ts';

interface Tally {
  passed: number;
  failed: number;
}

const reports = mkdtempSync(path.join(tmpdir(), 'tenet-test-'));
const unitReport = path.join(reports, 'unit.json');
const journeyReport = path.join(reports, 'journeys.json');
const total: Tally = { passed: 0, failed: 0 };

check('Generated files', 'npx tsx bin/generate.ts');
check('Format and lint', 'npx biome ci --error-on-warnings .');
check('Types', 'npx tsc -p .');
check('Types of the pure core', 'npx tsc -p core');
check('Dead code', 'npx knip');
suite(
  'Unit and contract, both databases',
  `npx vitest run --reporter=default --reporter=json --outputFile.json=${unitReport}`,
  unitTally,
);
if (check('Build', 'npx tsx bin/build.ts'))
  suite('Browser journeys', 'npx playwright test --reporter=list,json', journeyTally);

console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);

/** Runs one command that either holds or does not; counts as one. */
function check(name: string, command: string): boolean {
  const holds = run(name, command);
  total[holds ? 'passed' : 'failed'] += 1;
  return holds;
}

/** Runs a test runner and adds what its report says; a runner that wrote none counts as one failure. */
function suite(name: string, command: string, read: () => Tally): void {
  const succeeded = run(name, command);
  const tally = readTally(read);
  total.passed += tally.passed;
  total.failed += tally.failed || (succeeded && tally.passed > 0 ? 0 : 1);
}

function run(name: string, command: string): boolean {
  const started = Date.now();
  console.log(`\n== ${name}: ${command.split(' --reporter')[0]}`);
  const { status } = spawnSync(command, {
    shell: true,
    stdio: 'inherit',
    env: {
      ...process.env,
      NEXT_TELEMETRY_DISABLED: '1',
      PLAYWRIGHT_JSON_OUTPUT_NAME: journeyReport,
      ...(name === 'Browser journeys' ? { CHROMIUM_PATH: findOrInstallBrowser() } : {}),
    },
  });
  console.log(`== ${name}: ${status === 0 ? 'ok' : 'FAILED'}, ${secondsSince(started)} s`);
  return status === 0;
}

function secondsSince(started: number): string {
  return ((Date.now() - started) / 1000).toFixed(1);
}

function readTally(read: () => Tally): Tally {
  try {
    return read();
  } catch (error) {
    console.error(`The report could not be read: ${String(error)}`);
    return { passed: 0, failed: 1 };
  }
}

function unitTally(): Tally {
  const report = JSON.parse(readFileSync(unitReport, 'utf8'));
  return { passed: report.numPassedTests, failed: report.numFailedTests };
}

function journeyTally(): Tally {
  if (!existsSync(journeyReport)) return { passed: 0, failed: 1 };
  const { stats } = JSON.parse(readFileSync(journeyReport, 'utf8'));
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
}
