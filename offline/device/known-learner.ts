/** Also read by the script that runs before the first paint. */
export const KNOWN_LEARNER_KEY = 'tenet-learner';

/** The server answered, and could not do it. */
export class ServerFault extends Error {}

/** Who studied on this device last, so that a start needs no network; null where nobody did or nothing is kept. */
export function knownLearner(): string | null {
  try {
    return localStorage.getItem(KNOWN_LEARNER_KEY);
  } catch {
    return null;
  }
}

function rememberLearner(learnerId: string): void {
  try {
    localStorage.setItem(KNOWN_LEARNER_KEY, learnerId);
  } catch {
    // Storage is blocked: the cookie still names the learner at the next start.
  }
}

/** All that the server keeps of the learner. @throws where the server cannot be reached or does not do it. */
export async function learnerExport(): Promise<object> {
  return (await (await ask(fetch, 'GET', '/api/me', 'export')).json()) as object;
}

/** Erases the learner at the server. @throws where the server cannot be reached or does not do it. */
export async function eraseLearner(): Promise<void> {
  await ask(fetch, 'DELETE', '/api/me', 'erase');
}

/** Ends the guest's session at the server. @throws where the server cannot be reached or does not do it. */
export async function endGuest(fetchIt: typeof fetch = fetch): Promise<void> {
  await ask(fetchIt, 'DELETE', '/api/guest', 'end the session');
}

export function forgetLearner(): void {
  try {
    localStorage.removeItem(KNOWN_LEARNER_KEY);
  } catch {}
}

/**
 * The learner of this browser's session; a guest is made where there is none.
 * @throws ServerFault where the server answers with a fault; what `fetch` throws where there is no network.
 */
export async function startAsGuest(fetchIt: typeof fetch = fetch): Promise<string> {
  const answer = await ask(fetchIt, 'POST', '/api/guest', 'start a guest');
  const { learnerId } = (await answer.json()) as { learnerId: string };
  rememberLearner(learnerId);
  return learnerId;
}

async function ask(fetchIt: typeof fetch, method: string, address: string, what: string) {
  const answer = await fetchIt(address, { method });
  if (!answer.ok) throw new ServerFault(`The server could not ${what} (${answer.status}).`);
  return answer;
}
