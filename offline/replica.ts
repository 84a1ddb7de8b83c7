import type { Edition, ItemRevision } from '#core/deck/edition.ts';
import type { Card } from '#core/memory/card.ts';
import { digestOf } from '#core/memory/digest.ts';
import type { LearnerEvent } from '#core/memory/event.ts';
import { FOLD_VERSION } from '#core/memory/fold.ts';
import type { LogEvent } from '#core/memory/log.ts';
import type { Settings } from '#core/memory/settings.ts';
import type { LibraryEntry, SyncResponse } from '#core/wire/sync.ts';
import type { ReplicaDevice } from './device.ts';
import { Ledger, logEventOf } from './ledger.ts';
import { createMemoryStore } from './memory-store.ts';
import {
  cacheCards,
  dismissRefusal,
  type Intent,
  recordEdition,
  recordEvents,
} from './recording.ts';
import { sendAllAgain, settle } from './settlement.ts';
import { type EventRecord, firstMeta, type Meta, type ReplicaStore } from './store.ts';

export interface RefusedEvent {
  event: LearnerEvent;
  message: string;
}

/** What a screen reads: never changed, replaced whole. */
export interface ReplicaSnapshot {
  cards: ReadonlyMap<string, Card>;
  settings: Settings;
  /** The editions that the learner may study and that are here. */
  editions: readonly Edition[];
  /** The whole log in the fold's order. */
  events: readonly LogEvent[];
  deviceId: string;
  /** Events that the server has not acknowledged. */
  waiting: number;
  /** Refused for good and not yet dismissed. */
  refused: readonly RefusedEvent[];
  /** False when nothing would outlive the page. */
  durable: boolean;
  /** Whether the server has ever answered this device. */
  synced: boolean;
}

/**
 * One learner's whole study on this device. `append` is felt at once; what it wrote follows in one transaction of the
 * store. Other tabs and the server come in through `refresh` and `settle`.
 */
export class Replica {
  private readonly listeners = new Set<() => void>();
  private readonly ledger = new Ledger();
  private readonly outbox = new Set<string>();
  private readonly refusals = new Map<string, RefusedEvent>();
  private editions: Edition[] = [];
  private unsaved: LearnerEvent[] = [];
  private saving: Promise<void> | null = null;
  private refreshing: Promise<void> = Promise.resolve();
  private current: ReplicaSnapshot;

  private constructor(
    private store: ReplicaStore,
    private meta: Meta,
    private readonly device: ReplicaDevice,
  ) {
    this.current = this.picture();
  }

  static async open(store: ReplicaStore, device: ReplicaDevice): Promise<Replica> {
    const contents = await store.load();
    const replica = new Replica(store, contents.meta, device);
    const fresh = contents.meta.foldVersion === FOLD_VERSION ? contents.cards : [];
    replica.editions = contents.editions;
    replica.ledger.revise(revisionsOf(contents.editions));
    const events = contents.records.flatMap((record) => replica.sort(record) ?? []);
    replica.ledger.load(events, new Map(fresh.map((card) => [card.itemId, card])));
    replica.current = replica.picture();
    if (fresh.length !== replica.ledger.cards.size) replica.cache(replica.ledger.cards.keys());
    device.onOtherTab(() => void replica.refresh());
    return replica;
  }

  readonly snapshot = (): ReplicaSnapshot => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Takes what the learner did: folded and shown in this tick, kept as soon as the store has it. Returns its id. */
  append(intent: Intent): string {
    const event = this.eventOf(intent);
    this.unsaved.push(event);
    this.ledger.put([event]);
    this.publish();
    void this.saved();
    return event.id;
  }

  /** Resolves when everything appended so far is kept. */
  saved(): Promise<void> {
    if (this.unsaved.length === 0) return this.saving ?? Promise.resolve();
    this.saving ??= this.save().finally(() => {
      this.saving = null;
    });
    return this.saving;
  }

  /** Reads what other tabs, or this one's last transaction, wrote. One at a time. */
  refresh(): Promise<void> {
    const next = this.refreshing.then(() => this.readChanges());
    this.refreshing = next.catch(() => undefined);
    return next;
  }

  /** The next push: who sends, from where on it wants to read, and the oldest events that wait. */
  async nextPush(limit: number): Promise<{ meta: Meta; events: LearnerEvent[] }> {
    await this.saved();
    return { events: await this.store.outbox(limit), meta: this.meta };
  }

  /** Writes the server's answer. */
  async settle(response: SyncResponse): Promise<void> {
    await this.store.write((transaction) => settle(transaction, response));
    await this.changed();
  }

  /** Sends and reads the whole log again. */
  async startOver(digest?: string): Promise<void> {
    await this.store.write(async (transaction) => {
      const meta = await transaction.meta();
      const revision = meta.revision + 1;
      await sendAllAgain(transaction, meta, revision);
      await transaction.clearCards();
      const mendedFor = digest ?? meta.mendedFor;
      await transaction.putMeta({ ...meta, since: 0, revision, mendedFor });
    });
    await this.changed();
  }

  /**
   * The server's cards have another checksum than ours although nothing waits: fold anew, and if that does not help
   * start over, once for each checksum. True when there is something to exchange.
   */
  async mend(digest: string): Promise<boolean> {
    if (digest === this.digest() || digest === this.meta.mendedFor) return false;
    this.cache(this.ledger.revise(revisionsOf(this.editions)));
    this.publish();
    if (digest === this.digest()) return false;
    await this.startOver(digest);
    return true;
  }

  async addEdition(edition: Edition): Promise<void> {
    const older = this.editions.filter((other) => other.deckId === edition.deckId);
    const ids = older.map(({ id }) => id);
    await this.store.write((transaction) => recordEdition(transaction, edition, ids));
    await this.changed();
  }

  /** What the server lets the learner study and is not here yet. */
  missingEditions(): LibraryEntry[] {
    const here = new Set(this.editions.map(({ id }) => id));
    return this.meta.library.filter(
      ({ access, editionId }) => access !== 'ended' && !here.has(editionId),
    );
  }

  async dismiss(id: string): Promise<void> {
    await this.store.write((transaction) => dismissRefusal(transaction, id));
    await this.changed();
  }

  private digest(): string {
    return digestOf(this.ledger.cards.values());
  }

  close(): void {
    this.device.close();
    this.store.close();
  }

  async destroy(): Promise<void> {
    this.device.close();
    await this.store.destroy();
  }

  private eventOf({ kind, payload, itemId, itemRevision }: Intent): LearnerEvent {
    const at = this.device.now();
    return {
      id: this.device.newId(),
      v: 1,
      deviceId: this.meta.deviceId,
      // Provisional: the store's transaction gives the true one, in case another tab was quicker.
      counter: this.meta.counter + this.unsaved.length + 1,
      ...(itemId === undefined ? {} : { itemId }),
      ...(itemRevision === undefined ? {} : { itemRevision }),
      kind,
      at,
      offsetMinutes: this.device.offsetMinutes(at),
      dayStartsAt: this.ledger.settings.dayStartsAt,
      payload,
    } as LearnerEvent;
  }

  private async save(): Promise<void> {
    while (this.unsaved.length > 0) {
      const events = [...this.unsaved];
      const cards = this.cardsOf(new Set(events.map(({ itemId }) => itemId ?? '')));
      const { revision: known } = this.meta;
      try {
        const recorded = await this.store.write((transaction) =>
          recordEvents(transaction, events, cards, known),
        );
        this.unsaved.splice(0, events.length);
        for (const { id } of recorded.saved) this.outbox.add(id);
        const { counter, revision } = recorded;
        if (recorded.current) this.meta = { ...this.meta, counter, revision };
        else await this.refresh();
        this.device.tellOtherTabs();
      } catch (error) {
        this.keepInMemory(error);
      }
    }
    this.publish();
  }

  /**
   * The browser can keep no more (a full disk, a store taken away). The session goes on in memory as a device of its own,
   * so that what is answered from here on still reaches the server and no counter is used twice.
   */
  private keepInMemory(error: unknown): void {
    if (!this.store.durable) throw error;
    const { learnerId, epoch, since, library } = this.meta;
    this.meta = { ...firstMeta(learnerId, this.device.newId()), epoch, since, library };
    this.store = createMemoryStore(this.meta);
    // What waits in the lost store is sent from there at the next start.
    this.outbox.clear();
    this.unsaved = this.unsaved.map((event, index) => ({
      ...event,
      deviceId: this.meta.deviceId,
      counter: index + 1,
    }));
    this.ledger.put(this.unsaved);
  }

  private async changed(): Promise<void> {
    await this.refresh();
    this.device.tellOtherTabs();
  }

  private async readChanges(): Promise<void> {
    const { meta, editions, records } = await this.store.changesSince(this.meta.revision);
    if (meta.revision === this.meta.revision) return;
    this.meta = meta;
    const events = records.flatMap((record) => this.sort(record) ?? []);
    const refused = records.filter(({ refusal }) => refusal).map(({ id }) => id);
    const touched = new Set([...this.ledger.put(events), ...this.ledger.remove(refused)]);
    if (editions.map(({ id }) => id).join() !== this.editions.map(({ id }) => id).join()) {
      this.editions = editions;
      for (const itemId of this.ledger.revise(revisionsOf(editions))) touched.add(itemId);
    }
    this.cache(touched);
    this.publish();
  }

  /** Files a record under outbox and refused, and gives what the fold reads of it. */
  private sort(record: EventRecord): LogEvent | null {
    const { id, event, refusal, outbox } = record;
    if (outbox === undefined) this.outbox.delete(id);
    else this.outbox.add(id);
    if (refusal && !refusal.dismissed) {
      this.refusals.set(id, { event, message: refusal.message });
    } else this.refusals.delete(id);
    return logEventOf(record);
  }

  private cache(itemIds: Iterable<string>): void {
    if (this.unsaved.length > 0) return;
    const cards = this.cardsOf(itemIds);
    const { revision } = this.meta;
    if (cards.length === 0) return;
    // Only a cache: whatever goes wrong, the cards are folded from the log at the next start.
    this.store.write((transaction) => cacheCards(transaction, cards, revision)).catch(() => {});
  }

  private cardsOf(itemIds: Iterable<string>): Card[] {
    return [...itemIds].flatMap((itemId) => this.ledger.cards.get(itemId) ?? []);
  }

  private publish(): void {
    this.current = this.picture();
    for (const listener of this.listeners) listener();
  }

  private picture(): ReplicaSnapshot {
    const { library, deviceId, epoch } = this.meta;
    const ended = new Set(
      library.filter(({ access }) => access === 'ended').map(({ deckId }) => deckId),
    );
    return {
      cards: new Map(this.ledger.cards),
      settings: this.ledger.settings,
      editions: this.editions.filter(({ deckId }) => !ended.has(deckId)),
      events: [...this.ledger.events()],
      deviceId,
      waiting: this.outbox.size + this.unsaved.filter(({ id }) => !this.outbox.has(id)).length,
      refused: [...this.refusals.values()],
      durable: this.store.durable,
      synced: epoch !== '',
    };
  }
}

function revisionsOf(editions: readonly Edition[]): Map<string, readonly ItemRevision[]> {
  return new Map(
    editions.flatMap(({ items }) => items.map(({ id, revisions }) => [id, revisions] as const)),
  );
}
