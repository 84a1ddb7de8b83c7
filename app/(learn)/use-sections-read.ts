import { useSyncExternalStore } from 'react';
import type { ReadMarks } from '#core/study/reading.ts';
import { sectionsRead, subscribeSectionsRead } from '#offline/device/sections-read.ts';

const NONE: ReadMarks = new Map();

/** What was read on this device; nothing while a page is prerendered. */
export function useSectionsRead(): ReadMarks {
  return useSyncExternalStore(subscribeSectionsRead, sectionsRead, () => NONE);
}
