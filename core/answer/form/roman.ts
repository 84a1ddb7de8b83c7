const VALUES: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };
const SHAPE = /^m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/;

/** Whether a word in lower case is shaped as a Roman numeral of two letters or more. */
export const isRoman = (word: string): boolean => word.length > 1 && SHAPE.test(word);

/**
 * The value of a Roman numeral in lower case, or null. Short ones with L, C, D or M are mostly something else (CD, DC, XL), and so is
 * a single letter but I and V.
 */
export function romanValue(word: string): number | null {
  if (word === 'i' || word === 'v') return VALUES[word] ?? null;
  if (!isRoman(word) || (word.length < 4 && /[lcdm]/.test(word))) return null;
  const values = [...word].map((letter) => VALUES[letter] ?? 0);
  return values.reduce(
    (sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value),
    0,
  );
}
