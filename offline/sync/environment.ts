/** The world that the sync client lives in; tests bring their own. */
export interface SyncEnvironment {
  /** ms since 1970. */
  now(): number;
  fetch(path: string, init: RequestInit): Promise<Response>;
  /** Calls back once after `ms`; the answer cancels it. */
  later(ms: number, then: () => void): () => void;
  /** 0 to 1, for jitter. */
  random(): number;
  isOnline(): boolean;
  /** The network is back, or the page is looked at again. */
  onWake(listener: () => void): () => void;
  onOffline(listener: () => void): () => void;
  /** The page is put away and may never return. */
  onHide(listener: () => void): () => void;
}

/** A timer beyond it fires at once. */
const LONGEST_TIMER = 2 ** 31 - 1;

export const browserEnvironment: SyncEnvironment = {
  now: () => Date.now(),
  fetch: (path, init) => fetch(path, init),
  later: (ms, then) => {
    const timer = setTimeout(then, Math.min(ms, LONGEST_TIMER));
    return () => clearTimeout(timer);
  },
  random: () => Math.random(),
  isOnline: () => navigator.onLine,
  onWake: (listener) => {
    const onVisible = () => {
      if (document.visibilityState === 'visible') listener();
    };
    window.addEventListener('online', listener);
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      window.removeEventListener('online', listener);
      document.removeEventListener('visibilitychange', onVisible);
    };
  },
  onOffline: (listener) => {
    window.addEventListener('offline', listener);
    return () => window.removeEventListener('offline', listener);
  },
  onHide: (listener) => {
    const onHidden = () => {
      if (document.visibilityState === 'hidden') listener();
    };
    document.addEventListener('visibilitychange', onHidden);
    window.addEventListener('pagehide', listener);
    return () => {
      document.removeEventListener('visibilitychange', onHidden);
      window.removeEventListener('pagehide', listener);
    };
  },
};
