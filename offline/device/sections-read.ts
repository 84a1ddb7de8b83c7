import type { ReadMark, ReadMarks } from '#core/study/reading.ts';

const KEY = 'tenet-sections';

/**
 * The sections of study texts that were read on this device. Only a convenience of the device: what was answered says
 * more, and where storage is blocked the marks last as long as the page.
 */
let current: ReadMarks | null = null;
const listeners = new Set<() => void>();

export function sectionsRead(): ReadMarks {
  current ??= keptMarks();
  return current;
}

export function subscribeSectionsRead(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Marks sections as read, or with null takes their marks back. By `sectionKey`. */
export function markSections(keys: readonly string[], mark: ReadMark | null): void {
  const marks = new Map(sectionsRead());
  for (const key of keys) {
    if (mark) marks.set(key, mark);
    else marks.delete(key);
  }
  current = marks;
  try {
    localStorage.setItem(KEY, JSON.stringify([...marks]));
  } catch {}
  for (const listener of listeners) listener();
}

/** Somebody else begins here. */
export function forgetSections(): void {
  markSections([...sectionsRead().keys()], null);
}

function keptMarks(): ReadMarks {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return new Map(Array.isArray(kept) ? kept.filter(isEntry) : []);
  } catch {
    return new Map();
  }
}

function isEntry(entry: unknown): entry is [string, ReadMark] {
  if (!Array.isArray(entry) || typeof entry[0] !== 'string') return false;
  const { at, ms } = (entry[1] ?? {}) as Partial<ReadMark>;
  return Number.isFinite(at) && Number.isFinite(ms);
}
