import type { SyncEnvironment } from './environment.ts';
import { retryAfter } from './push.ts';

/** Why sync has stopped for good: another person's session, none at all, or a deleted account. */
export type StopReason = 'wrong-learner' | 'signed-out' | 'gone';

export class Stopped extends Error {
  constructor(readonly why: StopReason) {
    super(why);
  }
}

/** The server cannot take it now. */
export class Unavailable extends Error {
  constructor(
    /** What the server asked to wait, in ms; null where it did not say. */
    readonly retryIn: number | null,
  ) {
    super('the server did not take it');
  }
}

const TIMEOUT = 20_000;
const STOPS: Record<number, StopReason> = { 401: 'signed-out', 409: 'wrong-learner', 410: 'gone' };

/** One request with a time limit. @throws Stopped, Unavailable, or what `fetch` throws without a network. */
export async function ask(
  world: SyncEnvironment,
  path: string,
  init: RequestInit,
): Promise<Response> {
  const abort = new AbortController();
  const cancel = world.later(TIMEOUT, () => abort.abort());
  try {
    const answer = await world.fetch(path, { ...init, signal: abort.signal });
    const stop = STOPS[answer.status];
    if (stop) throw new Stopped(stop);
    if (answer.status === 503 || answer.status === 429) {
      throw new Unavailable(retryAfter(answer.headers.get('Retry-After'), world.now()));
    }
    return answer;
  } finally {
    cancel();
  }
}

/** The JSON of an answer that went well. @throws Unavailable for any other. */
export async function read<T>(answer: Response): Promise<T> {
  if (!answer.ok) throw new Unavailable(null);
  return (await answer.json()) as T;
}
