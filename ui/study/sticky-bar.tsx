import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { lastTapAt } from './last-tap.ts';
import styles from './sticky-bar.module.css';

interface StickyBarProps {
  /** Drawn and not seen yet. */
  isAway?: boolean;
  children: ReactNode;
}

/** Of the visible height: a bar that covers more would hide what it is about. */
const MOST_COVERED = 0.4;

/**
 * A bar under the thumb. It stays in sight while it covers less than 40 % of what is seen, measured whenever either
 * changes; otherwise, and where it would come to lie under the finger that called it, it follows the card.
 */
export function StickyBar({ isAway = false, children }: StickyBarProps) {
  const bar = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const { current } = bar;
    if (!current || isAway) return;
    const tappedAt = lastTapAt();
    let height = 0;
    const measure = () => {
      const seen = window.visualViewport?.height ?? window.innerHeight;
      const isLow = height < MOST_COVERED * seen && tappedAt < window.innerHeight - height;
      current.toggleAttribute('data-sticky', isLow);
    };
    // It tells the first height too, once the page is laid out and before it is seen: nothing is laid out for the measure alone.
    const watch = new ResizeObserver(([entry]) => {
      height = entry?.borderBoxSize[0]?.blockSize ?? 0;
      measure();
    });
    watch.observe(current);
    window.addEventListener('resize', measure);
    window.visualViewport?.addEventListener('resize', measure);
    return () => {
      watch.disconnect();
      window.removeEventListener('resize', measure);
      window.visualViewport?.removeEventListener('resize', measure);
    };
  }, [isAway]);
  return (
    // It begins as it nearly always stays, so that the page is laid out once.
    <footer
      ref={bar}
      className={styles.bar}
      data-sticky=""
      data-away={isAway || undefined}
      inert={isAway}
    >
      {children}
    </footer>
  );
}
