/** Capitals and digits that nobody takes for one another: no I, L, O, 0 or 1. */
export const CODE_SIGNS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** Signs of a recovery code: 31 to the power of 16, beyond all guessing. */
export const RECOVERY_CODE_LENGTH = 16;

/** Signs of a code for a class: 31 to the power of 8. */
export const CLASS_CODE_LENGTH = 8;

/** A code as it is shown and read aloud: fours, parted. */
export function shownCode(code: string): string {
  return code.match(/.{1,4}/g)?.join(' ') ?? '';
}

/** What was typed for a code of this length, in its one form; null where it cannot be one. */
export function readCode(typed: string, length: number): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '');
  const isCode = code.length === length && [...code].every((sign) => CODE_SIGNS.includes(sign));
  return isCode ? code : null;
}
