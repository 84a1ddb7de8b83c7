import {
  type FoundResponse,
  type LeavingResponse,
  NEWCOMER,
  type SessionResponse,
} from '#core/sync/protocol.ts';
import { rememberLearner, rememberNewcomer } from './known-learner.ts';

/** The server answered, and could not do it. */
export class ServerFault extends Error {}

/** All that the server keeps of the learner. @throws where the server cannot be reached or does not do it. */
export async function learnerExport(): Promise<object> {
  return (await (await ask('GET', '/api/me', 'export')).json()) as object;
}

/** What goes, and to whom, if the learner deletes everything. @throws where the server cannot be reached or does not do it. */
export async function whatLeaves(): Promise<LeavingResponse> {
  const answer = await ask('GET', '/api/me/leaving', 'tell what would be deleted');
  return (await answer.json()) as LeavingResponse;
}

/** A page of decks to take up; `after` is what the last page said. @throws where the server cannot be reached or does not do it. */
export async function findDecks(after: string | null): Promise<FoundResponse> {
  const query = after === null ? '' : `?after=${encodeURIComponent(after)}`;
  return (await (await ask('GET', `/api/library${query}`, 'show more')).json()) as FoundResponse;
}

/** Whether everything was deleted; `wrong`: that is not the password, `tries`: it was tried too often. */
export type Erasure = 'erased' | 'wrong' | 'tries';

/** Erases the learner at the server: an account by its password. @throws where the server cannot be reached or does not do it. */
export async function eraseLearner(password: string | null): Promise<Erasure> {
  const answer = await fetch('/api/me', {
    method: 'DELETE',
    ...(password === null ? {} : { body: JSON.stringify({ password }) }),
  });
  if (answer.status === 403) return 'wrong';
  if (answer.status === 429) return 'tries';
  if (!answer.ok) throw new ServerFault(`The server could not erase (${answer.status}).`);
  return 'erased';
}

/** Ends the guest's session at the server. @throws where the server cannot be reached or does not do it. */
export async function endGuest(): Promise<void> {
  await ask('DELETE', '/api/guest', 'end the session');
}

/** Ends the account's session at the server. @throws where the server cannot be reached or does not do it. */
export async function endAccountSession(): Promise<void> {
  await ask('POST', '/api/account/sign-out', 'sign out');
}

/** A new recovery code, in the place of any before. @throws where the server cannot be reached or does not do it. */
export async function newRecoveryCode(): Promise<string> {
  const answer = await ask('POST', '/api/recovery', 'make a code');
  return ((await answer.json()) as { code: string }).code;
}

/** Whose session this browser has. @throws where the server cannot be reached or does not do it. */
export async function whoseSession(): Promise<SessionResponse> {
  const answer = await ask('GET', '/api/session', 'tell whose session this is');
  rememberNewcomer(answer.headers.has(NEWCOMER));
  return (await answer.json()) as SessionResponse;
}

/**
 * The learner of this browser's session; a guest is made where there is none.
 * @throws ServerFault where the server answers with a fault; what `fetch` throws where there is no network.
 */
export async function startAsGuest(): Promise<string> {
  const answer = await ask('POST', '/api/guest', 'start a guest');
  const session = (await answer.json()) as { learnerId: string; name?: string };
  rememberLearner(session);
  rememberNewcomer(answer.headers.has(NEWCOMER));
  return session.learnerId;
}

async function ask(method: string, address: string, what: string) {
  const answer = await fetch(address, { method });
  if (!answer.ok) throw new ServerFault(`The server could not ${what} (${answer.status}).`);
  return answer;
}
