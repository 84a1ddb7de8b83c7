import { randomUUID } from 'node:crypto';
import type { JobKindName, PayloadOf } from '#core/job/kinds.ts';
import type { Provider } from '#db/engine/address.ts';
import type { Database, Tx } from '#db/engine/client.ts';
import type { Queries } from '#db/engine/queries.ts';
import { Prisma } from '#db/generated/sqlite/client.ts';

/**
 * The database's own clock, ms since 1970. Two processes whose clocks differ would else take each other's work for abandoned.
 */
const now = (kind: Provider) =>
  kind === 'postgresql'
    ? Prisma.sql`(extract(epoch from clock_timestamp()) * 1000)::double precision`
    : Prisma.sql`(unixepoch('subsec') * 1000.0)`;

/** Work to be done. */
interface NewJob<K extends JobKindName> {
  kind: K;
  payload: PayloadOf<K>;
  /** While one of this key waits no second one is put beside it; absent: as many as are asked for. */
  key?: string;
  /** How long it waits at least, ms. */
  after?: number;
}

/** Puts work into the queue, within the transaction `to` of what makes it necessary: both are there, or neither. */
export async function enqueue<K extends JobKindName>(
  provider: Provider,
  to: Tx | Queries,
  { kind, payload, key, after = 0 }: NewJob<K>,
): Promise<void> {
  const sql = Prisma.sql`
    INSERT INTO "Job" ("id", "kind", "key", "waitingKey", "payload", "runAt", "createdAt")
    VALUES (${randomUUID()}, ${kind}, ${key ?? null}, ${key ?? null}, ${JSON.stringify(payload)},
      ${now(provider)} + ${after}, ${now(provider)})
    ON CONFLICT ("waitingKey") DO NOTHING`;
  await ('execute' in to ? to.execute(sql) : to.$executeRaw(sql));
}

/** A job that this process is doing, as long as it has the lease. */
export interface ClaimedJob {
  id: string;
  kind: string;
  key: string | null;
  /** JSON. */
  payload: string;
  /** Which try this is, from 1. */
  attempts: number;
  lease: string;
}

/** Somebody else has the job since, or it is done. */
export class LostLeaseError extends Error {
  override name = 'LostLeaseError';
}

/** Takes the job that has waited longest, for `lease` ms; null where none is due. What nobody renewed its lease of is due again. */
export async function claim(db: Database, lease: number): Promise<ClaimedJob | null> {
  const due = Prisma.sql`
    SELECT "id" FROM "Job" WHERE "failedAt" IS NULL AND "runAt" <= ${now(db.kind)}
    AND "leasedUntil" <= ${now(db.kind)} ORDER BY "runAt" LIMIT 1`;
  const token = randomUUID();
  const take = Prisma.sql`
    UPDATE "Job" SET "lease" = ${token}, "leasedUntil" = ${now(db.kind)} + ${lease},
      "attempts" = "attempts" + 1, "waitingKey" = NULL
    WHERE "id" = (${due} ${db.kind === 'postgresql' ? Prisma.sql`FOR UPDATE SKIP LOCKED` : Prisma.empty})
    RETURNING "id", "kind", "key", "payload", "attempts", "lease"`;
  if (db.kind === 'postgresql') return (await db.sql.query<ClaimedJob>(take))[0] ?? null;
  // A read takes no lock: whoever has nothing to do keeps nobody from writing.
  if ((await db.sql.query(due)).length === 0) return null;
  return (await db.sqlTransaction((sql) => sql.query<ClaimedJob>(take)))[0] ?? null;
}

const held = ({ id, lease }: ClaimedJob) => Prisma.sql`"id" = ${id} AND "lease" = ${lease}`;
/** Of a job that waits again. */
const FREE = Prisma.sql`"lease" = '', "leasedUntil" = 0`;
/** Another of the same key waits already: that one is enough. */
const isDoubled = ({ key }: ClaimedJob) =>
  Prisma.sql`EXISTS (SELECT 1 FROM "Job" o WHERE o."waitingKey" = ${key})`;

/** Keeps the job for `lease` ms more. False where it is somebody else's. */
export async function renewLease(db: Database, job: ClaimedJob, lease: number): Promise<boolean> {
  const sql = Prisma.sql`
    UPDATE "Job" SET "leasedUntil" = ${now(db.kind)} + ${lease} WHERE ${held(job)}`;
  return (await db.sqlTransaction((on) => on.execute(sql))) > 0;
}

/**
 * Ends a job in the transaction of its effects; with `again` it begins anew after so many ms. @throws LostLeaseError, and nothing is done
 */
export async function finish(
  db: Database,
  job: ClaimedJob,
  again: number | null,
  effects: (tx: Tx) => Promise<void> = async () => {},
): Promise<void> {
  await db.transaction(async (tx) => {
    const ended =
      again === null
        ? await tx.$executeRaw`DELETE FROM "Job" WHERE ${held(job)}`
        : await wait(
            tx,
            job,
            Prisma.sql`"runAt" = ${now(db.kind)} + ${again}, "attempts" = 0, "lastError" = ''`,
          );
    if (ended === 0) throw new LostLeaseError(`The job ${job.id} is somebody else’s.`);
    await effects(tx);
  });
}

/** Lets a job wait again. Returns how many waited or went because another does: 0 where the lease was lost. */
async function wait(tx: Tx, job: ClaimedJob, change: Prisma.Sql): Promise<number> {
  const doubled = await tx.$executeRaw`DELETE FROM "Job" WHERE ${held(job)} AND ${isDoubled(job)}`;
  if (doubled > 0) return doubled;
  return tx.$executeRaw`UPDATE "Job" SET ${change}, ${FREE}, "waitingKey" = "key" WHERE ${held(job)}`;
}

/** What becomes of a job whose try failed. */
interface Failure {
  error: string;
  /** After how many ms it is tried again; null where it has failed for good: it is kept, and shown. */
  again: number | null;
  /** Whether what it was given goes, once it has failed for good. */
  isSecret: boolean;
  /** Its tries are counted from the beginning. */
  isAnew?: boolean;
}

/** Says that a try failed. Whoever has the job since is not disturbed. */
export async function fail(db: Database, job: ClaimedJob, failure: Failure): Promise<void> {
  const error = failure.error.slice(0, 500);
  const { again, isSecret, isAnew } = failure;
  await db.transaction(async (tx) => {
    if (again !== null) {
      const anew = isAnew ? Prisma.sql`, "attempts" = 0` : Prisma.empty;
      const change = Prisma.sql`"runAt" = ${now(db.kind)} + ${again}, "lastError" = ${error}${anew}`;
      await wait(tx, job, change);
      return;
    }
    const blank = isSecret ? Prisma.sql`, "payload" = '{}'` : Prisma.empty;
    await tx.$executeRaw`
      UPDATE "Job" SET "failedAt" = ${now(db.kind)}, "lastError" = ${error}, ${FREE}${blank}
      WHERE ${held(job)}`;
  });
}

/** A job as an operator sees it; times in ms since 1970. What it was given is not shown. */
export interface ListedJob {
  id: string;
  kind: string;
  state: 'waiting' | 'running' | 'failed';
  attempts: number;
  runAt: number;
  lastError: string;
}

/** Everything that waits, is being done or has failed, what is due first in front. */
export async function listJobs(db: Database): Promise<ListedJob[]> {
  const rows = await db.sql.query<ListedJob>(Prisma.sql`
    SELECT "id", "kind", "attempts", "runAt", "lastError", CASE WHEN "failedAt" IS NOT NULL THEN 'failed'
      WHEN "leasedUntil" > ${now(db.kind)} THEN 'running' ELSE 'waiting' END AS "state"
    FROM "Job" ORDER BY "runAt", "id"`);
  return rows.map((row) => ({ ...row, runAt: Number(row.runAt) }));
}

/** What failed for good goes after so many ms. */
export async function forgetFailed(db: Database, after: number): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.$executeRaw`DELETE FROM "Job" WHERE "failedAt" < ${now(db.kind)} - ${after}`;
  });
}
