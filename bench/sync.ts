import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { startPostgres } from '#bin/postgresql.ts';
import { publishEdition } from '#db/content/edition.ts';
import { type Database, openDatabase } from '#db/engine/client.ts';
import { migrate } from '#db/schema/migrate.ts';
import { newLearner } from '#db/test/contract.ts';
import { item, NOW, publication } from '#db/test/deck.ts';
import { TestDevice } from '#db/test/device.ts';
import { type Figure, quantile } from './figure.ts';

const BATCH = 20;
const BATCHES = 1_500;
/** Not counted: sustained sync is meant, not the first seconds of a process. */
const WARM_UP = 200;
const ITEMS = Array.from({ length: 200 }, (_, index) => item(`bench-${index}`));

interface SyncRate {
  eventsPerSecond: number;
  p95Ms: number;
}

/** Sustained sync at the db layer, one caller, batches of 20: SQLite beside its bare driver, then PostgreSQL. */
export async function syncFigures(): Promise<Figure[]> {
  const { sync, raw } = await onSqlite();
  const postgresql = await onPostgresql();
  const perSecond = (what: string, rate: SyncRate, budget?: string): Figure => ({
    what: `sync at the db layer: ${what}`,
    value: rate.eventsPerSecond,
    unit: 'events/s',
    ...(budget ? { budget } : {}),
  });
  return [
    perSecond('SQLite, full durability', sync, '≥ 5,000'),
    perSecond('SQLite, bare driver, the same inserts', raw),
    perSecond('PostgreSQL', postgresql),
    {
      what: 'sync of 20 events at the db layer, SQLite, 95th percentile',
      value: sync.p95Ms,
      unit: 'ms',
    },
  ];
}

async function onSqlite(): Promise<{ sync: SyncRate; raw: SyncRate }> {
  const folder = mkdtempSync(join(tmpdir(), 'tenet-bench-'));
  const url = `file:${join(folder, 'tenet.db')}`;
  await migrate(url);
  const db = openDatabase(url);
  try {
    const sync = await measureSync(db, BATCHES);
    return { sync, raw: measureRaw(join(folder, 'tenet.db'), BATCHES) };
  } finally {
    await db.close();
    rmSync(folder, { recursive: true });
  }
}

async function onPostgresql(): Promise<SyncRate> {
  const server = await startPostgres();
  const url = await server.createDatabase();
  await migrate(url);
  const db = openDatabase(url);
  try {
    return await measureSync(db, BATCHES);
  } finally {
    await db.close();
    await server.stop();
  }
}

async function measureSync(db: Database, batches: number): Promise<SyncRate> {
  await publishEdition(db, publication({ deckId: 'bench', items: ITEMS }));
  const device = new TestDevice(await newLearner(db), 'bench', NOW - 1e9);
  const times: number[] = [];
  for (let batch = -WARM_UP; batch < batches; batch++) {
    const events = Array.from({ length: BATCH }, (_, index) =>
      device.review(`bench-${(Math.max(batch, 0) * BATCH + index) % ITEMS.length}`),
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
    for (let index = 0; index < BATCH; index++) {
      const n = batch * BATCH + index;
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
  const total = times.reduce((sum, time) => sum + time, 0);
  return {
    eventsPerSecond: (times.length * BATCH * 1000) / total,
    p95Ms: quantile(times, 0.95),
  };
}
