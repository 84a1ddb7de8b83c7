import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Failed tries at one account: per account and not per address, for a class sits behind one address. Of this process. */
const accounts = new RateLimiterMemory({ points: 10, duration: 15 * 60 });

/** Too many failed tries. */
export class TooManyTriesError extends Error {
  override name = 'TooManyTriesError';

  constructor(
    /** When it may be tried again, in minutes from now. */
    readonly minutes: number,
  ) {
    super(`Too many tries: again in ${minutes} minutes.`);
  }
}

/**
 * Runs a try at an account by its email, and counts it where it fails (throws or answers null).
 * @throws TooManyTriesError before it is even tried
 */
export async function tryAccount<T>(
  email: string,
  attempt: () => Promise<T | null>,
): Promise<T | null> {
  const key = email.trim().toLowerCase();
  try {
    // Taken before the try and given back after it, so that many tries at once are counted too.
    await accounts.consume(key);
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    throw new TooManyTriesError(Math.ceil(refused.msBeforeNext / 60_000));
  }
  const result = await attempt();
  if (result !== null) await accounts.reward(key);
  return result;
}
