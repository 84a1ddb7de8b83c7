import { useEffect, useLayoutEffect, useRef } from 'react';

/** Two lines of the answer are in sight above the bar, or the page moves just so far, in px. */
const ENOUGH = 72;

/** The focus follows what is new, so that a keyboard and a screen reader read on from there. */
export function useFocus(takeFocus: boolean, isRevealed: boolean, isAway: boolean) {
  const question = useRef<HTMLElement>(null);
  const answer = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useEffect(() => {
    if (isAway) return;
    // On a touch screen a field that takes the focus by itself would raise the keyboard over the question.
    const byMouse = window.matchMedia('(hover: hover) and (pointer: fine)').matches;
    if (byMouse && field.current) field.current.focus({ preventScroll: true });
    else if (takeFocus) question.current?.focus({ preventScroll: true });
    if (takeFocus) window.scrollTo(0, 0);
  }, [takeFocus, isAway]);
  useLayoutEffect(() => {
    if (isAway || !isRevealed || !answer.current) return;
    answer.current.focus({ preventScroll: true });
    const bar = footerOf(answer.current)?.clientHeight ?? 0;
    const hidden = answer.current.getBoundingClientRect().top + ENOUGH - (window.innerHeight - bar);
    if (hidden > 0) window.scrollBy(0, hidden);
  }, [isRevealed, isAway]);
  return { question, answer, field };
}

/** The ratings under an answer, where they stay in sight. */
function footerOf(answer: HTMLElement): Element | null | undefined {
  return answer.closest('main')?.parentElement?.querySelector('footer[data-sticky]');
}
