import { monitorEventLoopDelay } from 'node:perf_hooks';
import { publishEdition } from '#db/content/edition.ts';
import { openDatabase } from '#db/engine/client.ts';
import { enqueue } from '#db/job/queue.ts';
import { migrate } from '#db/schema/migrate.ts';
import { newLearner } from '#db/test/contract.ts';
import { item, NOW, publication } from '#db/test/deck.ts';
import { TestDevice } from '#db/test/device.ts';
import { marking } from '#db/test/marking.ts';
import { refoldSome } from '#server/job/refold.ts';
import { workOnce } from '#server/job/work.ts';
import { newSqliteUrl } from '../e2e/server.ts';
import type { Figure } from './figure.ts';

const PUSHES = 150;
const PUSH = 200;
const ITEMS = Array.from({ length: 200 }, (_, index) => item(`bench-${index}`));
const JOBS = 500;

/** How long the loop is held while a learner of a long log is folded anew in the background, and how many small jobs are done in a second. */
export async function jobFigures(): Promise<Figure[]> {
  const url = newSqliteUrl();
  await migrate(url);
  const db = openDatabase(url);
  await publishEdition(db, publication({ deckId: 'bench', items: ITEMS }));
  const device = new TestDevice(await newLearner(db), 'bench', NOW - 1e10);
  for (let push = 0; push < PUSHES; push += 1)
    await device.sync(
      db,
      Array.from({ length: PUSH }, (_, n) => device.review(`bench-${n % ITEMS.length}`)),
    );
  await db.root.learner.updateMany({ data: { foldVersion: 0 } });
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await refoldSome(db, new AbortController().signal);
  delay.disable();
  const working = {
    signal: new AbortController().signal,
    now: () => NOW,
    say: () => {},
    handlers: marking,
  };
  for (let n = 0; n < JOBS; n += 1)
    await db.sqlTransaction((sql) =>
      enqueue(db.kind, sql, { kind: 'mail', payload: { to: `bench-${n}`, subject: '', text: '' } }),
    );
  const started = performance.now();
  while (await workOnce(db, working));
  const rate = (JOBS * 1000) / (performance.now() - started);
  await db.close();
  const what = `while ${(PUSHES * PUSH).toLocaleString('en-GB')} events of one learner are folded anew`;
  return [
    { what: `the loop held at most, ${what}`, value: delay.max / 1e6, unit: 'ms', budget: '≤ 50' },
    {
      what: `the loop held, 99th percentile, ${what}`,
      value: delay.percentile(99) / 1e6,
      unit: 'ms',
      budget: '≤ 20',
    },
    { what: 'jobs done one after another, SQLite', value: rate, unit: 'events/s' },
  ];
}
