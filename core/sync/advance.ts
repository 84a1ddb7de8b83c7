import type { ItemRevision } from '#core/deck/edition.ts';
import { marked } from '#core/memory/desk.ts';
import type { StoredEvent } from '#core/memory/event.ts';
import { movesCards, reduceSettings, rewritesPast } from '#core/memory/event-kinds.ts';
import { advance, fold, type Revisions, settingsInForce } from '#core/memory/fold.ts';
import type { Settings } from '#core/memory/settings.ts';
import { latestRevision } from '#core/memory/softening.ts';
import {
  comesAfter,
  type DeckOf,
  extendTo,
  type FoldedCard,
  type FoldState,
  laterEnd,
  mayAdvance,
  tailOf,
} from './fold-state.ts';

/** A card as it is cached, with all that it was folded from. */
export interface CachedCard extends FoldedCard {
  /** The seq of the last event of the learner's own that moved it. */
  settingsSeq: number;
  /** The item's latest revision when it was folded. */
  itemRevision: number;
}

/** All that newly stored events are taken by. */
export interface Standing {
  state: FoldState;
  settingsSeq: number;
  /** The cached cards of the items that the events name. */
  cards: ReadonlyMap<string, CachedCard>;
  revisions: Revisions;
  /** The stored targets of undos that name no item, by their id. */
  targets: ReadonlyMap<string, StoredEvent>;
  deckOf: DeckOf;
}

/** What newly stored events come to. */
export interface Advanced {
  state: FoldState;
  settingsSeq: number;
  /** The cards that moved by a step. */
  cards: CachedCard[];
  /** The items whose cards must be folded from their logs. */
  toRefold: ReadonlySet<string>;
}

/** Takes newly stored events, in seq order, into what is cached. Null when every card must be folded anew. */
export function takeEvents(events: readonly StoredEvent[], standing: Standing): Advanced | null {
  const walk = new Walk(standing);
  return events.every((event) => walk.take(event)) ? walk.result() : null;
}

/** The cards of all items named in these events, the learner's own among them, folded anew. */
export function foldCards(
  events: readonly StoredEvent[],
  revisions: Revisions,
  settingsSeq: number,
): CachedCard[] {
  const byItem = groupByItem(events);
  return [...fold(events, revisions).cards].map(([itemId, card]) => ({
    card,
    tail: tailOf(byItem.get(itemId) ?? []),
    settingsSeq,
    itemRevision: latestRevision(revisions.get(itemId) ?? []),
  }));
}

function groupByItem(events: readonly StoredEvent[]): Map<string | undefined, StoredEvent[]> {
  const groups = new Map<string | undefined, StoredEvent[]>();
  for (const event of events) {
    const group = groups.get(event.itemId);
    if (group) group.push(event);
    else groups.set(event.itemId, [event]);
  }
  return groups;
}

class Walk {
  readonly #revisions: Revisions;
  readonly #deckOf: DeckOf;
  readonly #known: Map<string, CachedCard>;
  readonly #targets: Map<string, StoredEvent>;
  readonly #moved = new Set<string>();
  readonly #toRefold = new Set<string>();
  #state: FoldState;
  #settings: Settings;
  #settingsSeq: number;

  constructor({ state, settingsSeq, cards, revisions, targets, deckOf }: Standing) {
    this.#deckOf = deckOf;
    this.#revisions = revisions;
    this.#known = new Map(cards);
    this.#targets = new Map(targets);
    this.#state = state;
    this.#settings = settingsInForce(state.patch, state.adoption);
    this.#settingsSeq = settingsSeq;
  }

  /** False when this event changes what others of the whole log did. */
  take(event: StoredEvent): boolean {
    if (event.itemId !== undefined) {
      this.#takeItem(event, event.itemId);
      this.#state = extendTo(this.#state, event, this.#deckOf);
      return true;
    }
    this.#targets.set(event.id, event);
    const target = event.kind === 'undo' ? this.#targets.get(event.payload.undoes) : undefined;
    const desk = marked(this.#state.desk, event, this.#deckOf);
    if (desk !== this.#state.desk) this.#state = { ...this.#state, desk };
    if (!movesCards(event, target)) return true;
    const { tail, patch, adoption, ownEnd } = this.#state;
    if (rewritesPast(event.kind) || tail.looseUndo || !comesAfter(event, tail.end)) return false;
    const next = reduceSettings(patch, event);
    this.#settings = settingsInForce(next, adoption);
    const own = { ...this.#state, patch: next, ownEnd: laterEnd(ownEnd, event) };
    this.#state = extendTo(own, event, this.#deckOf);
    this.#settingsSeq = event.seq;
    return true;
  }

  result(): Advanced {
    const cards = [...this.#moved]
      .filter((itemId) => !this.#toRefold.has(itemId))
      .map((itemId) => this.#known.get(itemId) as CachedCard);
    const toRefold = this.#toRefold;
    return { state: this.#state, settingsSeq: this.#settingsSeq, cards, toRefold };
  }

  #takeItem(event: StoredEvent, itemId: string): void {
    if (this.#toRefold.has(itemId)) return;
    const revisions: readonly ItemRevision[] = this.#revisions.get(itemId) ?? [];
    const latest = latestRevision(revisions);
    const known = this.#known.get(itemId);
    const isCurrent = known === undefined || known.itemRevision === latest;
    if (!isCurrent || !mayAdvance(event, known, this.#state.ownEnd)) {
      this.#toRefold.add(itemId);
      return;
    }
    this.#known.set(itemId, {
      card: advance(known?.card, event, this.#settings, revisions),
      tail: { end: laterEnd(null, event), looseUndo: false },
      settingsSeq: this.#settingsSeq,
      itemRevision: latest,
    });
    this.#moved.add(itemId);
  }
}
