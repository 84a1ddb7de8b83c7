import { z } from 'zod';

/** Control signs, and those that nobody sees or that turn the rest of a line round. Joiners stay: some scripts need them. */
const UNSEEN =
  /[\p{Cc}\u00AD\u061C\u115F\u1160\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\u2800\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;
/** Something that is read. */
const SEEN = /[\p{L}\p{N}\p{S}\p{P}]/u;

/** Whether there is anything in it that somebody sees. */
export function isSeen(text: string): boolean {
  return SEEN.test(text.replace(UNSEEN, ''));
}

/** A text as one line: blanks as one, without what nobody sees. */
export function oneLine(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').replace(UNSEEN, '').trim();
}

/**
 * A line that others will read, such as a name: blanks as one, without what nobody sees, at most so many code units, and with something
 * in it that is seen. `problem` is the word by which the page finds its sentence.
 */
export function seenText(most: number, problem: string) {
  return z.string().transform(oneLine).pipe(z.string().max(most, problem).regex(SEEN, problem));
}
