import { startTransition, useEffect, useState, useSyncExternalStore } from 'react';
import { DEFAULT_SETTINGS } from '#core/memory/settings.ts';
import { tallyOf } from '#core/study/tally.ts';
import { knownLearner } from '#offline/device/known-learner.ts';
import type { ReplicaSnapshot } from '#offline/replica/replica-memory.ts';
import type { SyncState } from '#offline/sync/sync-client.ts';
import {
  type LearnerSession,
  prerenderedState,
  type SessionState,
  sessionState,
  subscribeSession,
} from './learner-session.ts';

const never = () => () => {};
let newcomer: boolean | null = null;

/** Whether nobody had studied on this device when the page was opened; so it is while a page is prerendered. */
export function useIsNewcomer(): boolean {
  return useSyncExternalStore(
    never,
    () => {
      newcomer ??= knownLearner() === null;
      return newcomer;
    },
    () => true,
  );
}

export function useSessionState(): SessionState {
  return useSyncExternalStore(subscribeSession, sessionState, prerenderedState);
}

/** What a learner has before anything is known of them. */
const NOBODY: ReplicaSnapshot = {
  ...{ cards: new Map(), settings: DEFAULT_SETTINGS, editions: [], tally: tallyOf([]) },
  ...{
    deviceId: '',
    waiting: 0,
    refused: [],
    durable: true,
    synced: false,
    missing: 0,
    attempts: [],
    classes: [],
  },
};
const SAVED: SyncState = { kind: 'saved' };

/** The learner's replica as it is now; nobody's until a session is open. */
export function useReplica(session: LearnerSession | null): ReplicaSnapshot {
  const read = () => session?.replica.snapshot() ?? NOBODY;
  return useSyncExternalStore(session?.replica.subscribe ?? never, read, () => NOBODY);
}

/**
 * The same for a screen that is tapped quickly: what comes from elsewhere (the server's receipts, another tab) is drawn when there is time,
 * and a tap never waits for it. What a tap itself has changed is shown in its own tick by the second of the two.
 */
export function useReplicaAtEase(
  session: LearnerSession | null,
): [ReplicaSnapshot, (latest: ReplicaSnapshot) => void] {
  const [shown, show] = useState(() => session?.replica.snapshot() ?? NOBODY);
  useEffect(() => {
    if (!session) return;
    const { replica } = session;
    show(replica.snapshot());
    return replica.subscribe(() => startTransition(() => show(replica.snapshot())));
  }, [session]);
  return [shown, show];
}

export function useSync(session: LearnerSession | null): SyncState {
  const read = () => session?.sync.state() ?? SAVED;
  return useSyncExternalStore(session?.sync.subscribe ?? never, read, () => SAVED);
}

/**
 * Whether a deck is on its way, or what keeps it away: the first one, or with `any` also one beside those that are here. Nothing may be
 * called empty or done as long as that is so.
 */
export function deckAway(
  { editions, synced, missing }: ReplicaSnapshot,
  { kind }: SyncState,
  any = false,
) {
  const isAwaited =
    (any || editions.length === 0) && (missing > 0 || (!synced && editions.length === 0));
  const away = { offline: 'unreachable', faulty: 'serverFault' } as const;
  const why = isAwaited && (kind === 'offline' || kind === 'faulty') ? away[kind] : null;
  return { isFetching: isAwaited && why === null, awayWhy: why };
}
