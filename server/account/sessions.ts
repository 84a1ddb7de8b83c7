import { auth } from './auth.ts';

/** One browser where the account is signed in. */
export interface AccountSession {
  id: string;
  /** What the browser said of itself; empty where it said nothing. */
  browser: string;
  /** ms since 1970. */
  since: number;
}

/** Where the account of this request is signed in, the newest first. */
export async function listSessions(request: Pick<Request, 'headers'>): Promise<AccountSession[]> {
  const rows = await rowsOf(request);
  return rows
    .map(({ id, userAgent, createdAt }) => ({
      id,
      browser: userAgent ?? '',
      since: createdAt.getTime(),
    }))
    .sort((a, b) => b.since - a.since);
}

/** Ends one of this account's sessions, by its id; does nothing where there is none such. */
export async function endSession(request: Pick<Request, 'headers'>, id: string): Promise<void> {
  const session = (await rowsOf(request)).find((row) => row.id === id);
  if (!session) return;
  const library = await auth(request);
  await library.api.revokeSession({ body: { token: session.token }, headers: request.headers });
}

async function rowsOf(request: Pick<Request, 'headers'>) {
  const library = await auth(request);
  return library.api.listSessions({ headers: request.headers });
}
