import { useEffect, useState } from 'react';
import { MINUTE } from '#core/time/study-day.ts';

/**
 * The time, ms since 1970, taken anew when `change` is another, when the page is looked at again, and each minute while it is: a
 * page left open over night, or over the hour of an exam, does not go on telling what was.
 */
export function useNow(change: unknown): number {
  const [taken, take] = useState(() => ({ now: Date.now(), change }));
  // While rendering, so that nothing is shown by the old time.
  if (taken.change !== change) take({ now: Date.now(), change });
  useEffect(() => {
    const tick = () => take((last) => ({ ...last, now: Date.now() }));
    const tickWhereSeen = () => {
      if (document.visibilityState === 'visible') tick();
    };
    document.addEventListener('visibilitychange', tick);
    const minutes = setInterval(tickWhereSeen, MINUTE);
    return () => {
      document.removeEventListener('visibilitychange', tick);
      clearInterval(minutes);
    };
  }, []);
  return taken.now;
}
