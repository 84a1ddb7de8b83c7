import type { ItemRevision } from '#core/deck/edition.ts';
import type { Card } from '#core/memory/card.ts';
import { movesCards } from '#core/memory/event-kinds.ts';
import { advance, fold, type Revisions } from '#core/memory/fold.ts';
import { compareEvents, effectiveTime, type LogEvent, type Place } from '#core/memory/log.ts';
import { DEFAULT_SETTINGS, type Settings } from '#core/memory/settings.ts';
import { laterEnd, mayAdvance, movingEvents, type Tail, tailOf } from '#core/sync/fold-state.ts';

/**
 * The local fold: a learner's whole log in memory and the cards it comes to. An answer that sorts last moves its card
 * by one step; anything else folds the items it touches anew. Always equal to `fold` over all events.
 */
export class Ledger {
  cards: Map<string, Card> = new Map();
  settings: Settings = DEFAULT_SETTINGS;

  private readonly byId = new Map<string, LogEvent>();
  private readonly byItem = new Map<string, LogEvent[]>();
  private readonly tails = new Map<string, Tail>();
  /** The events that name no item. */
  private own: LogEvent[] = [];
  private ownEnd: Place | null = null;

  constructor(private revisions: Revisions = new Map()) {}

  /** Starts over with a log; `cached` cards are trusted, the other items are folded. */
  load(events: readonly LogEvent[], cached: ReadonlyMap<string, Card>): void {
    for (const map of [this.byId, this.byItem, this.tails]) map.clear();
    this.own = [];
    for (const event of events) this.keep(event);
    this.ownEnd = tailOf(movingEvents(this.own)).end;
    this.settings = fold(this.own, this.revisions).settings;
    this.cards = new Map();
    for (const [itemId, ofItem] of this.byItem) {
      const card = cached.get(itemId);
      if (!card) this.foldItem(itemId);
      else {
        this.cards.set(itemId, card);
        this.tails.set(itemId, tailOf(ofItem));
      }
    }
  }

  /** Takes in new events and new receipts of known ones. Returns the items whose cards were folded or moved. */
  put(events: readonly LogEvent[]): Set<string> {
    const touched = new Set<string>();
    const stale = new Set<string>();
    let allStale = false;
    for (const event of events) {
      const isNew = this.keep(event);
      if (event.itemId === undefined) allStale ||= this.moves(event);
      else if (allStale || stale.has(event.itemId)) stale.add(event.itemId);
      else if (isNew && this.step(event, event.itemId)) touched.add(event.itemId);
      else stale.add(event.itemId);
    }
    return allStale ? this.refoldAll() : this.refold(stale, touched);
  }

  /** Takes refused events out of the fold. */
  remove(ids: readonly string[]): Set<string> {
    const stale = new Set<string>();
    let allStale = false;
    for (const id of ids) {
      const event = this.byId.get(id);
      if (!event) continue;
      if (event.itemId === undefined) allStale ||= this.moves(event);
      else stale.add(event.itemId);
      this.forget(event);
    }
    return allStale ? this.refoldAll() : this.refold(stale, new Set());
  }

  /** What became of items; those of which something else is known now are folded anew. */
  revise(revisions: Revisions): Set<string> {
    const ids = new Set([...this.revisions.keys(), ...revisions.keys()]);
    const stale = [...ids].filter(
      (id) => this.byItem.has(id) && differ(this.revisions.get(id), revisions.get(id)),
    );
    this.revisions = revisions;
    return this.refold(new Set(stale), new Set());
  }

  /** Folds every card from the log. */
  refoldAll(): Set<string> {
    const folded = fold([...this.byId.values()], this.revisions);
    this.settings = folded.settings;
    this.cards = folded.cards;
    this.ownEnd = tailOf(movingEvents(this.own)).end;
    for (const [itemId, events] of this.byItem) this.tails.set(itemId, tailOf(events));
    return new Set(this.cards.keys());
  }

  /** The events of one item, in no order. */
  eventsOf(itemId: string): readonly LogEvent[] {
    return this.byItem.get(itemId) ?? [];
  }

  /** The whole log in the fold's order. Sorted when asked for: no tap needs it. */
  events(): LogEvent[] {
    return [...this.byId.values()].sort(compareEvents);
  }

  /** The cards of these items as they stood before an instant (ms since 1970). */
  cardsBefore(itemIds: Iterable<string>, instant: number): Map<string, Card> {
    const isBefore = (event: LogEvent) => effectiveTime(event) < instant;
    const own = this.own.filter(isBefore);
    const cards = new Map<string, Card>();
    for (const itemId of itemIds) {
      const events = (this.byItem.get(itemId) ?? []).filter(isBefore);
      const card = fold([...own, ...events], this.revisions).cards.get(itemId);
      if (card) cards.set(itemId, card);
    }
    return cards;
  }

  /** Moves a card by one event that sorts after all that the card stands on. False when it has to be folded anew. */
  private step(event: LogEvent, itemId: string): boolean {
    const card = this.cards.get(itemId);
    const tail = this.tails.get(itemId);
    const known = card && tail ? { card, tail } : undefined;
    if (!mayAdvance(event, known, this.ownEnd)) return false;
    this.cards.set(itemId, advance(card, event, this.settings, this.revisions.get(itemId)));
    this.tails.set(itemId, { end: laterEnd(null, event), looseUndo: false });
    return true;
  }

  private moves(event: LogEvent): boolean {
    const target = event.kind === 'undo' ? this.byId.get(event.payload.undoes) : undefined;
    return movesCards(event, target);
  }

  private refold(stale: ReadonlySet<string>, touched: Set<string>): Set<string> {
    for (const itemId of stale) {
      this.foldItem(itemId);
      touched.add(itemId);
    }
    return touched;
  }

  private foldItem(itemId: string): void {
    const events = this.byItem.get(itemId) ?? [];
    const card = fold([...this.own, ...events], this.revisions).cards.get(itemId);
    if (card) this.cards.set(itemId, card);
    else this.cards.delete(itemId);
    this.tails.set(itemId, tailOf(events));
  }

  /** Files an event; false when it was known, and only its receipt is new. */
  private keep(event: LogEvent): boolean {
    const known = this.byId.get(event.id);
    if (known) this.forget(known);
    this.byId.set(event.id, event);
    if (event.itemId === undefined) this.own.push(event);
    else {
      const events = this.byItem.get(event.itemId);
      if (events) events.push(event);
      else this.byItem.set(event.itemId, [event]);
    }
    return known === undefined;
  }

  private forget(event: LogEvent): void {
    this.byId.delete(event.id);
    const isOther = ({ id }: LogEvent) => id !== event.id;
    if (event.itemId === undefined) this.own = this.own.filter(isOther);
    else {
      const rest = (this.byItem.get(event.itemId) ?? []).filter(isOther);
      if (rest.length > 0) this.byItem.set(event.itemId, rest);
      else this.byItem.delete(event.itemId);
    }
  }
}

function differ(
  a: readonly ItemRevision[] | undefined,
  b: readonly ItemRevision[] | undefined,
): boolean {
  return JSON.stringify(a ?? []) !== JSON.stringify(b ?? []);
}
