import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { type Database, openDatabase } from './client.ts';
import { publishEdition } from './edition.ts';
import { migrate } from './migrate.ts';
import { newLearner } from './test/contract.ts';
import { item, NOW, publication } from './test/deck.ts';
import { TestDevice } from './test/device.ts';

const BATCH = 20;
const ITEMS = Array.from({ length: 200 }, (_, place) => item(`bench-${place}`));

export interface SyncRate {
  eventsPerSecond: number;
  p50Ms: number;
  p95Ms: number;
}

export interface SyncBench {
  /** `syncLearner`, one caller, batches of 20, full durability. */
  sync: SyncRate;
  /** The same batches by the bare driver: prepared inserts into `Event` and `Card` in one transaction. */
  raw: SyncRate;
}

/** Sustained sync on SQLite beside the bare driver's rate, in the same run. */
export async function benchSync(batches = 300): Promise<SyncBench> {
  const folder = mkdtempSync(join(tmpdir(), 'tenet-bench-'));
  const url = `file:${join(folder, 'tenet.db')}`;
  await migrate(url);
  const db = openDatabase(url);
  try {
    const sync = await measureSync(db, batches);
    return { sync, raw: measureRaw(join(folder, 'tenet.db'), batches) };
  } finally {
    await db.close();
    rmSync(folder, { recursive: true });
  }
}

/** Sustained sync on any migrated database, for PostgreSQL. */
export async function measureSync(db: Database, batches: number): Promise<SyncRate> {
  await publishEdition(db, publication({ deckId: 'bench', items: ITEMS }));
  const device = new TestDevice(await newLearner(db), 'bench', NOW - 1e9);
  const times: number[] = [];
  for (let batch = -20; batch < batches; batch++) {
    const events = Array.from({ length: BATCH }, (_, place) =>
      device.review(`bench-${(Math.max(batch, 0) * BATCH + place) % ITEMS.length}`),
    );
    const start = performance.now();
    const { accepted } = await device.sync(db, events);
    if (accepted.length !== BATCH) throw new Error('The bench lost events.');
    if (batch >= 0) times.push(performance.now() - start);
  }
  return rateOf(times);
}

function measureRaw(file: string, batches: number): SyncRate {
  const raw = new BetterSqlite3(file);
  raw.pragma('synchronous = FULL');
  raw.prepare('INSERT INTO "Learner" ("id", "createdAt") VALUES (?, 0)').run('raw');
  const insert =
    raw.prepare(`INSERT INTO "Event" ("learnerId", "id", "v", "kind", "deviceId", "counter", "seq", "itemId",
    "at", "offsetMinutes", "dayStartsAt", "receivedAt", "effectiveAt", "payload") VALUES
    ('raw', ?, 1, 'review', 'bench', ?, ?, ?, ?, 60, 4, ?, ?, '{"rating":3,"source":"study"}')`);
  const card =
    raw.prepare(`INSERT INTO "Card" ("learnerId", "itemId", "body", "state", "reps", "lapses", "suspended",
    "foldVersion", "settingsSeq", "itemRevision", "tail") VALUES ('raw', ?, ?, 'review', 1, 0, 0, 1, 0, 1, '{}')
    ON CONFLICT DO UPDATE SET "body" = excluded."body"`);
  const body = JSON.stringify({ filler: 'x'.repeat(380) });
  const write = raw.transaction((batch: number) => {
    for (let place = 0; place < BATCH; place++) {
      const n = batch * BATCH + place;
      const itemId = `bench-${n % ITEMS.length}`;
      insert.run(`raw-${n}`, n, n, itemId, NOW, NOW, NOW);
      card.run(itemId, body);
    }
  });
  const times: number[] = [];
  for (let batch = 0; batch < batches; batch++) {
    const start = performance.now();
    write.immediate(batch);
    times.push(performance.now() - start);
  }
  raw.close();
  return rateOf(times);
}

function rateOf(times: number[]): SyncRate {
  const sorted = times.toSorted((a, b) => a - b);
  const total = times.reduce((sum, time) => sum + time, 0);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;
  return {
    eventsPerSecond: Math.round((times.length * BATCH * 1000) / total),
    p50Ms: at(0.5),
    p95Ms: at(0.95),
  };
}
