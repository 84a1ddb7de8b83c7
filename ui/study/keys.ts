import { useEffect, useRef } from 'react';
import type { Rating } from '#core/memory/event.ts';

/** What a key can do on the study screen; what is absent does nothing now. */
export interface KeyActions {
  /** Space or Enter before the answer. */
  show?: (() => void) | undefined;
  /** 1 to 4 after the answer; Space or Enter gives `suggested`. */
  rate?: ((rating: Rating) => void) | undefined;
  suggested?: Rating | undefined;
  /** 1 to 9 or a letter before a choice is made, from 0. */
  pick?: ((index: number) => void) | undefined;
  undo?: (() => void) | undefined;
}

type Press = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'repeat' | 'isComposing'
>;

/** What a press means, or null. */
export function keyAction(press: Press, actions: KeyActions, onControl: boolean) {
  const { key } = press;
  if (press.ctrlKey || press.metaKey || press.altKey || press.repeat || press.isComposing)
    return null;
  const { show, rate, suggested = 3, pick, undo } = actions;
  if (key.toLowerCase() === 'u') return undo ?? null;
  if (key === ' ' || key === 'Enter') {
    // On a button these keys press it.
    if (onControl) return null;
    return rate ? () => rate(suggested) : (show ?? null);
  }
  if (rate) return /^[1-4]$/.test(key) ? () => rate(Number(key) as Rating) : null;
  if (!pick) return null;
  if (/^[1-9]$/.test(key)) return () => pick(Number(key) - 1);
  return /^[a-i]$/i.test(key) ? () => pick(key.toLowerCase().charCodeAt(0) - 97) : null;
}

const FIELDS = 'input:not([type=checkbox]), textarea, select, [contenteditable]';
const CONTROLS = 'button, a[href], input[type=checkbox], summary';

/** Listens to the keys of the whole page, except while somebody types in a field. */
export function useKeys(actions: KeyActions, enabled: boolean): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    if (!enabled) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      if (event.defaultPrevented || target?.closest(FIELDS)) return;
      const action = keyAction(event, latest.current, Boolean(target?.closest(CONTROLS)));
      if (!action) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [enabled]);
}
