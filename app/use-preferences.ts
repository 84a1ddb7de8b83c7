import { useSyncExternalStore } from 'react';
import {
  DEFAULT_PREFERENCES,
  type Preferences,
  preferences,
  subscribePreferences,
} from '#offline/device/preferences.ts';

/** How this device shows things; the defaults while a page is prerendered. */
export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribePreferences, preferences, () => DEFAULT_PREFERENCES);
}
