import { asciiDigits } from '#core/essay/digits.ts';

/**
 * A student number as it is compared: in the one form of its letters and digits, without blanks, case, zeros in front, or signs around
 * it. What stands between its letters and digits stays, so that no two numbers are ever one. Empty where there is none.
 */
export function numberKey(number: string | null): string {
  return asciiDigits((number ?? '').normalize('NFKC'))
    .toUpperCase()
    .replace(/[\s\p{Cf}\p{Cc}]/gu, '')
    .replace(/\p{Pd}|−/gu, '-')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu, '')
    .replace(/^0+(?=[\p{L}\p{N}])/u, '');
}

/**
 * A key without its dashes, as people leave them out: only to be taken where a list has one number like it and none that is the same.
 */
export function withoutDashes(key: string): string {
  return key.replaceAll('-', '').replace(/^0+(?=.)/, '');
}
