import { openIndexedDbStore } from '#offline/store/indexeddb-store.ts';
import { createMemoryStore } from '#offline/store/memory-store.ts';
import { firstMeta, type ReplicaStore } from '#offline/store/store.ts';

/** Where this browser keeps a learner's replica. */
export async function openStore(learnerId: string, newId: () => string): Promise<ReplicaStore> {
  try {
    return await openIndexedDbStore(learnerId, newId);
  } catch {
    // No IndexedDB here (a private window, a locked-down browser, one that hangs): study goes on, and the screen says so.
    return createMemoryStore(firstMeta(learnerId, newId()));
  }
}
