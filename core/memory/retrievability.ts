import { type DayBoundary, studyDay } from '#core/time/study-day.ts';
import type { Card } from './card.ts';
import { createModel, type ModelSettings } from './fsrs.ts';

/**
 * The chance, 0 to 1, that the learner recalls the card at `now` (ms since 1970): FSRS-6's forgetting curve over the
 * same study days that scheduling goes by, so 1 on the day of the last review. Null for a card never answered.
 */
export function retrievabilityAt(
  card: Card,
  now: number,
  boundary: DayBoundary,
  settings: ModelSettings,
): number | null {
  if (card.phase.state === 'new' || !card.last) return null;
  const elapsed = Math.max(0, studyDay(now, boundary) - card.last.day);
  return createModel(settings).retrievability(elapsed, card.phase.memory.stability);
}
