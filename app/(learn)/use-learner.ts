import { useSyncExternalStore } from 'react';
import type { ReplicaSnapshot } from '#offline/replica/replica-memory.ts';
import type { SyncState } from '#offline/sync/sync-client.ts';
import {
  type LearnerSession,
  prerenderedState,
  type SessionState,
  sessionState,
  subscribeSession,
} from './learner-session.ts';

export function useSessionState(): SessionState {
  return useSyncExternalStore(subscribeSession, sessionState, prerenderedState);
}

export function useReplica({ replica }: LearnerSession): ReplicaSnapshot {
  return useSyncExternalStore(replica.subscribe, replica.snapshot, replica.snapshot);
}

export function useSync({ sync }: LearnerSession): SyncState {
  return useSyncExternalStore(sync.subscribe, sync.state, sync.state);
}
