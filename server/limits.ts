import { RateLimiterMemory, RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible';
import { busyOr } from '#db/engine/busy.ts';
import { type Database, database } from '#db/engine/client.ts';

const MINUTE = 60;

/**
 * What is bounded, over the database: all processes count together. `points` in `duration` seconds. By address there is room for a
 * school behind one router: three hundred who all begin at once, and mistype.
 */
const BOUNDS = {
  /** Failed tries at one account: per account and not per address. */
  account: { points: 10, duration: 15 * MINUTE },
  /** Guests begun from one address. */
  guests: { points: 1_000, duration: 10 * MINUTE },
  /** Codes of classes and of learners that were nobody's, from one address. */
  codes: { points: 600, duration: 15 * MINUTE },
  /** Texts that a learner brings. */
  imports: { points: 60, duration: 60 * MINUTE },
} as const;
export type Bound = keyof typeof BOUNDS;

/** What costs little is counted by each process for itself. By learner. */
const OWN_BOUNDS = {
  syncs: { points: 1_200, duration: MINUTE },
  reads: { points: 600, duration: MINUTE },
} as const;
export type OwnBound = keyof typeof OWN_BOUNDS;

/** Too many tries. */
export class TooManyTriesError extends Error {
  override name = 'TooManyTriesError';

  constructor(
    /** Of what there were too many. */
    readonly bound: Bound | OwnBound,
    /** When it may be tried again, in seconds from now. */
    readonly seconds: number,
  ) {
    super(`Too many tries: again in ${Math.ceil(seconds / MINUTE)} minutes.`);
  }

  get minutes(): number {
    return Math.ceil(this.seconds / MINUTE);
  }
}

/** Next's build loads a module more than once, and each database is counted in once. */
const holder = globalThis as typeof globalThis & {
  tenetLimits?: WeakMap<Database, Partial<Record<Bound, RateLimiterPrisma>>>;
  tenetOwnLimits?: Partial<Record<OwnBound, RateLimiterMemory>>;
};

function limiter(db: Database, bound: Bound): RateLimiterPrisma {
  holder.tenetLimits ??= new WeakMap();
  const known = holder.tenetLimits.get(db) ?? {};
  holder.tenetLimits.set(db, known);
  known[bound] ??= new RateLimiterPrisma({
    ...{ storeClient: db.root, tableName: 'rateLimit', keyPrefix: bound, ...BOUNDS[bound] },
    // What is over goes with all else that is past its time: `server/job/forget.ts`.
    clearExpiredByTimeout: false,
  });
  return known[bound];
}

/**
 * Runs a try and counts it where it fails (throws or answers null). `key`: at what, or from where.
 * @throws TooManyTriesError before it is even tried
 */
export async function tryWithin<T>(
  bound: Bound,
  key: string,
  attempt: () => Promise<T | null>,
  db = database(),
): Promise<T | null> {
  const limit = limiter(db, bound);
  // Taken before the try and given back after it, so that many tries at once are counted too.
  await taken(bound, limit.consume(key));
  const result = await attempt();
  if (result !== null) await limit.reward(key);
  return result;
}

/** Counts one. @throws TooManyTriesError */
export async function countOne(bound: Bound, key: string, db = database()): Promise<void> {
  await taken(bound, limiter(db, bound).consume(key));
}

/** Counts one in this process. @throws TooManyTriesError */
export async function countHere(bound: OwnBound, key: string): Promise<void> {
  holder.tenetOwnLimits ??= {};
  holder.tenetOwnLimits[bound] ??= new RateLimiterMemory(OWN_BOUNDS[bound]);
  await taken(bound, holder.tenetOwnLimits[bound].consume(key));
}

async function taken(bound: Bound | OwnBound, consumed: Promise<unknown>): Promise<void> {
  try {
    await consumed;
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw busyOr(refused);
    throw new TooManyTriesError(bound, Math.ceil(refused.msBeforeNext / 1000));
  }
}

/** An account by its email, as it is counted. */
export const accountKey = (email: string): string => email.trim().toLowerCase();
