import type { Database, Tx } from '#db/engine/client.ts';

/** What a job is done with. */
export interface JobWorld {
  db: Database;
  /** ms since 1970. */
  now: number;
  /** Aborted when the try has taken too long, or the process ends. */
  signal: AbortSignal;
}

/** How a job ends. */
export interface Ending {
  /** What it does to our database: in the transaction that ends it, so that it is done once. */
  effects?: (tx: Tx) => Promise<void>;
  /** Of a repeated job: there is more to do, begin anew after so many ms. */
  again?: number;
}

/**
 * Does one job of a kind. What it does outside of our database is done once more for each time that the process is killed in between;
 * what it writes before its end must bear that too.
 */
export type Handler<P> = (world: JobWorld, payload: P) => Promise<Ending>;
