import type { Edition } from '#core/deck/edition.ts';
import type { EssayText } from '#core/essay/essay.ts';
import type { Card } from '#core/memory/card.ts';
import type { Intent, LearnerEvent } from '#core/memory/event.ts';
import { FOLD_VERSION } from '#core/memory/fold.ts';
import type { LogEvent } from '#core/memory/log.ts';
import type { LibraryEntry, SyncResponse } from '#core/sync/protocol.ts';
import type { ReplicaDevice } from '#offline/device/device.ts';
import { createMemoryStore } from '#offline/store/memory-store.ts';
import {
  cacheCards,
  dismissRefusal,
  recordEdition,
  recordEvents,
  recordText,
} from '#offline/store/recording.ts';
import { sendAllAgain, writeAnswer } from '#offline/store/settlement.ts';
import { type Contents, firstMeta, type Meta, type ReplicaStore } from '#offline/store/store.ts';
import { missingIn, ReplicaMemory, type ReplicaSnapshot } from './replica-memory.ts';
import { Texts } from './texts.ts';

/**
 * One learner's whole study on this device. `append` is felt at once; what it wrote follows in one transaction of the
 * store. Other tabs and the server come in through `refresh` and `takeAnswer`.
 */
export class Replica {
  private readonly listeners = new Set<() => void>();
  private readonly memory: ReplicaMemory;
  readonly texts = new Texts(() => this.store);
  private meta: Meta;
  private unsaved: LearnerEvent[] = [];
  private saving: Promise<void> | null = null;
  private refreshing: Promise<void> = Promise.resolve();
  private current: ReplicaSnapshot;

  private constructor(
    private store: ReplicaStore,
    contents: Contents,
    private readonly device: ReplicaDevice,
  ) {
    this.meta = contents.meta;
    this.memory = new ReplicaMemory(contents);
    this.current = this.picture();
  }

  static async open(store: ReplicaStore, device: ReplicaDevice): Promise<Replica> {
    const contents = await store.load();
    const replica = new Replica(store, contents, device);
    const { cards } = replica.memory.ledger;
    const isCached = contents.cards.length === cards.size;
    if (!isCached || contents.meta.foldVersion !== FOLD_VERSION) replica.cache(cards.keys());
    replica.recover(new Set(contents.records.map(({ id }) => id)));
    device.onOtherTab(() => void replica.refresh());
    return replica;
  }

  readonly snapshot = (): ReplicaSnapshot => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** What the server never acknowledged, oldest first. */
  unsent(): LearnerEvent[] {
    const ids = new Set([...this.memory.outbox, ...this.unsaved.map(({ id }) => id)]);
    return this.log().filter(({ id }) => ids.has(id));
  }

  /** The whole log in the fold's order. */
  log(): readonly LogEvent[] {
    return this.memory.ledger.events();
  }

  /** All cards, those of these items as they stood before an instant (ms since 1970). */
  cardsBefore(itemIds: readonly string[], instant: number): ReadonlyMap<string, Card> {
    const { ledger } = this.memory;
    const cards = new Map(ledger.cards);
    for (const itemId of itemIds) cards.delete(itemId);
    for (const [itemId, card] of ledger.cardsBefore(itemIds, instant)) cards.set(itemId, card);
    return cards;
  }

  /** Takes what the learner did: folded and shown in this tick, kept as soon as the store has it. Returns its id. */
  append(intent: Intent): string {
    return this.appendAll([intent])[0] as string;
  }

  /** Takes several at once, kept in one transaction: all of them or none. Returns their ids. */
  appendAll(intents: readonly Intent[]): string[] {
    const events = intents.map((intent, index) => this.eventOf(intent, index));
    for (const event of events) this.device.writeAhead.put(event);
    this.take(events);
    return events.map(({ id }) => id);
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
  async takeAnswer(response: SyncResponse): Promise<void> {
    await this.store.write((transaction) => writeAnswer(transaction, response, this.device.newId));
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
      await transaction.putMeta({ ...meta, since: 0, seen: '', heard: 0, revision, mendedFor });
    });
    await this.changed();
  }

  /**
   * The server's cards have another checksum than ours although nothing waits: fold anew, and if that does not help
   * start over, once for each checksum. True when there is something to exchange.
   */
  async mend(digest: string): Promise<boolean> {
    if (digest === this.memory.digest() || digest === this.meta.mendedFor) return false;
    this.cache(this.memory.refold());
    this.publish();
    if (digest === this.memory.digest()) return false;
    await this.startOver(digest);
    return true;
  }

  async addEdition(edition: Edition): Promise<void> {
    const older = this.memory.editions.filter(({ deckId }) => deckId === edition.deckId);
    const ids = older.map(({ id }) => id);
    await this.store.write((transaction) => recordEdition(transaction, edition, ids));
    await this.changed();
  }

  /** What is on the desk and not here yet. */
  missingEditions(): LibraryEntry[] {
    return missingIn(this.meta.library, this.memory.editions, this.device.now());
  }

  /** The words of texts on the desk that are not here yet. */
  async missingTexts(): Promise<string[]> {
    const here = new Set(await this.store.textsHere());
    const wanted = this.memory.editions.map(({ essay }) => essay.textId);
    return [...new Set(wanted)].filter((textId) => !here.has(textId));
  }

  async addText(textId: string, text: EssayText): Promise<void> {
    await this.store.write((transaction) => recordText(transaction, textId, text));
    this.texts.arrived(textId);
  }

  async dismiss(id: string): Promise<void> {
    await this.store.write((transaction) => dismissRefusal(transaction, id));
    await this.changed();
  }

  close(): void {
    this.device.close();
    this.store.close();
  }

  async destroy(): Promise<void> {
    const { writeAhead } = this.device;
    writeAhead.drop(writeAhead.all().map(({ id }) => id));
    this.device.close();
    await this.store.destroy();
  }

  /** What the last page did not live to write. Another tab may be writing it just now: the store takes each id once. */
  private recover(kept: ReadonlySet<string>): void {
    const { writeAhead } = this.device;
    const { deviceId, counter } = this.meta;
    const ahead = writeAhead.all();
    writeAhead.drop(ahead.map(({ id }) => id).filter((id) => kept.has(id)));
    const lost = ahead.filter(({ id }) => !kept.has(id));
    if (lost.length === 0) return;
    this.take(lost.map((event, index) => ({ ...event, deviceId, counter: counter + index + 1 })));
  }

  private take(events: readonly LearnerEvent[]): void {
    this.unsaved.push(...events);
    this.memory.put(events);
    this.publish();
    void this.saved();
  }

  private eventOf({ kind, payload, itemId, itemRevision }: Intent, index: number): LearnerEvent {
    const at = this.device.now();
    return {
      id: this.device.newId(),
      v: 1,
      deviceId: this.meta.deviceId,
      // Provisional: the store's transaction gives the true one, in case another tab was quicker.
      counter: this.meta.counter + this.unsaved.length + index + 1,
      ...(itemId === undefined ? {} : { itemId }),
      ...(itemRevision === undefined ? {} : { itemRevision }),
      kind,
      at,
      offsetMinutes: this.device.offsetMinutes(at),
      dayStartsAt: this.memory.ledger.settings.dayStartsAt,
      payload,
    } as LearnerEvent;
  }

  private async save(): Promise<void> {
    // Nothing can be lost meanwhile: what the tap did stands in the write-ahead.
    await this.device.drawn();
    while (this.unsaved.length > 0) {
      try {
        await this.saveBatch([...this.unsaved]);
      } catch (error) {
        this.keepInMemory(error);
      }
    }
    const next = this.picture();
    // As a rule nothing that a screen shows has changed, and the screens need not be drawn again.
    const { waiting, durable } = this.current;
    if (next.waiting !== waiting || next.durable !== durable) this.publish(next);
  }

  private async saveBatch(events: LearnerEvent[]): Promise<void> {
    const cards = this.memory.cardsOf(new Set(events.map(({ itemId }) => itemId ?? '')));
    const known = this.meta.revision;
    const recorded = await this.store.write((transaction) =>
      recordEvents(transaction, events, cards, known),
    );
    this.unsaved.splice(0, events.length);
    this.device.writeAhead.drop(events.map(({ id }) => id));
    for (const { id } of recorded.saved) this.memory.outbox.add(id);
    const { counter, revision } = recorded;
    if (recorded.current) this.meta = { ...this.meta, counter, revision };
    else await this.refresh();
    this.device.tellOtherTabs();
  }

  /**
   * The browser can keep no more (a full disk, a store taken away). The session goes on in memory as a device of its own,
   * so that what is answered from here on still reaches the server and no counter is used twice.
   */
  private keepInMemory(error: unknown): void {
    if (!this.store.durable) throw error;
    const { learnerId, epoch, since, library, classes } = this.meta;
    this.meta = { ...firstMeta(learnerId, this.device.newId()), epoch, since, library, classes };
    this.store = createMemoryStore(this.meta);
    // What waits in the lost store is sent from there at the next start.
    this.memory.outbox.clear();
    const { deviceId } = this.meta;
    this.unsaved = this.unsaved.map((event, index) => ({ ...event, deviceId, counter: index + 1 }));
    this.memory.put(this.unsaved);
  }

  private async changed(): Promise<void> {
    await this.refresh();
    this.device.tellOtherTabs();
  }

  private async readChanges(): Promise<void> {
    const changes = await this.store.changesSince(this.meta.revision);
    if (changes.meta.revision === this.meta.revision) return;
    this.meta = changes.meta;
    this.cache(this.memory.take(changes));
    if (changes.editions) this.texts.keep(this.memory.editions.map(({ essay }) => essay.textId));
    this.publish();
  }

  private cache(itemIds: Iterable<string>): void {
    if (this.unsaved.length > 0) return;
    const cards = this.memory.cardsOf(itemIds);
    const { revision } = this.meta;
    if (cards.length === 0) return;
    // Only a cache: whatever goes wrong, the cards are folded from the log at the next start.
    this.store.write((transaction) => cacheCards(transaction, cards, revision)).catch(() => {});
  }

  private publish(next = this.picture()): void {
    this.current = next;
    for (const listener of this.listeners) listener();
  }

  private picture(): ReplicaSnapshot {
    return this.memory.picture(this.meta, this.unsaved, this.store.durable, this.device.now());
  }
}
