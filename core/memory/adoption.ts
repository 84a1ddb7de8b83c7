import { fractionOf } from '#core/chance/hash.ts';
import type { Card } from './card.ts';
import { createModel } from './fsrs.ts';
import type { LogEvent, OrderedLog } from './log.ts';
import type { Settings } from './settings.ts';
import { areSoundWeights } from './sound-settings.ts';

export type Adoption = Extract<LogEvent, { kind: 'adopt' }>;

/** The last adoption of a log in order whose weights FSRS-6 can work with, or null. */
export function latestAdoption({ events, undone }: OrderedLog): Adoption | null {
  for (let i = events.length - 1; i >= 0; i--) {
    const event = events[i] as LogEvent;
    if (event.kind !== 'adopt' || undone.has(event.id)) continue;
    if (areSoundWeights(event.payload.weights)) return event;
  }
  return null;
}

/**
 * The card with the date that an adoption gave it moved by up to `spread` days to either side, so that a whole deck
 * does not fall due at once. By how much depends on the adoption and the item alone, and stays inside the fuzz range of
 * the card's own interval.
 */
export function spreadCard(card: Card, adoption: Adoption, settings: Settings): Card {
  const { phase } = card;
  const { spread } = adoption.payload;
  if (phase.state !== 'review' || !(spread > 0)) return card;
  const [low, high] = createModel(settings).fuzzRange(phase.scheduledDays);
  const from = Math.max(low, Math.ceil(phase.scheduledDays - spread));
  const to = Math.min(high, Math.floor(phase.scheduledDays + spread));
  const days = Math.floor(from + fractionOf(`${adoption.id}:${card.itemId}`) * (to - from + 1));
  const dueDay = phase.dueDay - phase.scheduledDays + days;
  return { ...card, phase: { ...phase, dueDay, scheduledDays: days } };
}
