import { type RefObject, useEffect, useState } from 'react';
import type { ReadFrom } from './reading-view.ts';

/** Rests so long before a place is kept, ms. */
const REST = 200;
/** The line of the window that says what is being read, as a share of its height. */
const READING_LINE = 0.2;

/**
 * Brings the reader to where they were, and keeps where they are. The browser's own memory of the scroll is off
 * meanwhile: sheets make places in the history, and it would jump with them.
 */
export function useReadingPlace(
  text: RefObject<HTMLElement | null>,
  { point, section, passage }: ReadFrom,
  onPlace: (passage: number) => void,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the text is there
  useEffect(() => {
    const { current: root } = text;
    if (!root) return;
    const named = (name: string, value: string | number | null) =>
      value === null ? null : root.querySelector(`[data-${name}="${CSS.escape(String(value))}"]`);
    const from = named('point', point) ?? named('section', section) ?? named('passage', passage());
    from?.scrollIntoView({ block: point === null ? 'start' : 'center' });
    const before = window.history.scrollRestoration;
    window.history.scrollRestoration = 'manual';
    const keep = () => {
      const at = passageInSight(root);
      if (at !== null) onPlace(at);
    };
    let rest: ReturnType<typeof setTimeout>;
    const onScroll = () => {
      clearTimeout(rest);
      rest = setTimeout(keep, REST);
    };
    window.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      clearTimeout(rest);
      window.removeEventListener('scroll', onScroll);
      window.history.scrollRestoration = before;
    };
  }, []);
}

/** The id of the section in sight. Only who shows it should ask: it changes while the text is scrolled. */
export function useSectionInSight(text: RefObject<HTMLElement | null>): string | null {
  const [current, setCurrent] = useState<string | null>(null);
  useEffect(() => {
    const watch = text.current && watchSections(text.current, setCurrent);
    return () => watch?.disconnect();
  }, [text]);
  return current;
}

/** The ordinal of the first passage that ends below the reading line. */
function passageInSight(root: HTMLElement): number | null {
  const line = READING_LINE * window.innerHeight;
  const passages = [...root.querySelectorAll('[data-passage]')];
  let [low, high] = [0, passages.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const bottom = passages[middle]?.getBoundingClientRect().bottom ?? 0;
    if (bottom <= line) low = middle + 1;
    else high = middle;
  }
  const found = passages[low]?.getAttribute('data-passage');
  return found == null ? null : Number(found);
}

function watchSections(root: HTMLElement, onSight: (id: string) => void): IntersectionObserver {
  const above = 100 * READING_LINE;
  const watch = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        const id = target.getAttribute('data-section');
        if (isIntersecting && id !== null) onSight(id);
      }
    },
    { rootMargin: `-${above}% 0px -${99 - above}% 0px` },
  );
  for (const section of root.querySelectorAll('[data-section]')) watch.observe(section);
  return watch;
}
