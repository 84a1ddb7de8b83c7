import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { DAY } from '#core/time/study-day.ts';
import { publishEdition } from '#db/content/edition.ts';
import type { Database } from '#db/engine/client.ts';
import { claim, enqueue, fail, finish, LostLeaseError, listJobs } from '#db/job/queue.ts';
import { staleLearners } from '#db/log/refold.ts';
import { HANDLERS } from '#server/job/handlers.ts';
import { beginRepeated, type Working, workOnce } from '#server/job/work.ts';
import { newClass } from './class.ts';
import { expectCardsToBeFolded, newDevice } from './contract.ts';
import { NOW, publication } from './deck.ts';
import { marking } from './marking.ts';

const working = (change: Partial<Working> = {}): Working => ({
  ...{ signal: new AbortController().signal, now: () => NOW, say: () => {}, handlers: marking },
  ...change,
});
const mailTo = (to: string) => ({ to, subject: 'S', text: 'a secret' });
const send = (db: Database, to: string, more: { key?: string; after?: number } = {}) =>
  db.sqlTransaction((sql) => enqueue(db.kind, sql, { kind: 'mail', payload: mailTo(to), ...more }));
const marks = async (db: Database, to: string) => db.root.audit.count({ where: { id: to } });
const jobs = async (db: Database, kind = 'mail') =>
  (await listJobs(db)).filter((job) => job.kind === kind);
/** As if its time had come. */
const hasten = (db: Database) => db.root.job.updateMany({ data: { runAt: 0, leasedUntil: 0 } });

/** Work that waits. */
export function jobContract(open: () => Database): void {
  describe('the queue', () => {
    afterEach(async () => {
      await open().root.job.deleteMany();
    });

    it('holds what its transaction kept, and of a key one that waits', async () => {
      const db = open();
      const lost = db.transaction(async (tx) => {
        await enqueue(db.kind, tx, { kind: 'mail', payload: mailTo('lost') });
        throw new Error('rolled back');
      });
      await expect(lost).rejects.toThrow('rolled back');
      expect(await jobs(db)).toEqual([]);
      await send(db, 'first', { key: 'k' });
      await send(db, 'second', { key: 'k' });
      await send(db, 'other');
      expect(await jobs(db)).toHaveLength(2);
      // What happens once it is begun may be more than it has seen.
      const begun = await claim(db, 60_000);
      await send(db, 'third', { key: 'k' });
      expect(await jobs(db)).toHaveLength(3);
      // It fails, and the third one does its work.
      if (begun) await fail(db, begun, { error: 'no', again: 0, isSecret: false });
      expect((await jobs(db)).map(({ state }) => state)).toEqual(['waiting', 'waiting']);
    });

    it('gives each job to one process, the oldest first, and again when its lease has ended', async () => {
      const db = open();
      await send(db, 'a');
      await send(db, 'b', { after: 1 });
      await send(db, 'later', { after: 60_000 });
      const first = await claim(db, -1);
      expect(first).toMatchObject({ attempts: 1, payload: JSON.stringify(mailTo('a')) });
      const again = await claim(db, 60_000);
      expect(again).toMatchObject({ id: first?.id, attempts: 2 });
      await expect.poll(() => claim(db, 60_000)).toMatchObject({ attempts: 1 });
      expect(await claim(db, 60_000)).toBeNull();
      if (!first || !again) throw new Error('Nothing was claimed.');
      const mark = `late-${randomUUID()}`;
      const late = finish(db, first, null, async (tx) => {
        await tx.audit.create({ data: { id: mark, at: 0, action: 'x', subject: 'y' } });
      });
      await expect(late).rejects.toThrow(LostLeaseError);
      expect(await marks(db, mark)).toBe(0);
      await fail(db, first, { error: 'late', again: null, isSecret: true });
      await finish(db, again, null);
      expect((await jobs(db)).map(({ state }) => state)).toEqual(['running', 'waiting']);
    });

    it('ends a job in the transaction of what it did: both, or neither', async () => {
      const db = open();
      const to = `twice-${randomUUID()}`;
      await send(db, to);
      await workOnce(db, working());
      expect([await marks(db, to), await jobs(db)]).toEqual([1, []]);
      // The second mark of the same name clashes, so the job is not done.
      await send(db, to);
      await workOnce(db, working());
      expect(await jobs(db)).toMatchObject([{ state: 'waiting', attempts: 1 }]);
    });

    it('tries again and again, later each time, and keeps what failed for good without its secret', async () => {
      const db = open();
      const said: string[] = [];
      const failing = working({
        say: (line) => said.push(line),
        handlers: { ...HANDLERS, mail: () => Promise.reject(new Error('No such server.')) },
      });
      await send(db, 'nobody');
      const waits: number[] = [];
      for (let tries = 0; (await jobs(db))[0]?.state === 'waiting'; tries += 1) {
        await hasten(db);
        const before = Date.now();
        await workOnce(db, failing);
        const runAt = (await jobs(db))[0]?.runAt ?? 0;
        if (runAt > 0) waits.push(runAt - before);
        expect(tries).toBeLessThan(20);
      }
      expect(await jobs(db)).toMatchObject([
        { state: 'failed', attempts: 8, lastError: 'No such server.' },
      ]);
      expect(waits).toEqual(waits.toSorted((a, b) => a - b));
      expect(said).toHaveLength(8);
      const [row] = await db.root.job.findMany();
      expect(row?.payload).toBe('{}');
      await hasten(db);
      expect(await workOnce(db, failing)).toBe(false);
    });

    it('gives up what hangs, and passes over what is of no kind that there is', async () => {
      const db = open();
      await send(db, 'hangs');
      const hanging = { ...HANDLERS, mail: () => new Promise<never>(() => {}) };
      await workOnce(db, working({ handlers: hanging, limit: 20 }));
      expect(await jobs(db)).toMatchObject([
        { state: 'waiting', lastError: 'It was not done within 0.02 seconds.' },
      ]);
      await db.root.job.updateMany({ data: { kind: 'of old', runAt: 0 } });
      await workOnce(db, working());
      expect(await jobs(db, 'of old')).toMatchObject([{ state: 'failed' }]);
    });

    it('repeats what is to be repeated, once however often it is begun, and after it has failed too', async () => {
      const db = open();
      await beginRepeated(db);
      await beginRepeated(db);
      expect((await listJobs(db)).map(({ kind }) => kind).sort()).toEqual(['forget', 'refold']);
      while (await workOnce(db, working()));
      const after = await listJobs(db);
      expect(after.every(({ runAt }) => runAt > Date.now() + 60_000)).toBe(true);
      const broken = {
        ...HANDLERS,
        forget: () => Promise.reject(new Error('broken')),
        refold: () => Promise.reject(new Error('broken')),
      };
      for (let tries = 0; tries < 3; tries += 1) {
        await hasten(db);
        while (await workOnce(db, working({ handlers: broken })));
      }
      expect(await listJobs(db)).toMatchObject([
        { state: 'waiting', attempts: 0, lastError: 'broken' },
        { state: 'waiting', attempts: 0, lastError: 'broken' },
      ]);
    });

    it('folds anew whom an older fold left, and lets go of what is past its keeping time', async () => {
      const db = open();
      const phone = await newDevice(db);
      await publishEdition(db, publication());
      await phone.sync(db, [phone.review('item-1'), phone.review('item-2', 1)]);
      const { learnerId: id } = phone;
      await db.root.learner.update({ where: { id }, data: { foldVersion: 0 } });
      await db.root.card.deleteMany({ where: { learnerId: id } });
      const { id: courseId } = await newClass(db);
      const subject = `course:${courseId}`;
      const old = { id: `old-${randomUUID()}`, at: NOW - 400 * DAY, action: 'looked', subject };
      await db.root.audit.create({ data: old });
      await beginRepeated(db);
      while (await workOnce(db, working()));
      await expectCardsToBeFolded(db, id);
      expect(await db.root.card.count({ where: { learnerId: id } })).toBe(2);
      expect(await staleLearners(db, 1_000)).toEqual([]);
      expect(await marks(db, old.id)).toBe(0);
    });

    it('is worked on by several processes whose clocks differ, each job once', async () => {
      const db = open();
      const names = Array.from({ length: 60 }, () => `many-${randomUUID()}`);
      for (const name of names) await send(db, name);
      const children = [child(db, 'work'), child(db, 'work', 'late')];
      while (await workOnce(db, working()));
      for (const one of children) expect(await ended(one)).toBe(0);
      expect(await db.root.audit.count({ where: { id: { in: names } } })).toBe(names.length);
      expect(await jobs(db)).toEqual([]);
    });

    it('gives a job to the next when its process is killed between taking and ending it', async () => {
      const db = open();
      const to = `killed-${randomUUID()}`;
      await send(db, to);
      const killed = child(db, 'hang', '300');
      await once(killed.stdout as NodeJS.ReadableStream, 'data');
      expect(await jobs(db)).toMatchObject([{ attempts: 1 }]);
      killed.kill('SIGKILL');
      await ended(killed);
      await expect.poll(() => workOnce(db, working()), { timeout: 10_000 }).toBe(true);
      expect([await marks(db, to), await jobs(db)]).toEqual([1, []]);
    });
  });
}

function child({ url }: Database, ...args: string[]): ChildProcess {
  const file = new URL('job-child.ts', import.meta.url).pathname;
  return spawn(process.execPath, ['--import', 'tsx', file, url, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

async function ended(process: ChildProcess): Promise<number | null> {
  if (process.exitCode === null && process.signalCode === null) await once(process, 'exit');
  return process.exitCode;
}
