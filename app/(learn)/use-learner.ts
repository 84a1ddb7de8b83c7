import { useSyncExternalStore } from 'react';
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

export function useReplica({ replica }: LearnerSession): ReplicaSnapshot {
  return useSyncExternalStore(replica.subscribe, replica.snapshot, replica.snapshot);
}

export function useSync({ sync }: LearnerSession): SyncState {
  return useSyncExternalStore(sync.subscribe, sync.state, sync.state);
}
