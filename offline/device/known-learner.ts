const KEY = 'tenet-learner';

/** Who studied on this device last, so that a start needs no network; null where nobody did or nothing is kept. */
export function knownLearner(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function rememberLearner(learnerId: string): void {
  try {
    localStorage.setItem(KEY, learnerId);
  } catch {
    // Storage is blocked: the cookie still names the learner at the next start.
  }
}

export function forgetLearner(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {}
}

/**
 * The learner of this browser's session; a guest is made where there is none.
 * @throws where the server cannot be reached or does not answer with a learner.
 */
export async function startAsGuest(fetchIt: typeof fetch = fetch): Promise<string> {
  const answer = await fetchIt('/api/guest', { method: 'POST' });
  if (!answer.ok) throw new Error(`The server could not start a guest (${answer.status}).`);
  const { learnerId } = (await answer.json()) as { learnerId: string };
  rememberLearner(learnerId);
  return learnerId;
}
