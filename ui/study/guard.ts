import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { noteTap } from './last-tap.ts';

/** How long after a reveal or a next card taps are deaf, in ms: longer than a double tap takes. */
const DEAF_MS = 300;

const never = () => () => {};
const isAwake = () => false;
const isAsleep = () => true;

/**
 * Makes a part of the page deaf to taps, and to Space and Enter, for a moment after it has changed: a double tap must
 * not answer what nobody has seen. It goes by the event's own time, so that a slow device cannot let a tap through late.
 * `data-guarded` on the element says so while it holds.
 * `change`: another word is another state of the part; null while it is not seen.
 */
export function useGuard<T extends HTMLElement>(change: string | null) {
  const part = useRef<T>(null);
  // What a prerendered page wakes up with was in sight before: nobody can be surprised by it.
  const isWaking = useSyncExternalStore(never, isAwake, isAsleep);
  const since = useRef(Number.NEGATIVE_INFINITY);
  const isDeafTo = useRef(
    (event: Pick<Event, 'timeStamp'>) => event.timeStamp - since.current < DEAF_MS,
  ).current;
  // biome-ignore lint/correctness/useExhaustiveDependencies: begins anew with each change
  useLayoutEffect(() => {
    if (isWaking || change === null) return;
    since.current = performance.now();
    const { current } = part;
    current?.setAttribute('data-guarded', '');
    const over = setTimeout(() => current?.removeAttribute('data-guarded'), DEAF_MS);
    return () => clearTimeout(over);
  }, [change]);
  useEffect(() => {
    const { current } = part;
    const hold = (event: MouseEvent) => {
      if (!isDeafTo(event)) return noteTap(event);
      event.preventDefault();
      event.stopPropagation();
    };
    current?.addEventListener('click', hold, { capture: true });
    return () => current?.removeEventListener('click', hold, { capture: true });
  }, [isDeafTo]);
  return { part, isDeafTo };
}
