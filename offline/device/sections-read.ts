const KEY = 'tenet-read';

/**
 * The sections of study texts that were read on this device, as `deck#section`. Only a convenience of the device: what
 * was answered says more, and where storage is blocked a section is offered until its first answer.
 */
export function sectionsRead(): ReadonlySet<string> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return new Set(Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : []);
  } catch {
    return new Set();
  }
}

/** Returns all that are read now. */
export function markRead(sections: readonly string[]): ReadonlySet<string> {
  const read = new Set([...sectionsRead(), ...sections]);
  try {
    localStorage.setItem(KEY, JSON.stringify([...read]));
  } catch {}
  return read;
}
