/** How this device shows things; each device has its own. */
export interface Preferences {
  theme: 'system' | 'light' | 'dark';
  /** Of the browser's own text size. */
  textSize: 100 | 115 | 130;
  /** Whether keys answer on the study screen. */
  keys: boolean;
  /** Again and Good only, or all four. */
  buttons: 2 | 4;
  /** Whether the buttons say when the card returns. */
  intervals: boolean;
  /** Whether a text that is read shows its key points. */
  marks: boolean;
}

/** Also read by the script that sets theme and text size before the first paint. */
export const PREFERENCES_KEY = 'tenet-preferences';

export const DEFAULT_PREFERENCES: Preferences = {
  theme: 'system',
  textSize: 100,
  keys: true,
  buttons: 4,
  intervals: true,
  marks: true,
};

const ALLOWED: { [K in keyof Preferences]: readonly Preferences[K][] } = {
  theme: ['system', 'light', 'dark'],
  textSize: [100, 115, 130],
  keys: [true, false],
  buttons: [2, 4],
  intervals: [true, false],
  marks: [true, false],
};

const listeners = new Set<() => void>();
let current: Preferences | null = null;

export function preferences(): Preferences {
  current ??= readPreferences();
  return current;
}

/** Takes effect at once; where storage is blocked it lasts as long as the page. */
export function prefer(patch: Partial<Preferences>): void {
  current = { ...preferences(), ...patch };
  try {
    localStorage.setItem(PREFERENCES_KEY, JSON.stringify(current));
  } catch {}
  for (const listener of listeners) listener();
}

export function subscribePreferences(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What is kept, as far as it is sound; the defaults for the rest. */
function readPreferences(): Preferences {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(PREFERENCES_KEY) ?? '{}');
    const sound = Object.entries(kept ?? {}).filter(([name, value]) =>
      (ALLOWED as Record<string, readonly unknown[]>)[name]?.includes(value),
    );
    return { ...DEFAULT_PREFERENCES, ...Object.fromEntries(sound) };
  } catch {
    return DEFAULT_PREFERENCES;
  }
}
