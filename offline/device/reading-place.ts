const KEY = 'tenet-reading';

/** Ordinals of passages, by deck. */
type Places = Record<string, number>;

/** Where the reader of a deck's text was on this device: the ordinal of a passage; null where nobody read. */
export function readingPlace(deckId: string): number | null {
  return places()[deckId] ?? null;
}

/** Only a convenience of the device: where storage is blocked, a text opens at its beginning. */
export function keepReadingPlace(deckId: string, passage: number): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...places(), [deckId]: passage }));
  } catch {}
}

/** Somebody else begins here. */
export function forgetReadingPlaces(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {}
}

function places(): Places {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    const sound = Object.entries(kept ?? {}).filter(([, passage]) => Number.isInteger(passage));
    return Object.fromEntries(sound);
  } catch {
    return {};
  }
}
