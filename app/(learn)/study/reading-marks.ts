import type { StudyDay } from '#core/study/day.ts';
import { markSections } from '#offline/device/sections-read.ts';
import type { ReadingView } from '#ui/study/reading.tsx';
import { retoldFrom } from './study-view.ts';

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

/** Marks the section before an item as read, in `ms`. Returns the keys of what was marked. */
export function markSectionRead(day: StudyDay, itemId: string, at: number, ms: number): string[] {
  const key = day.readings.get(itemId)?.key;
  const keys = key === undefined ? [] : [key];
  markSections(keys, { at, ms });
  return keys;
}

/** Marks the rest of an item's text as known before. Returns the keys of what was marked. */
export function markTextKnown(day: StudyDay, itemId: string): string[] {
  const edition = day.items.get(itemId)?.edition;
  const keys = edition ? day.readings.unread(edition).map(({ key }) => key) : [];
  markSections(keys, { at: 0, ms: 0 });
  return keys;
}
