import { setTimeout as later } from 'node:timers/promises';
import { backOff, JOB_KIND_NAMES, JOB_KINDS, kindOf } from '#core/job/kinds.ts';
import type { Database } from '#db/engine/client.ts';
import {
  type ClaimedJob,
  claim,
  enqueue,
  fail,
  finish,
  LostLeaseError,
  renewLease,
} from '#db/job/queue.ts';
import { HANDLERS } from './handlers.ts';
import type { Ending, Handler } from './job.ts';

/** Whoever does a job is thought dead after so many ms of silence. */
const LEASE = 60_000;
/** Who has nothing to do looks again after so many ms. */
const IDLE = 1_000;

/** How a process works. */
export interface Working {
  /** Ends it: the job at hand is left to the next process. */
  signal: AbortSignal;
  /** ms since 1970. */
  now(): number;
  /** What failed, in one line. */
  say(line: string): void;
  handlers?: typeof HANDLERS;
  /** How long a lease is, ms. */
  lease?: number;
  /** How long a try may take at most, whatever its kind, ms. */
  limit?: number;
}

/** Does what waits until the signal: in every process that serves, or in one of its own. Never throws. */
export async function work(db: Database, working: Working): Promise<void> {
  let isBegun = false;
  while (!working.signal.aborted) {
    const done = await (async () => {
      if (!isBegun) await beginRepeated(db);
      isBegun = true;
      return workOnce(db, working);
    })().catch((error: unknown) => {
      working.say(`jobs: ${told(error)}`);
      return false;
    });
    if (!done) await later(IDLE, undefined, { signal: working.signal, ref: false }).catch(() => {});
  }
}

/** Puts the repeated kinds into the queue that are not there. */
export async function beginRepeated(db: Database): Promise<void> {
  await db.sqlTransaction(async (sql) => {
    for (const kind of JOB_KIND_NAMES)
      if (JOB_KINDS[kind].repeat !== null)
        await enqueue(db.kind, sql, { kind, payload: {} as never, key: kind });
  });
}

/** Does the job that has waited longest. False where none is due. */
export async function workOnce(db: Database, working: Working): Promise<boolean> {
  const job = await claim(db, working.lease ?? LEASE);
  if (!job) return false;
  try {
    await perform(db, job, working);
  } catch (error) {
    // Somebody else has it; or this process ends, and whoever comes next has it when the lease is over.
    if (error instanceof LostLeaseError || working.signal.aborted) return true;
    working.say(`${job.kind}: ${told(error)}`);
    await fail(db, job, failureOf(job, error));
  }
  return true;
}

async function perform(db: Database, job: ClaimedJob, working: Working): Promise<void> {
  const kind = kindOf(job.kind);
  if (!kind) throw new Error('There is no such kind of work.');
  // Whoever had it before died of it, every time.
  if (job.attempts > kind.tries) throw new Error('The process ended while it was being done.');
  const payload = kind.payload.parse(JSON.parse(job.payload));
  const limit = Math.min(kind.limit, working.limit ?? kind.limit);
  const signal = AbortSignal.any([AbortSignal.timeout(limit), working.signal]);
  const handler = (working.handlers ?? HANDLERS)[job.kind as 'forget'] as Handler<unknown>;
  const kept = keepLease(db, job, working.lease ?? LEASE);
  try {
    const doing = handler({ db, now: working.now(), signal }, payload);
    // What was given up goes on by itself, and is not waited for: its end finds the lease lost.
    doing.catch(() => {});
    const { effects, again }: Ending = await Promise.race([doing, aborted(signal, limit)]);
    await finish(db, job, again ?? kind.repeat, effects);
  } finally {
    clearInterval(kept);
  }
}

/** Renews a lease long before it ends. */
function keepLease(db: Database, job: ClaimedJob, lease: number): NodeJS.Timeout {
  const timer = setInterval(() => {
    // One that fails is made good by the next; a lost one is found at the end.
    renewLease(db, job, lease).catch(() => {});
  }, lease / 3);
  return timer.unref();
}

function aborted(signal: AbortSignal, limit: number): Promise<never> {
  return new Promise((_, reject) => {
    const end = () => reject(new Error(`It was not done within ${limit / 1000} seconds.`));
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });
}

/** Tried again, later each time; a kind that repeats begins anew after its usual time. */
function failureOf({ kind: name, attempts }: ClaimedJob, error: unknown) {
  const kind = kindOf(name);
  const isSecret = kind?.isSecret ?? true;
  const common = { error: told(error), isSecret };
  if (!kind) return { ...common, again: null };
  if (attempts < kind.tries) return { ...common, again: backOff(attempts) };
  return { ...common, again: kind.repeat, isAnew: true };
}

const told = (error: unknown) => (error instanceof Error ? error.message : String(error));
