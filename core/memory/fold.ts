import type { ItemRevision } from '#core/deck/edition.ts';
import { type Adoption, latestAdoption, spreadCard } from './adoption.ts';
import { type Card, newCard } from './card.ts';
import { type LogEvent, type OrderedLog, orderLog } from './log.ts';
import type { ReviewEvent } from './schedule.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';
import { patchSettings } from './sound-settings.ts';
import { settle, take } from './transition.ts';

/** Raised whenever the same log gives other cards; cards folded with an older one are folded anew. */
export const FOLD_VERSION = 1;

export interface Folded {
  /** The settings in force at the end of the log. */
  settings: Settings;
  /** A card for every item that any event names. */
  cards: Map<string, Card>;
}

/** An item's revisions by its id, oldest first. */
export type Revisions = ReadonlyMap<string, readonly ItemRevision[]>;

export interface FoldOptions {
  /** The settings before the first event; the defaults otherwise. */
  settings?: Settings;
  /** Called after each effective review that the fold counts, in its order, with the card as it then stands. */
  onReview?: (event: ReviewEvent, card: Card) => void;
}

/**
 * The truth about a learner's memory: events, in any order and with any doubles, to settings and cards (DESIGN §4).
 * Total: unknown kinds, unsound settings and unsound weights do nothing; it throws at no event that the wire's schema
 * lets in.
 */
export function fold(
  events: readonly LogEvent[],
  revisions: Revisions,
  options: FoldOptions = {},
): Folded {
  const log = orderLog(events);
  const adoption = latestAdoption(log);
  const starts = lastResets(log);
  const cards = new Map<string, Card>();
  const settledBefore = new Set<string>();
  let settings = withWeights(options.settings ?? DEFAULT_SETTINGS, adoption);
  let spreadBy = settings;
  for (const [place, event] of log.events.entries()) {
    const { itemId, kind } = event;
    const undone = log.undone.has(event.id);
    if (kind === 'settings' && !undone) settings = advanceSettings(settings, event, adoption);
    if (event === adoption) {
      spreadBy = settings;
      for (const known of cards.keys()) settledBefore.add(known);
    }
    if (itemId === undefined) continue;
    const card = cards.get(itemId) ?? newCard(itemId);
    const forgotten = kind === 'review' && place < (starts.get(itemId) ?? -1);
    const next = undone || forgotten ? card : take(card, event, settings, revisions.get(itemId));
    cards.set(itemId, next);
    if (kind !== 'review' || next === card) continue;
    settledBefore.delete(itemId);
    options.onReview?.(event, next);
  }
  for (const [itemId, card] of cards) {
    const spread =
      adoption && settledBefore.has(itemId) ? spreadCard(card, adoption, spreadBy) : card;
    cards.set(itemId, settle(spread, revisions.get(itemId)));
  }
  return { settings, cards };
}

/**
 * One item's card from its events and the learner-level ones (`settings`, `adopt`); other items' events are passed over.
 * Null when no event names the item. Equal to `fold` over the whole log.
 */
export function foldCard(
  events: readonly LogEvent[],
  itemId: string,
  revisions: readonly ItemRevision[] = [],
): Card | null {
  const own = events.filter((event) => event.itemId === itemId || event.itemId === undefined);
  return fold(own, new Map([[itemId, revisions]])).cards.get(itemId) ?? null;
}

/**
 * The card after one more event of its item, when that event sorts after all that the card was folded from, `canAdvance`
 * says so, and `settings` are those in force (`advanceSettings`): then equal to folding everything anew.
 * Pass undefined for a card that does not exist yet.
 */
export function advance(
  card: Card | undefined,
  event: LogEvent,
  settings: Settings,
  revisions: readonly ItemRevision[] = [],
): Card {
  return settle(take(card ?? newCard(event.itemId ?? ''), event, settings, revisions), revisions);
}

/** The settings after one more event in order; with an adoption in force, its weights stay. */
export function advanceSettings(
  settings: Settings,
  event: LogEvent,
  adoption: Adoption | null = null,
): Settings {
  if (event.kind !== 'settings') return settings;
  return withWeights(patchSettings(settings, event.payload), adoption);
}

/**
 * Whether an event of this kind changes what earlier events did, so that its item (`undo`, `reset`) or the whole learner
 * (`adopt`; `undo` of a learner's event) must be folded anew. Any other kind needs it only when it does not sort last:
 * a late `settings` refolds the learner, a late item event its item.
 */
export function needsRefold(kind: string): boolean {
  return kind === 'undo' || kind === 'reset' || kind === 'adopt';
}

/**
 * Whether `advance` may take this event, given that it sorts last and that no undo already in the log names it. Not for
 * the kinds of `needsRefold`; nor for a review of an older revision than the memory stands for, because that memory may
 * have been softened since.
 */
export function canAdvance(card: Card | undefined, event: LogEvent): boolean {
  if (needsRefold(event.kind)) return false;
  const seen = event.itemRevision ?? Number.POSITIVE_INFINITY;
  return event.kind !== 'review' || card === undefined || seen >= card.itemRevision;
}

/** Adopted weights hold for the whole history, whatever a patch says. */
function withWeights(settings: Settings, adoption: Adoption | null): Settings {
  return adoption ? { ...settings, weights: adoption.payload.weights } : settings;
}

/** The place of each item's last effective reset: its fold starts there. */
function lastResets({ events, undone }: OrderedLog): Map<string, number> {
  const places = new Map<string, number>();
  for (const [place, event] of events.entries()) {
    if (event.kind !== 'reset' || event.itemId === undefined || undone.has(event.id)) continue;
    places.set(event.itemId, place);
  }
  return places;
}
