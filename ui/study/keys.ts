import { useEffect, useRef } from 'react';
import type { Rating } from '#core/memory/event.ts';
import { noteTap } from './last-tap.ts';

/** What a key can do where cards are asked; what is absent does nothing now. */
export interface KeyActions {
  /** Space or Enter before the answer. */
  show?: (() => void) | undefined;
  /** Enter alone, where Space scrolls. */
  enter?: (() => void) | undefined;
  /** 1 to 4 after the answer; Space or Enter gives `suggested`. */
  rate?: ((rating: Rating) => void) | undefined;
  suggested?: Rating | undefined;
  /** 1 to 9, or A to E, before a choice is made, from 0. */
  pick?: ((index: number) => void) | undefined;
  /** In a quiz, instead of a rating. */
  sure?: (() => void) | undefined;
  notSure?: (() => void) | undefined;
  dontKnow?: (() => void) | undefined;
  /** Page Up, Page Down and the arrows, where one question is shown at a time. */
  back?: (() => void) | undefined;
  forth?: (() => void) | undefined;
  undo?: (() => void) | undefined;
  note?: (() => void) | undefined;
  flag?: (() => void) | undefined;
  notToday?: (() => void) | undefined;
  leave?: (() => void) | undefined;
  help?: (() => void) | undefined;
}

/** The first of them that can be done now. */
const NAMED: Readonly<Record<string, readonly (keyof KeyActions)[]>> = {
  u: ['undo'],
  f: ['flag'],
  n: ['note', 'notSure'],
  t: ['notToday'],
  s: ['sure'],
  x: ['dontKnow'],
  escape: ['leave'],
  pageup: ['back'],
  arrowleft: ['back'],
  pagedown: ['forth'],
  arrowright: ['forth'],
  '?': ['help'],
};

type Press = Pick<
  KeyboardEvent,
  'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'repeat' | 'isComposing'
>;

/** What a press means, or null. While the screen is deaf, Space and Enter mean nothing: they are what was pressed before. */
export function keyAction(press: Press, actions: KeyActions, onControl: boolean, isDeaf = false) {
  const key = latinKey(press);
  if (press.ctrlKey || press.metaKey || press.altKey || press.repeat || press.isComposing)
    return null;
  const { show, rate, suggested = 3, pick } = actions;
  const named = NAMED[key.toLowerCase()];
  if (named) {
    const able = named.find((name) => actions[name]);
    return able ? (actions[able] as () => void) : null;
  }
  if (key === ' ' || key === 'Enter') {
    // On a button these keys press it.
    if (onControl || isDeaf) return null;
    if (key === 'Enter' && actions.enter) return actions.enter;
    return rate ? () => rate(suggested) : (show ?? null);
  }
  if (rate) return /^[1-4]$/.test(key) ? () => rate(Number(key) as Rating) : null;
  if (!pick) return null;
  if (/^[1-9]$/.test(key)) return () => pick(Number(key) - 1);
  return /^[a-e]$/i.test(key) ? () => pick(key.toLowerCase().charCodeAt(0) - 97) : null;
}

/**
 * What the key says in Latin: where it says something else (a Greek letter, the é over a French 2, a Persian digit) it is known by where
 * it lies. A shifted digit is its sign, as ? is.
 */
function latinKey({ key, code, shiftKey }: Press): string {
  if (/^[\x20-\x7E]$/.test(key) && !/^["'&(_)-]$/.test(key)) return key;
  const [, letter] = /^Key([A-Z])$/.exec(code) ?? [];
  const [, digit] = /^(?:Digit|Numpad)(\d)$/.exec(shiftKey ? '' : code) ?? [];
  return letter?.toLowerCase() ?? digit ?? key;
}

const FIELDS = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]';
const CONTROLS = 'button, a[href], input[type=checkbox], summary';

const NEVER = () => false;

/** Listens to the keys of the whole page, except while somebody types in a field. */
export function useKeys(
  actions: KeyActions,
  enabled: boolean,
  isDeafTo: (event: KeyboardEvent) => boolean = NEVER,
): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    if (!enabled) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      if (event.defaultPrevented || target?.closest(FIELDS)) return;
      // An open sheet has keys of its own.
      if (document.querySelector('dialog[open]')) return;
      const onControl = Boolean(target?.closest(CONTROLS));
      const isDeaf = isDeafTo(event);
      // Nor does a deaf Space scroll the page.
      if (isDeaf && !onControl && event.key === ' ') event.preventDefault();
      const action = keyAction(event, latest.current, onControl, isDeaf);
      if (!action) return;
      event.preventDefault();
      noteTap();
      action();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [enabled, isDeafTo]);
}
