/**
 * What the learner has settled on this device: of which exams they said what becomes of the cards (deck and instant), and which
 * answers to their reports they have read (id of the report); and what was last said of an exam.
 */
export type Remembered = 'exams-answered' | 'answers-read' | 'exams-said';
const LISTS: readonly Remembered[] = ['exams-answered', 'answers-read', 'exams-said'];

const keyOf = (list: Remembered) => `tenet-${list}`;

export function remembered(list: Remembered): readonly string[] {
  try {
    return (localStorage.getItem(keyOf(list)) ?? '').split('\n');
  } catch {
    return [];
  }
}

/** Only a convenience of the device: where storage is blocked it is asked or told again. */
export function remember(list: Remembered, what: string): void {
  try {
    localStorage.setItem(keyOf(list), [...remembered(list), what].join('\n'));
  } catch {}
}

/** Remembers this in the place of all that began with the same words. */
export function rememberLast(list: Remembered, beginning: string, rest: string): void {
  const others = remembered(list).filter((one) => one !== '' && !one.startsWith(beginning));
  try {
    localStorage.setItem(keyOf(list), [...others, beginning + rest].join('\n'));
  } catch {}
}

/** Somebody else begins here. */
export function forgetRemembered(): void {
  try {
    for (const list of LISTS) localStorage.removeItem(keyOf(list));
  } catch {}
}
