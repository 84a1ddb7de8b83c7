import { IDBFactory } from 'fake-indexeddb';
import type { Edition, EditionItem } from '#core/deck/edition.ts';
import type { LearnerEvent } from '#core/memory/event.ts';
import type { SyncResponse } from '#core/sync/protocol.ts';
import type { ReplicaDevice } from '#offline/device/device.ts';
import { Replica } from '#offline/replica/replica.ts';
import { openIndexedDbStore } from '#offline/store/indexeddb-store.ts';
import type { WriteAhead } from '#offline/store/write-ahead.ts';
import type { SyncEnvironment } from '#offline/sync/environment.ts';

/** A clock, timers and a network that the test turns by hand. */
export class World {
  now = Date.UTC(2026, 0, 5, 9);
  online = true;
  readonly taps = new Map<string, LearnerEvent>();
  private readonly writeAhead: WriteAhead = {
    put: (event) => void this.taps.set(event.id, event),
    drop: (ids) => {
      for (const id of ids) this.taps.delete(id);
    },
    all: () => [...this.taps.values()],
  };
  private ids = 0;
  private timers: { at: number; then: () => void }[] = [];
  private readonly tabs = new Set<() => void>();
  private readonly wakes = new Set<() => void>();
  private readonly hides = new Set<() => void>();

  newId = (): string => `id-${String(++this.ids).padStart(6, '0')}`;

  device(): ReplicaDevice {
    let own: (() => void) | null = null;
    return {
      now: () => this.now,
      offsetMinutes: () => 60,
      newId: this.newId,
      drawn: () => Promise.resolve(),
      writeAhead: this.writeAhead,
      tellOtherTabs: () => {
        for (const tab of this.tabs) if (tab !== own) tab();
      },
      onOtherTab: (listener) => {
        own = listener;
        this.tabs.add(listener);
      },
      close: () => void (own && this.tabs.delete(own)),
    };
  }

  environment(fetchIt: SyncEnvironment['fetch']): SyncEnvironment {
    return {
      now: () => this.now,
      fetch: fetchIt,
      later: (ms, then) => {
        const timer = { at: this.now + ms, then };
        this.timers.push(timer);
        return () => {
          this.timers = this.timers.filter((other) => other !== timer);
        };
      },
      random: () => 0.5,
      isOnline: () => this.online,
      onWake: (listener) => added(this.wakes, listener),
      onOffline: () => () => {},
      onHide: (listener) => added(this.hides, listener),
    };
  }

  wake(): void {
    for (const listener of this.wakes) listener();
  }

  hide(): void {
    for (const listener of this.hides) listener();
  }

  /** Timers that have come due are fired. */
  pass(ms: number): void {
    this.now += ms;
    const due = this.timers.filter(({ at }) => at <= this.now);
    this.timers = this.timers.filter(({ at }) => at > this.now);
    for (const { then } of due) then();
  }

  nextTimerIn(): number | null {
    return this.timers.length === 0
      ? null
      : Math.min(...this.timers.map(({ at }) => at)) - this.now;
  }
}

function added(listeners: Set<() => void>, listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** A phone: its own IndexedDB. Opening twice is two tabs, or a reload. */
export class Phone {
  readonly factory = new IDBFactory();

  constructor(private readonly world: World) {}

  async open(learnerId = 'ada'): Promise<Replica> {
    globalThis.indexedDB = this.factory;
    const store = await openIndexedDbStore(learnerId, this.world.newId);
    return Replica.open(store, this.world.device());
  }

  /** This phone as it is now, for a browser that later loses what came after. */
  async copy(learnerId = 'ada'): Promise<Phone> {
    globalThis.indexedDB = this.factory;
    const store = await openIndexedDbStore(learnerId, this.world.newId);
    const { meta, records } = await store.load();
    store.close();
    const copy = new Phone(this.world);
    globalThis.indexedDB = copy.factory;
    const target = await openIndexedDbStore(learnerId, this.world.newId);
    await target.write(async (transaction) => {
      for (const record of records) await transaction.putRecord(record);
      await transaction.putMeta(meta);
    });
    target.close();
    return copy;
  }
}

/** Lets everything that is under way in IndexedDB and promises come to rest. */
export async function rest(): Promise<void> {
  for (let i = 0; i < 60; i++) await new Promise((resolve) => setImmediate(resolve));
}

const quote = 'Arms sales serve as a substitute for reform.';

export function itemOf(id: string): EditionItem {
  return {
    id,
    claimId: `claim-${id}`,
    kind: 'recall',
    role: 'card',
    stem: `What of ${id}?`,
    key: 'reform',
    explanation: '',
    evidence: { passage: 0, start: 0, end: quote.length, quote },
    revision: 1,
  };
}

export function editionOf(id: string, items: EditionItem[], number = 1): Edition {
  return {
    id,
    deckId: 'deck',
    number,
    title: 'A deck',
    description: 'For tests.',
    source: 'an essay',
    publishedAt: 0,
    essay: {
      title: 'An essay',
      lang: 'en',
      dir: 'ltr',
      textId: `text-of-${id}`,
      sections: [],
    },
    claims: [],
    items,
  };
}

/** What the server says to a device whose desk holds these editions. */
export function deskAnswer(editions: readonly Edition[]): SyncResponse {
  return {
    ...{ epoch: 'epoch', accepted: [], refused: [], events: [], more: false, since: 0 },
    ...{ seen: '', classes: [], revisions: [], heard: 0, digest: '' },
    library: editions.map(({ deckId, id }) => ({
      ...{ deckId, editionId: id, access: 'open', from: null },
    })),
  };
}
