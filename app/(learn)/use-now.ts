import { useEffect, useState } from 'react';

/** The time, ms since 1970, taken anew when `change` is another and when the page is looked at again. */
export function useNow(change: unknown): number {
  const [taken, take] = useState(() => ({ now: Date.now(), change }));
  // While rendering, so that nothing is shown by the old time.
  if (taken.change !== change) take({ now: Date.now(), change });
  useEffect(() => {
    const tick = () => take((last) => ({ ...last, now: Date.now() }));
    document.addEventListener('visibilitychange', tick);
    return () => document.removeEventListener('visibilitychange', tick);
  }, []);
  return taken.now;
}
