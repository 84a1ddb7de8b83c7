import type { ItemRevision } from '#core/deck/edition.ts';
import type { Card, Memory, Phase } from './card.ts';

const FLOOR = 0.1;

/** The latest revision of an item, 0 where none is known. */
export function latestRevision(revisions: readonly ItemRevision[]): number {
  return revisions.reduce((latest, { revision }) => Math.max(latest, revision), 0);
}

/**
 * The card once its memory stands for revision `to` of its item. Each change of meaning on the way halves the stability
 * (not below 0.1 days, and never raising it); a change of wording keeps it. A review's interval shrinks with the
 * stability, from the last review's day, so that the due day is never later than it was and the retention in force at
 * that review still holds. Steps keep their time.
 */
export function soften(card: Card, revisions: readonly ItemRevision[], to: number): Card {
  if (card.phase.state === 'new' || to <= card.itemRevision) return card;
  const changes = revisions.filter(
    ({ revision, change }) =>
      change === 'meaning' && revision > card.itemRevision && revision <= to,
  ).length;
  let phase: Phase = card.phase;
  for (let i = 0; i < changes; i++) phase = softenOnce(phase);
  return { ...card, phase, itemRevision: to };
}

function softenOnce(phase: Phase): Phase {
  if (phase.state === 'new') return phase;
  const memory = halve(phase.memory);
  if (phase.state !== 'review') return { ...phase, memory };
  // An interval is stability times a constant of the retention, so it shrinks in the same ratio.
  const ratio = memory.stability / phase.memory.stability;
  const scheduledDays = Math.max(1, Math.round(phase.scheduledDays * ratio));
  const dueDay = phase.dueDay - phase.scheduledDays + scheduledDays;
  return { ...phase, memory, dueDay, scheduledDays };
}

function halve({ stability, difficulty }: Memory): Memory {
  return { stability: Math.min(stability, Math.max(FLOOR, stability / 2)), difficulty };
}
