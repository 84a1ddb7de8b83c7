import type { LearnerEvent } from '#core/memory/event.ts';

/**
 * Answers on their way into IndexedDB, kept where a write is done before the tap's handler ends: a page that is reloaded
 * or put away in those milliseconds takes its open transaction with it.
 */
export interface WriteAhead {
  put(event: LearnerEvent): void;
  drop(ids: readonly string[]): void;
  /** What never arrived, oldest first. */
  all(): LearnerEvent[];
}

/** In `localStorage`, one entry an event, so that two tabs never write over each other. */
export function browserWriteAhead(learnerId: string): WriteAhead {
  const prefix = `tenet-tap:${learnerId}:`;
  return {
    put: (event) => attempt(() => localStorage.setItem(prefix + event.id, JSON.stringify(event))),
    drop: (ids) => {
      for (const id of ids) attempt(() => localStorage.removeItem(prefix + id));
    },
    all: () => {
      const keys = attempt(() => Object.keys(localStorage).filter((key) => key.startsWith(prefix)));
      return (keys ?? [])
        .sort()
        .map((key) => attempt(() => JSON.parse(localStorage.getItem(key) ?? '') as LearnerEvent))
        .filter((event) => event !== undefined);
    },
  };
}

/** Storage that is blocked, full or garbled is the same as none: IndexedDB is what counts. */
function attempt<T>(body: () => T): T | undefined {
  try {
    return body();
  } catch {
    return undefined;
  }
}
