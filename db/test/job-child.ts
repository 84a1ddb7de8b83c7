import { openDatabase } from '#db/engine/client.ts';
import { claim } from '#db/job/queue.ts';
import { workOnce } from '#server/job/work.ts';
import { marking } from './marking.ts';

/**
 * Another process at the same queue. `work`: does what is due until nothing is; with `late` its clock is an hour off. `hang`: takes a
 * job for so many ms, says so, and does nothing ever after.
 */
const [url = '', mode, about] = process.argv.slice(2);
const db = openDatabase(url);
if (mode === 'hang') {
  const job = await claim(db, Number(about));
  process.stdout.write(`${job?.id}\n`);
  setInterval(() => {}, 1000);
} else {
  const hour = about === 'late' ? 60 * 60_000 : 0;
  const truth = Date.now;
  Date.now = () => truth() + hour;
  const signal = new AbortController().signal;
  while (
    await workOnce(db, {
      signal,
      now: Date.now,
      say: (line) => process.stderr.write(line),
      handlers: marking,
    })
  );
  await db.close();
}
