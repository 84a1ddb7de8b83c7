/** Also read by the script that runs before the first paint. */
export const KNOWN_LEARNER_KEY = 'tenet-learner';
const NAME_KEY = 'tenet-name';
const LEFT_KEY = 'tenet-left';
const CLASS_KEY = 'tenet-class';
const NEWCOMER_KEY = 'tenet-newcomer';

/** Who studied on this device last, so that a start needs no network; null where nobody did or nothing is kept. */
export function knownLearner(): string | null {
  return kept(KNOWN_LEARNER_KEY);
}

/** What the account of whoever studies here is called; null for a guest. */
export function knownName(): string | null {
  return kept(NAME_KEY);
}

/** Whether whoever studies here is in a class, as far as this device knows. */
export function hasClass(): boolean {
  return kept(CLASS_KEY) !== null;
}

export function rememberClass(is: boolean): void {
  if (is !== hasClass()) keep(CLASS_KEY, is ? 'yes' : null);
}

/** Whether whoever studies here has done nothing anywhere yet, as the server said: kept until their desk has been laid. */
export function isNewcomer(): boolean {
  return kept(NEWCOMER_KEY) !== null;
}

export function rememberNewcomer(is: boolean): void {
  keep(NEWCOMER_KEY, is ? 'yes' : null);
}

/** From now on this device is theirs. */
export function rememberLearner({ learnerId, name }: { learnerId: string; name?: string }): void {
  keep(KNOWN_LEARNER_KEY, learnerId);
  keep(NAME_KEY, name ?? null);
  leftBehind(leftLearners().filter((id) => id !== learnerId));
}

export function forgetLearner(): void {
  keep(KNOWN_LEARNER_KEY, null);
  keep(NAME_KEY, null);
  keep(CLASS_KEY, null);
  keep(NEWCOMER_KEY, null);
}

/** Learners whose copy was left on this device, with what was never sent. */
export function leftLearners(): string[] {
  return kept(LEFT_KEY)?.split(' ') ?? [];
}

/** Leaves these learners' copies here, and no others. */
export function leftBehind(learnerIds: readonly string[]): void {
  keep(LEFT_KEY, learnerIds.length > 0 ? learnerIds.join(' ') : null);
}

function kept(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function keep(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // Storage is blocked: the cookie still names the learner at the next start.
  }
}
