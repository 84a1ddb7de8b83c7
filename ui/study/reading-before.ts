import type { StudyDay } from '#core/study/day.ts';
import { retoldFrom } from '#ui/essay/retold.ts';
import type { ReadingView } from './reading.tsx';

/** The section to read before an item is asked, or null. */
export function readingBefore(day: StudyDay, itemId: string): ReadingView | null {
  const reading = day.readings.get(itemId);
  if (!reading || reading.isDone) return null;
  const { edition, section, part, ms, key } = reading;
  const cards = day.queue.entries.filter(
    ({ itemId: queued, why }) => why === 'new' && day.readings.get(queued)?.key === key,
  ).length;
  const retold = retoldFrom(edition);
  return { essay: edition.essay, section, part, seconds: ms / 1000, cards, retold };
}
