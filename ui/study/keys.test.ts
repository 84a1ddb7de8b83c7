import { describe, expect, test, vi } from 'vitest';
import { type KeyActions, keyAction } from './keys.ts';

const plain = {
  code: '',
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  repeat: false,
  isComposing: false,
};

function press(key: string, actions: KeyActions, onControl = false, more = {}): boolean {
  const action = keyAction({ ...plain, key, ...more }, actions, onControl);
  action?.();
  return action !== null;
}

describe('keys', () => {
  test('Space and Enter show the answer, then give the suggested rating', () => {
    const show = vi.fn();
    const rate = vi.fn();
    press(' ', { show });
    press('Enter', { show });
    expect(show).toHaveBeenCalledTimes(2);
    press('Enter', { rate });
    press(' ', { rate, suggested: 1 });
    expect(rate.mock.calls).toEqual([[3], [1]]);
  });

  test('1 to 4 rate after the answer, and pick before it', () => {
    const rate = vi.fn();
    const pick = vi.fn();
    press('2', { rate, pick });
    press('2', { pick });
    press('C', { pick });
    expect(rate.mock.calls).toEqual([[2]]);
    expect(pick.mock.calls).toEqual([[1], [2]]);
    expect(press('5', { rate })).toBe(false);
  });

  test('U undoes where there is something to undo', () => {
    const undo = vi.fn();
    expect(press('U', { undo })).toBe(true);
    expect(press('u', {})).toBe(false);
  });

  test('a focused button keeps its Space and Enter, but not the digits', () => {
    const rate = vi.fn();
    expect(press(' ', { rate }, true)).toBe(false);
    expect(press('4', { rate }, true)).toBe(true);
  });

  test('shortcuts of the browser, a held key and an input method are left alone', () => {
    const rate = vi.fn();
    for (const more of [
      { ctrlKey: true },
      { metaKey: true },
      { altKey: true },
      { repeat: true },
      { isComposing: true },
    ]) {
      expect(press('1', { rate }, false, more)).toBe(false);
    }
  });

  test.each([
    ['"', 'Digit3'],
    ['é', 'Digit2'],
    ['š', 'Digit3'],
    ['٣', 'Digit3'],
    ['३', 'Digit3'],
    ['３', 'Digit3'],
    ["'", 'Digit4'],
  ])('%s on the key of a digit rates as the digit', (key, code) => {
    const rate = vi.fn();
    press(key, { rate }, false, { code });
    expect(rate.mock.calls).toEqual([[Number(code.at(-1))]]);
  });

  test('a shifted digit is its sign', () => {
    expect(press('"', { rate: vi.fn() }, false, { code: 'Digit2', shiftKey: true })).toBe(false);
  });

  test.each(['г', 'θ', 'ו', 'ع'])('%s on the key of U takes back', (key) => {
    const undo = vi.fn();
    press(key, { undo }, false, { code: 'KeyU' });
    expect(undo).toHaveBeenCalledOnce();
  });
});
