/** Capitals and digits that nobody takes for one another: no I, L, O, 0 or 1. */
export const CODE_SIGNS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** Signs of a recovery code: 31 to the power of 16, beyond all guessing. */
export const RECOVERY_CODE_LENGTH = 16;

/** Signs of a code by which students join a class, which is read from a wall: 31 to the power of 8. */
export const CLASS_CODE_LENGTH = 8;

/** Signs of a code by which staff joins: it comes as a link, and what it opens is not to be guessed. */
export const STAFF_CODE_LENGTH = 16;

/** A code as it is shown and read aloud: fours, parted. */
export function shownCode(code: string): string {
  return code.match(/.{1,4}/g)?.join(' ') ?? '';
}

/**
 * What was typed or pasted for a code of this length, in its one form; null where it cannot be one. Its link and its label are read for
 * it; signs between its letters, and those that nobody sees, are left out.
 */
export function readCode(typed: string, length: number): string | null {
  const pasted = typed.normalize('NFKC');
  const inLink = /[?&]code=([^&#\s]*)/i.exec(pasted)?.[1];
  const bare = inLink ?? pasted.replace(/^[^:]*:(?!\/\/)/, '');
  const code = bare.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
  const isCode = code.length === length && [...code].every((sign) => CODE_SIGNS.includes(sign));
  return isCode ? code : null;
}

/** What was typed for a code of a class, as `readCode` does. */
export function readClassCode(typed: string): string | null {
  return readCode(typed, CLASS_CODE_LENGTH) ?? readCode(typed, STAFF_CODE_LENGTH);
}
