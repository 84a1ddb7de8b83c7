import type { Card } from '#core/memory/card.ts';
import type { LearnerEvent } from '#core/memory/event.ts';
import { advance, canAdvance, fold, type Revisions } from '#core/memory/fold.ts';
import { compareEvents, type LogEvent } from '#core/memory/log.ts';
import { DEFAULT_SETTINGS, type Settings } from '#core/memory/settings.ts';
import type { EventRecord } from './store.ts';

const LEARNER = '';

/**
 * The local fold: a learner's whole log in memory and the cards it comes to. An answer that sorts last moves its card
 * by one step; anything else folds the items it touches anew. Always equal to `fold` over all events.
 */
export class Ledger {
  cards: Map<string, Card> = new Map();
  settings: Settings = DEFAULT_SETTINGS;

  private readonly byId = new Map<string, LogEvent>();
  private readonly byItem = new Map<string, LogEvent[]>();
  private readonly undoTargets = new Set<string>();
  private ordered: LogEvent[] = [];
  private isOrdered = true;

  constructor(private revisions: Revisions = new Map()) {}

  /** Starts over with a log; `cached` cards are trusted, the other items are folded. */
  load(events: readonly LogEvent[], cached: ReadonlyMap<string, Card>): void {
    for (const map of [this.byId, this.byItem, this.undoTargets]) map.clear();
    for (const event of events) this.keep(event);
    this.isOrdered = false;
    this.settings = fold(this.eventsOf(LEARNER), this.revisions).settings;
    this.cards = new Map();
    for (const itemId of this.byItem.keys()) {
      const card = cached.get(itemId);
      if (card) this.cards.set(itemId, card);
      else this.foldItem(itemId);
    }
  }

  /** Takes in new events and new receipts of known ones. Returns the items whose cards were folded or moved. */
  put(events: readonly LogEvent[]): Set<string> {
    const touched = new Set<string>();
    const stale = new Set<string>();
    for (const event of events) {
      const itemId = event.itemId ?? LEARNER;
      if (stale.has(itemId)) this.keep(event);
      else if (this.step(event, itemId)) touched.add(itemId);
      else stale.add(itemId);
    }
    return this.refold(stale, touched);
  }

  /** Takes refused events out of the fold. */
  remove(ids: readonly string[]): Set<string> {
    const stale = new Set<string>();
    for (const id of ids) {
      const event = this.byId.get(id);
      if (!event) continue;
      this.forget(event);
      stale.add(event.itemId ?? LEARNER);
    }
    return this.refold(stale, new Set());
  }

  /** New revisions of the items: every card stands on them. */
  revise(revisions: Revisions): Set<string> {
    this.revisions = revisions;
    return this.refold(new Set([LEARNER]), new Set());
  }

  /** The whole log in the fold's order. */
  events(): readonly LogEvent[] {
    if (!this.isOrdered) {
      this.ordered = [...this.byId.values()].sort(compareEvents);
      this.isOrdered = true;
    }
    return this.ordered;
  }

  /** Moves a card by one event that sorts after all that the card stands on. False when it has to be folded anew. */
  private step(event: LogEvent, itemId: string): boolean {
    const known = this.byId.has(event.id);
    const card = this.cards.get(itemId);
    const steps =
      !known &&
      itemId !== LEARNER &&
      !this.undoTargets.has(event.id) &&
      this.sortsLast(event, itemId) &&
      canAdvance(card, event);
    this.keep(event);
    if (!steps) return false;
    this.cards.set(itemId, advance(card, event, this.settings, this.revisions.get(itemId)));
    return true;
  }

  private sortsLast(event: LogEvent, itemId: string): boolean {
    return [this.eventsOf(itemId), this.eventsOf(LEARNER)].every((events) =>
      events.every((other) => compareEvents(other, event) < 0),
    );
  }

  private refold(stale: Set<string>, touched: Set<string>): Set<string> {
    if (stale.has(LEARNER)) {
      const folded = fold(this.events(), this.revisions);
      this.settings = folded.settings;
      this.cards = folded.cards;
      return new Set([...touched, ...this.cards.keys()]);
    }
    for (const itemId of stale) {
      this.foldItem(itemId);
      touched.add(itemId);
    }
    return touched;
  }

  private foldItem(itemId: string): void {
    if (itemId === LEARNER) return;
    const events = [...this.eventsOf(LEARNER), ...this.eventsOf(itemId)];
    const card = fold(events, this.revisions).cards.get(itemId);
    if (card) this.cards.set(itemId, card);
    else this.cards.delete(itemId);
  }

  private eventsOf(itemId: string): readonly LogEvent[] {
    return this.byItem.get(itemId) ?? [];
  }

  private keep(event: LogEvent): void {
    const known = this.byId.get(event.id);
    if (known) this.forget(known);
    const last = this.ordered.at(-1);
    if (this.isOrdered && (!last || compareEvents(last, event) < 0)) this.ordered.push(event);
    else this.isOrdered = false;
    this.byId.set(event.id, event);
    if (event.kind === 'undo') this.undoTargets.add(event.payload.undoes);
    const itemId = event.itemId ?? LEARNER;
    const events = this.byItem.get(itemId);
    if (events) events.push(event);
    else this.byItem.set(itemId, [event]);
  }

  private forget(event: LogEvent): void {
    this.byId.delete(event.id);
    this.isOrdered = false;
    const itemId = event.itemId ?? LEARNER;
    const rest = this.eventsOf(itemId).filter(({ id }) => id !== event.id);
    if (rest.length > 0) this.byItem.set(itemId, rest);
    else this.byItem.delete(itemId);
  }
}

/** An event of the store as the fold reads it, or null when it was refused. */
export function logEventOf({ event, receipt, refusal }: EventRecord): LogEvent | null {
  if (refusal) return null;
  return receipt ? { ...event, ...receipt } : event;
}

/** The event as it was made, without what the server added. */
export function withoutReceipt(stored: LogEvent): LearnerEvent {
  const { seq, receivedAt, effectiveAt, ...event } = stored as LogEvent & {
    seq?: number;
    receivedAt?: number;
    effectiveAt?: number;
  };
  return event as LearnerEvent;
}
