import { useEffect, useRef } from 'react';
import { MINUTE } from '#core/time/study-day.ts';

/** Moves `now` while a step is awaited, and when the page is looked at again; then it says for how long it was not, in ms. */
export function useClock(
  setNow: (now: number) => void,
  returnsAt: number | null,
  isBusy: boolean,
  onReturn: (away: number) => void,
): void {
  const returned = useRef(onReturn);
  useEffect(() => {
    returned.current = onReturn;
  });
  useEffect(() => {
    let left: number | null = null;
    const onChange = () => {
      const at = Date.now();
      if (document.visibilityState === 'hidden') {
        left = at;
        return;
      }
      if (left !== null) returned.current(at - left);
      left = null;
      setNow(at);
    };
    document.addEventListener('visibilitychange', onChange);
    return () => document.removeEventListener('visibilitychange', onChange);
  }, [setNow]);
  useEffect(() => {
    if (isBusy || returnsAt === null) return;
    const tick = () => setNow(Date.now());
    const due = setTimeout(tick, Math.max(0, returnsAt - Date.now()) + 50);
    const minute = setInterval(tick, MINUTE / 2);
    return () => {
      clearTimeout(due);
      clearInterval(minute);
    };
  }, [setNow, returnsAt, isBusy]);
}
