import { readEnv } from './env.ts';

/** The header by which a test moves the server's clock; ignored unless TENET_TEST_CLOCK=1. */
const CLOCK_HEADER = 'x-tenet-clock';

const { testClock } = readEnv();

/** The server's time for this request, in ms since 1970. */
export function now(request: Pick<Request, 'headers'>): number {
  if (!testClock) return Date.now();
  const moved = Number(request.headers.get(CLOCK_HEADER));
  return Number.isSafeInteger(moved) && moved > 0 ? moved : Date.now();
}
