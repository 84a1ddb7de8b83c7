import type { ItemRevision } from '#core/deck/edition.ts';
import { type Card, newCard } from './card.ts';
import type { LearnerEvent } from './event.ts';
import { latestRevision, soften } from './revision.ts';
import { applyReview } from './schedule.ts';
import type { Settings } from './settings.ts';

/** One effective event on one card. */
export function take(
  card: Card,
  event: LearnerEvent,
  settings: Settings,
  revisions: readonly ItemRevision[] = [],
): Card {
  switch (event.kind) {
    case 'review': {
      const seen = event.itemRevision ?? latestRevision(revisions);
      const reviewed = applyReview(soften(card, revisions, seen), event, settings);
      return { ...reviewed, itemRevision: Math.max(card.itemRevision, seen) };
    }
    case 'suspend':
      return { ...card, suspended: true };
    case 'resume':
      return { ...card, suspended: false };
    case 'bury':
      return { ...card, buriedOn: event.payload.day };
    case 'flag':
      return { ...card, flagged: event.payload.flagged };
    case 'note':
      return { ...card, note: event.payload.text };
    case 'edit':
      return { ...card, edit: { stem: event.payload.stem, key: event.payload.key } };
    case 'reset': {
      const { suspended, flagged, note, edit } = card;
      return { ...newCard(card.itemId), suspended, flagged, note, edit };
    }
    default:
      return card;
  }
}

/** The memory as it stands for the item's latest revision. */
export function settle(card: Card, revisions: readonly ItemRevision[] = []): Card {
  return soften(card, revisions, latestRevision(revisions));
}
