import { endOf } from '#core/course/assignment.ts';
import type { Edition } from '#core/deck/edition.ts';
import type { Card } from '#core/memory/card.ts';
import { digestOf } from '#core/memory/digest.ts';
import type { LearnerEvent } from '#core/memory/event.ts';
import { FOLD_VERSION, type Revisions } from '#core/memory/fold.ts';
import type { LogEvent } from '#core/memory/log.ts';
import type { Settings } from '#core/memory/settings.ts';
import type { Attempt } from '#core/quiz/attempt.ts';
import { RunningAttempts } from '#core/quiz/running-attempts.ts';
import { RunningTally, type Tally } from '#core/study/tally.ts';
import type { ClassNote, LibraryEntry, RefusalCode } from '#core/sync/protocol.ts';
import type { Changes, Contents, EventRecord, Meta, RevisedItem } from '#offline/store/store.ts';
import { Ledger } from './ledger.ts';
import { RunningDesk } from './running-desk.ts';

export interface RefusedEvent {
  event: LearnerEvent;
  code: RefusalCode;
}

/** What a screen reads: never changed, replaced whole. */
export interface ReplicaSnapshot {
  cards: ReadonlyMap<string, Card>;
  settings: Settings;
  /** The editions on the learner's desk that are here. */
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
  /** Editions on the desk that are still to be fetched. */
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
  private readonly desk = new RunningDesk(this.ledger);
  /** Ids that wait to be sent. */
  readonly outbox = new Set<string>();
  editions: readonly Edition[];
  private shown: readonly Edition[] = [];
  private readonly refusals = new Map<string, RefusedEvent>();

  constructor({ meta, editions, records, cards, revised }: Contents) {
    this.editions = editions;
    this.ledger.revise(revisionsOf(revised));
    const cached = meta.foldVersion === FOLD_VERSION ? cards : [];
    const events = records.flatMap((record) => this.file(record) ?? []);
    this.ledger.load(events, new Map(cached.map((card) => [card.itemId, card])));
    this.running.put(events);
    this.runningAttempts.put(events);
    this.desk.put(events);
  }

  /** Takes in events; returns the items whose cards were folded or moved. */
  put(events: readonly LogEvent[]): Set<string> {
    this.running.put(events);
    this.runningAttempts.put(events);
    this.desk.put(events);
    return this.ledger.put(events);
  }

  /** Takes in what was written elsewhere. Returns the items whose cards were folded anew. */
  take({ editions, records, revised }: Changes): Set<string> {
    const events = records.flatMap((record) => this.file(record) ?? []);
    const refused = records.flatMap(({ event, refusal }) => (refusal ? event : []));
    const touched = this.put(events);
    for (const itemId of this.ledger.remove(refused.map(({ id }) => id))) touched.add(itemId);
    this.running.remove(refused);
    this.runningAttempts.remove(refused);
    this.desk.remove(refused);
    if (editions && idsOf(editions) !== idsOf(this.editions)) this.editions = editions;
    if (!revised) return touched;
    return new Set([...touched, ...this.ledger.revise(revisionsOf(revised))]);
  }

  /** Folds every card from the log. */
  refold(): Set<string> {
    return this.ledger.refoldAll();
  }

  cardsOf(itemIds: Iterable<string>): Card[] {
    return [...itemIds].flatMap((itemId) => this.ledger.cards.get(itemId) ?? []);
  }

  digest(): string {
    return digestOf(this.ledger.cards.values());
  }

  /** `now` in ms since 1970. */
  picture(
    { library, classes, deviceId, epoch }: Meta,
    unsaved: readonly LearnerEvent[],
    durable: boolean,
    now: number,
  ): ReplicaSnapshot {
    const desk = this.deskOf(library, classes, now);
    return {
      cards: new Map(this.ledger.cards),
      settings: this.ledger.settings,
      editions: desk,
      tally: this.running.tally(),
      deviceId,
      waiting: this.outbox.size + unsaved.filter(({ id }) => !this.outbox.has(id)).length,
      refused: [...this.refusals.values()],
      durable,
      synced: epoch !== '',
      missing: missingIn(library, this.editions, now).length,
      attempts: this.runningAttempts.attempts(),
      classes,
    };
  }

  /**
   * The editions of the desk as the learner left it on this device; the same list as long as nothing of it changes. What was put away
   * asks nothing, but for what a class asks until its end: no class would ask what nobody is asked.
   */
  private deskOf(
    library: readonly LibraryEntry[],
    classes: readonly ClassNote[],
    now: number,
  ): readonly Edition[] {
    const there = new Set(library.map(({ deckId }) => deckId));
    const asked = new Set(
      classes
        .flatMap(({ assignments }) => assignments)
        .filter((terms) => now <= endOf(terms))
        .map(({ deckId }) => deckId),
    );
    const next = this.editions.filter(
      (edition) =>
        there.has(edition.deckId) && (asked.has(edition.deckId) || !this.desk.isPutAway(edition)),
    );
    const isSame =
      next.length === this.shown.length && next.every((one, i) => one === this.shown[i]);
    if (!isSame) this.shown = next;
    return this.shown;
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

/** What is on the desk, may be fetched now and is not here yet. */
export function missingIn(
  library: readonly LibraryEntry[],
  editions: readonly Edition[],
  now: number,
): LibraryEntry[] {
  const here = new Set(editions.map(({ id }) => id));
  return library.filter(
    ({ editionId, from }) => !here.has(editionId) && (from === null || from <= now),
  );
}

function idsOf(editions: readonly Edition[]): string {
  return editions.map(({ id }) => id).join(' ');
}

const revisionsOf = (revised: readonly RevisedItem[]): Revisions =>
  new Map(revised.map(({ itemId, revisions }) => [itemId, revisions]));

/** An event of the store as the fold reads it, or null when it was refused. */
function logEventOf({ event, receipt, refusal }: EventRecord): LogEvent | null {
  if (refusal) return null;
  return receipt ? { ...event, ...receipt } : event;
}
