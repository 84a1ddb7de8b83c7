import type { ItemRevision } from '#core/deck/edition.ts';
import { type Card, newCard } from './card.ts';
import type { EventOf, KnownEvent, KnownKind, LearnerEvent } from './event.ts';
import { notePoints } from './points.ts';
import { movesMemory, noteQuiz } from './quiz-answer.ts';
import { applyReview } from './schedule.ts';
import type { Settings, SettingsPatch } from './settings.ts';
import { latestRevision, soften } from './softening.ts';
import { soundPatch } from './sound-settings.ts';

/** A kind that names an item: it moves that item's card and no other. */
interface ItemKind<K extends KnownKind> {
  names: 'item';
  /** The card after one effective event. */
  reduce(
    card: Card,
    event: EventOf<K>,
    settings: Settings,
    revisions: readonly ItemRevision[],
  ): Card;
  /** It changes what earlier events did, so that its item must be folded anew. */
  rewritesPast?: true;
}

/** A kind that names nobody but the learner. */
interface OwnKind<K extends KnownKind> {
  names: 'learner';
  /**
   * Whether it changes any card. If it does, a late one makes every card stale and clears the device's cache, and it
   * stays behind when a guest is merged into an account that has such events of its own.
   */
  movesCards: boolean;
  /** What the learner has set after it. */
  reduce?(patch: SettingsPatch, event: EventOf<K>): SettingsPatch;
  /** It changes what earlier events did, so that every card must be folded anew. */
  rewritesPast?: true;
}

/** `undo` names what its target names, and does what taking that away does. */
interface UndoKind {
  names: 'its target';
  rewritesPast: true;
}

/** Every kind of event, and all that the fold, the sync and the devices must know of it. Its schema is in core/sync. */
export const EVENT_KINDS: {
  readonly [K in KnownKind]: K extends 'undo' ? UndoKind : ItemKind<K> | OwnKind<K>;
} = {
  review: {
    names: 'item',
    reduce(card, event, settings, revisions) {
      const seen = event.itemRevision ?? latestRevision(revisions);
      const softened = soften(card, revisions, seen);
      if (!movesMemory(softened, event, settings)) return notePoints(noteQuiz(card, event), event);
      const reviewed = applyReview(softened, event, settings);
      const known = { ...reviewed, itemRevision: Math.max(card.itemRevision, seen) };
      return notePoints(noteQuiz(known, event), event);
    },
  },
  undo: { names: 'its target', rewritesPast: true },
  suspend: { names: 'item', reduce: (card) => ({ ...card, suspended: true }) },
  resume: { names: 'item', reduce: (card) => ({ ...card, suspended: false }) },
  bury: { names: 'item', reduce: (card, { payload }) => ({ ...card, buriedOn: payload.day }) },
  reset: {
    names: 'item',
    reduce({ itemId, suspended, flagged, note, edit }) {
      return { ...newCard(itemId), suspended, flagged, note, edit };
    },
    rewritesPast: true,
  },
  flag: { names: 'item', reduce: (card, { payload }) => ({ ...card, flagged: payload.flagged }) },
  note: { names: 'item', reduce: (card, { payload }) => ({ ...card, note: payload.text }) },
  report: { names: 'item', reduce: (card) => card },
  edit: {
    names: 'item',
    reduce: (card, { payload: { stem, key } }) => ({ ...card, edit: { stem, key } }),
  },
  settings: {
    names: 'learner',
    movesCards: true,
    reduce: (patch, { payload }) => ({ ...patch, ...soundPatch(payload) }),
  },
  adopt: { names: 'learner', movesCards: true, rewritesPast: true },
  'attempt-start': { names: 'learner', movesCards: false },
  'attempt-finish': { names: 'learner', movesCards: false },
  'take-up': { names: 'learner', movesCards: false },
  'put-away': { names: 'learner', movesCards: false },
};

const KINDS: Readonly<
  Record<string, ItemKind<KnownKind> | OwnKind<KnownKind> | UndoKind | undefined>
> = Object.assign(Object.create(null), EVENT_KINDS);

/** The kinds that belong to the learner and move cards. */
export const MOVING_OWN_KINDS = Object.keys(EVENT_KINDS).filter((name) => {
  const kind = KINDS[name];
  return kind?.names === 'learner' && kind.movesCards;
});

/** Whether an event of this kind is about the item that it names; of kinds from a newer program nobody can tell. */
export function isAboutItem(kind: string): boolean {
  const known = KINDS[kind];
  return known !== undefined && known.names !== 'learner';
}

/**
 * Whether an event changes what earlier events did: its item (`undo`, `reset`) or the whole learner (`adopt`; `undo` of
 * one of the learner's own events that moves cards) must be folded anew. Any other kind needs that only when it does not
 * sort last.
 */
export function rewritesPast(kind: string): boolean {
  return KINDS[kind]?.rewritesPast ?? false;
}

/**
 * Whether an event that names no item moves cards: the kinds that the registry says so of, and the undo of one. `target`
 * is what an undo names, where it is known; one whose target is not there yet counts as moving.
 */
export function movesCards(event: LearnerEvent, target: LearnerEvent | undefined): boolean {
  if (event.kind === 'undo') return target === undefined || movesCards(target, undefined);
  const kind = KINDS[event.kind];
  return kind?.names === 'learner' && kind.movesCards;
}

/** The card after one effective event of its item; kinds from a newer program do nothing. */
export function reduceCard(
  card: Card,
  event: LearnerEvent,
  settings: Settings,
  revisions: readonly ItemRevision[],
): Card {
  const kind = KINDS[event.kind];
  // The registry is mapped, so that the entry under an event's kind takes that event.
  return kind?.names === 'item'
    ? kind.reduce(card, event as KnownEvent, settings, revisions)
    : card;
}

/** What the learner has set after one effective event of their own. */
export function reduceSettings(patch: SettingsPatch, event: LearnerEvent): SettingsPatch {
  const kind = KINDS[event.kind];
  return kind?.names === 'learner' && kind.reduce ? kind.reduce(patch, event as KnownEvent) : patch;
}
