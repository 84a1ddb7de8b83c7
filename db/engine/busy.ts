/** The database had no turn for this in time. Nothing was written: try again in a second. */
export class BusyError extends Error {
  override name = 'BusyError';

  constructor(options?: ErrorOptions) {
    super('The database is busy.', options);
  }
}

/** Prisma's timeouts, and write conflicts. */
const CODES = new Set(['P1008', 'P2024', 'P2028', 'P2034', 'SQLITE_BUSY', 'SQLITE_BUSY_SNAPSHOT']);
const KINDS = new Set(['SocketTimeout', 'TransactionWriteConflict', 'TooManyConnections']);
/** PostgreSQL: serialization failure, deadlock, lock not available, too many connections. */
const STATES = new Set(['40001', '40P01', '55P03', '53300']);

interface Causes {
  code?: unknown;
  kind?: unknown;
  originalCode?: unknown;
  cause?: unknown;
  meta?: { driverAdapterError?: unknown };
}

/** The error as a `BusyError` where that is what it means, else as it is. */
export function busyOr(error: unknown): unknown {
  return isBusy(error, 4) ? new BusyError({ cause: error }) : error;
}

function isBusy(error: unknown, depth: number): boolean {
  if (typeof error !== 'object' || error === null || depth === 0) return false;
  if (error instanceof BusyError) return false;
  const { code, kind, originalCode, cause, meta } = error as Causes;
  if (CODES.has(String(code)) || KINDS.has(String(kind))) return true;
  if (STATES.has(String(originalCode)) || STATES.has(String(code))) return true;
  return isBusy(cause, depth - 1) || isBusy(meta?.driverAdapterError, depth - 1);
}
