import type { ItemRevision } from '#core/deck/edition.ts';
import { type Adoption, latestAdoption, spreadCard } from './adoption.ts';
import { type Card, newCard } from './card.ts';
import { reduceCard, reduceSettings, rewritesPast } from './event-kinds.ts';
import { type LogEvent, type OrderedLog, orderLog } from './log.ts';
import { FirstAnswers, isOfAttempt } from './quiz-answer.ts';
import type { ReviewEvent } from './schedule.ts';
import { DEFAULT_SETTINGS, type Settings, type SettingsPatch, settingsOf } from './settings.ts';
import { latestRevision, soften } from './softening.ts';

/** Raised whenever the same log gives other cards; cards folded with an older one are folded anew. */
export const FOLD_VERSION = 3;

export interface Folded {
  /** What the log set, without the defaults. */
  patch: SettingsPatch;
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
  /** Called after each review that moved its card, in the fold's order, with the card as it then stands. */
  onReview?: (event: ReviewEvent, card: Card) => void;
}

/**
 * The truth about a learner's memory: events, in any order and with any doubles, to settings and cards.
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
  const firsts = new FirstAnswers();
  const base = options.settings ?? DEFAULT_SETTINGS;
  const cards = new Map<string, Card>();
  let patch: SettingsPatch = {};
  let settings = settingsInForce(patch, adoption, base);
  for (const [index, event] of log.events.entries()) {
    const { itemId } = event;
    const isUndone = log.undone.has(event.id);
    if (itemId === undefined) {
      if (isUndone) continue;
      const next = reduceSettings(patch, event);
      if (next !== patch) settings = settingsInForce(next, adoption, base);
      patch = next;
      if (event === adoption) spreadCards(cards, adoption, settings);
      continue;
    }
    const card = cards.get(itemId) ?? newCard(itemId);
    const isForgotten = event.kind === 'review' && index < (starts.get(itemId) ?? -1);
    const isPassedOver =
      isUndone || isForgotten || (event.kind === 'review' && firsts.isLater(event));
    const next = isPassedOver
      ? card
      : reduceCard(card, event, settings, revisions.get(itemId) ?? []);
    cards.set(itemId, next);
    if (event.kind === 'review' && next.reps > card.reps) options.onReview?.(event, next);
  }
  for (const [itemId, card] of cards) {
    cards.set(itemId, asOfLatest(card, revisions.get(itemId) ?? []));
  }
  return { patch, settings, cards };
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
 * The card after one more event of its item: equal to folding everything anew when the event sorts after all that the
 * card was folded from, `canAdvance` says so, and `settings` are those in force. Undefined for a card that does not exist
 * yet.
 */
export function advance(
  card: Card | undefined,
  event: LogEvent,
  settings: Settings,
  revisions: readonly ItemRevision[] = [],
): Card {
  const next = reduceCard(card ?? newCard(event.itemId ?? ''), event, settings, revisions);
  return asOfLatest(next, revisions);
}

/**
 * Whether `advance` may take this event, given that it sorts last and that no undo already in the log names it. Not an
 * event that rewrites the past; nor a review of an older revision than the memory stands for, because that memory may
 * have been softened since; nor an answer in a quiz to an item that had one, because only the item's log tells whether
 * the same attempt gave it.
 */
export function canAdvance(card: Card | undefined, event: LogEvent): boolean {
  if (rewritesPast(event.kind) || (card?.lastQuiz && isOfAttempt(event))) return false;
  const seen = event.itemRevision ?? Number.POSITIVE_INFINITY;
  return event.kind !== 'review' || card === undefined || seen >= card.itemRevision;
}

/** The settings after what the learner set; adopted weights hold for the whole history, whatever a patch says. */
export function settingsInForce(
  patch: SettingsPatch,
  adoption: Adoption | null,
  base: Settings = DEFAULT_SETTINGS,
): Settings {
  const settings = settingsOf(patch, base);
  return adoption ? { ...settings, weights: adoption.payload.weights } : settings;
}

/** Moves the dates of the cards that stand at the adoption's own place in the log; later reviews give their own dates. */
function spreadCards(cards: Map<string, Card>, adoption: Adoption, settings: Settings): void {
  for (const [itemId, card] of cards) cards.set(itemId, spreadCard(card, adoption, settings));
}

/** The memory as it stands for the item's latest revision. */
function asOfLatest(card: Card, revisions: readonly ItemRevision[]): Card {
  return soften(card, revisions, latestRevision(revisions));
}

/** The place in the log of each item's last effective reset: its fold starts there. */
function lastResets({ events, undone }: OrderedLog): Map<string, number> {
  const places = new Map<string, number>();
  for (const [index, event] of events.entries()) {
    if (event.kind !== 'reset' || event.itemId === undefined || undone.has(event.id)) continue;
    places.set(event.itemId, index);
  }
  return places;
}
