import { useEffect, useRef, useState } from 'react';

/** The time, ms since 1970, taken anew when `change` is another and when the page is looked at again. */
export function useNow(change: unknown): number {
  const [now, setNow] = useState(() => Date.now());
  const before = useRef(change);
  if (before.current !== change) {
    before.current = change;
    setNow(Date.now());
  }
  useEffect(() => {
    const tick = () => setNow(Date.now());
    document.addEventListener('visibilitychange', tick);
    return () => document.removeEventListener('visibilitychange', tick);
  }, []);
  return now;
}
