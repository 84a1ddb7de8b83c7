import { type DBSchema, deleteDB, openDB } from 'idb';
import type { WrittenDeck } from '#core/deck/written.ts';
import type { DraftStep } from '#core/draft/step.ts';
import type { StepsResponse } from '#core/draft/wire.ts';

/** A draft as this device has it. */
export interface KeptDraft {
  id: string;
  /** What it began as. */
  base: WrittenDeck;
  /** The deck that it will be; null until the server has heard of it. */
  deckId: string | null;
  /** The number of the last step that was read. */
  since: number;
}

/** A step as this device has it. */
export interface KeptStep {
  draftId: string;
  id: string;
  step: DraftStep;
  /** Its number; null until the server has taken it. */
  seq: number | null;
  /** Why the server did not take it: it is shown, and sent no more. */
  refused: StepsResponse['refused'][number]['code'] | null;
}

interface Schema extends DBSchema {
  drafts: { key: string; value: KeptDraft };
  steps: { key: [string, string]; value: KeptStep; indexes: { draftId: string } };
}

const STORES = ['drafts', 'steps'] as const;

/** The drafts of one learner on this device, in an IndexedDB of their own. Every write is one transaction. */
export interface DraftStore {
  drafts(): Promise<KeptDraft[]>;
  load(draftId: string): Promise<{ draft: KeptDraft; steps: KeptStep[] } | null>;
  /** Begins one; where it is here already nothing is changed. */
  begin(draft: KeptDraft): Promise<void>;
  /** The server has heard of it. */
  begun(draftId: string, deckId: string): Promise<void>;
  put(steps: readonly KeptStep[]): Promise<void>;
  /** Writes what the server answered: the numbers of what was sent, what it refused, and what others did. */
  take(draftId: string, answer: StepsResponse): Promise<void>;
  destroy(): Promise<void>;
}

export async function openDraftStore(learnerId: string): Promise<DraftStore> {
  const name = `tenet-drafts-${learnerId}`;
  const database = await openDB<Schema>(name, 1, {
    upgrade(made) {
      made.createObjectStore('drafts', { keyPath: 'id' });
      const steps = made.createObjectStore('steps', { keyPath: ['draftId', 'id'] });
      steps.createIndex('draftId', 'draftId');
    },
  });
  const writing = () => database.transaction(STORES, 'readwrite');
  return {
    drafts: () => database.getAll('drafts'),
    async load(draftId) {
      const transaction = database.transaction(STORES);
      const [draft, steps] = await Promise.all([
        transaction.objectStore('drafts').get(draftId),
        transaction.objectStore('steps').index('draftId').getAll(draftId),
      ]);
      return draft ? { draft, steps } : null;
    },
    async begin(draft) {
      const transaction = writing();
      const drafts = transaction.objectStore('drafts');
      if (!(await drafts.get(draft.id))) await drafts.put(draft);
      await transaction.done;
    },
    async begun(draftId, deckId) {
      const transaction = writing();
      const drafts = transaction.objectStore('drafts');
      const known = await drafts.get(draftId);
      if (known) await drafts.put({ ...known, deckId });
      await transaction.done;
    },
    async put(steps) {
      const transaction = writing();
      for (const step of steps) await transaction.objectStore('steps').put(step);
      await transaction.done;
    },
    async take(draftId, { accepted, refused, steps }) {
      const transaction = writing();
      const own = transaction.objectStore('steps');
      for (const { id, seq } of accepted) {
        const known = await own.get([draftId, id]);
        if (known) await own.put({ ...known, seq });
      }
      for (const { id, code } of refused) {
        const known = await own.get([draftId, id]);
        if (known && known.seq === null) await own.put({ ...known, refused: code });
      }
      for (const { seq, ...step } of steps)
        await own.put({ draftId, id: step.id, step: step as DraftStep, seq, refused: null });
      const drafts = transaction.objectStore('drafts');
      const known = await drafts.get(draftId);
      const last = steps.at(-1)?.seq ?? 0;
      // Another tab may have read on meanwhile.
      if (known && last > known.since) await drafts.put({ ...known, since: last });
      await transaction.done;
    },
    async destroy() {
      database.close();
      await deleteDB(name);
    },
  };
}
