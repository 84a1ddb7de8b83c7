import { randomInt } from 'node:crypto';
import { CODE_SIGNS } from '#core/access/code.ts';

/** A code by chance, of so many signs that nobody takes for one another. */
export function randomCode(length: number): string {
  return Array.from({ length }, () => CODE_SIGNS[randomInt(CODE_SIGNS.length)]).join('');
}
