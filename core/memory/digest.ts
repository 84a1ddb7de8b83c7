import { hash32 } from '#core/chance/hash.ts';
import type { Card } from './card.ts';

/**
 * A 32-bit hash of what must be equal on every device: whole numbers, flags and texts only, because stability and
 * difficulty may differ in the last digits between JavaScript engines.
 */
export function cardHash(card: Card): number {
  const { phase, last, edit } = card;
  return hash32(
    JSON.stringify([
      card.itemId,
      phase.state,
      phase.state === 'review' ? [phase.dueDay, phase.scheduledDays] : null,
      'step' in phase ? [phase.step, phase.dueAt] : null,
      card.reps,
      card.lapses,
      last ? [last.at, last.day] : null,
      card.suspended,
      card.buriedOn,
      card.flagged,
      card.note,
      edit.stem,
      edit.key,
      card.itemRevision,
      card.inQueue,
      card.lastQuiz ? [card.lastQuiz.at, card.lastQuiz.rating, card.lastQuiz.sure] : null,
      card.missed,
    ]),
  );
}

/** Eight hex digits of a sum of card hashes kept by XOR. */
export function formatDigest(sum: number): string {
  return (sum >>> 0).toString(16).padStart(8, '0');
}

/**
 * A checksum of a set of cards, the same for any order; `00000000` for none. Being an XOR of `cardHash`es, it can be
 * kept up to date: XOR the old card's hash out and the new one's in.
 */
export function digestOf(cards: Iterable<Card>): string {
  let sum = 0;
  for (const card of cards) sum ^= cardHash(card);
  return formatDigest(sum);
}
