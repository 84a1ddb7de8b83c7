import type { StudyDay } from '#core/study/day.ts';
import { markSections } from '#offline/device/sections-read.ts';

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
