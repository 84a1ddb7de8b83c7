import type { Edition, ItemRevision } from '#core/deck/edition.ts';
import type { Card } from '#core/memory/card.ts';
import { digestOf } from '#core/memory/digest.ts';
import type { LearnerEvent } from '#core/memory/event.ts';
import { FOLD_VERSION } from '#core/memory/fold.ts';
import type { LogEvent } from '#core/memory/log.ts';
import type { Settings } from '#core/memory/settings.ts';
import type { Attempt } from '#core/quiz/attempt.ts';
import { RunningAttempts } from '#core/quiz/running-attempts.ts';
import { RunningTally, type Tally } from '#core/study/tally.ts';
import type { ClassNote, LibraryEntry, RefusalCode } from '#core/sync/protocol.ts';
import type { Changes, Contents, EventRecord, Meta } from '#offline/store/store.ts';
import { Ledger } from './ledger.ts';

export interface RefusedEvent {
  event: LearnerEvent;
  code: RefusalCode;
}

/** What a screen reads: never changed, replaced whole. */
export interface ReplicaSnapshot {
  cards: ReadonlyMap<string, Card>;
  settings: Settings;
  /** The editions that the learner may study and that are here. */
  editions: readonly Edition[];
  /** What was answered when. */
  tally: Tally;
  deviceId: string;
  /** Events that the server has not acknowledged. */
  waiting: number;
  /** Refused for good and not yet dismissed. */
  refused: readonly RefusedEvent[];
  /** False when nothing would outlive the page. */
  durable: boolean;
  /** Whether the server has ever answered this device. */
  synced: boolean;
  /** Editions that the learner may study and that are still to be fetched. */
  missing: number;
  /** Quizzes taken or begun, by when they began. */
  attempts: readonly Attempt[];
  /** The classes that the learner is in, and what is asked of them there. */
  classes: readonly ClassNote[];
}

/** What the store holds, held in memory: the folded log, what waits, what was refused, the editions. */
export class ReplicaMemory {
  readonly ledger = new Ledger();
  private readonly running = new RunningTally();
  private readonly runningAttempts = new RunningAttempts();
  /** Ids that wait to be sent. */
  readonly outbox = new Set<string>();
  editions: readonly Edition[];
  private readonly refusals = new Map<string, RefusedEvent>();

  constructor({ meta, editions, records, cards }: Contents) {
    this.editions = editions;
    this.ledger.revise(revisionsOf(editions));
    const cached = meta.foldVersion === FOLD_VERSION ? cards : [];
    const events = records.flatMap((record) => this.file(record) ?? []);
    this.ledger.load(events, new Map(cached.map((card) => [card.itemId, card])));
    this.running.put(events);
    this.runningAttempts.put(events);
  }

  /** Takes in events; returns the items whose cards were folded or moved. */
  put(events: readonly LogEvent[]): Set<string> {
    this.running.put(events);
    this.runningAttempts.put(events);
    return this.ledger.put(events);
  }

  /** Takes in what was written elsewhere. Returns the items whose cards were folded anew. */
  take({ editions, records }: Changes): Set<string> {
    const events = records.flatMap((record) => this.file(record) ?? []);
    const refused = records.flatMap(({ event, refusal }) => (refusal ? event : []));
    const touched = this.put(events);
    for (const itemId of this.ledger.remove(refused.map(({ id }) => id))) touched.add(itemId);
    this.running.remove(refused);
    this.runningAttempts.remove(refused);
    if (idsOf(editions) === idsOf(this.editions)) return touched;
    this.editions = editions;
    return new Set([...touched, ...this.refold()]);
  }

  /** Folds every card from the log. */
  refold(): Set<string> {
    return this.ledger.revise(revisionsOf(this.editions));
  }

  cardsOf(itemIds: Iterable<string>): Card[] {
    return [...itemIds].flatMap((itemId) => this.ledger.cards.get(itemId) ?? []);
  }

  digest(): string {
    return digestOf(this.ledger.cards.values());
  }

  picture(
    { library, classes, deviceId, epoch }: Meta,
    unsaved: readonly LearnerEvent[],
    durable: boolean,
  ): ReplicaSnapshot {
    const ended = new Set(
      library.filter(({ access }) => access === 'ended').map(({ deckId }) => deckId),
    );
    return {
      cards: new Map(this.ledger.cards),
      settings: this.ledger.settings,
      editions: this.editions.filter(({ deckId }) => !ended.has(deckId)),
      tally: this.running.tally(),
      deviceId,
      waiting: this.outbox.size + unsaved.filter(({ id }) => !this.outbox.has(id)).length,
      refused: [...this.refusals.values()],
      durable,
      synced: epoch !== '',
      missing: missingIn(library, this.editions).length,
      attempts: this.runningAttempts.attempts(),
      classes,
    };
  }

  /** Files a record under what waits and what was refused, and gives what the fold reads of it. */
  private file(record: EventRecord): LogEvent | null {
    const { id, event, refusal, outbox } = record;
    if (outbox === undefined) this.outbox.delete(id);
    else this.outbox.add(id);
    if (refusal && !refusal.dismissed) this.refusals.set(id, { event, code: refusal.code });
    else this.refusals.delete(id);
    return logEventOf(record);
  }
}

/** What the server lets the learner study and is not here yet. */
export function missingIn(
  library: readonly LibraryEntry[],
  editions: readonly Edition[],
): LibraryEntry[] {
  const here = new Set(editions.map(({ id }) => id));
  return library.filter(({ access, editionId }) => access !== 'ended' && !here.has(editionId));
}

function idsOf(editions: readonly Edition[]): string {
  return editions.map(({ id }) => id).join(' ');
}

function revisionsOf(editions: readonly Edition[]): Map<string, readonly ItemRevision[]> {
  return new Map(
    editions.flatMap(({ items }) => items.map(({ id, revisions }) => [id, revisions] as const)),
  );
}

/** An event of the store as the fold reads it, or null when it was refused. */
function logEventOf({ event, receipt, refusal }: EventRecord): LogEvent | null {
  if (refusal) return null;
  return receipt ? { ...event, ...receipt } : event;
}
