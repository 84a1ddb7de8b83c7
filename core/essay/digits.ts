/** Digits of all scripts as those of ASCII: `١٩٩٨` as `1998`. In every script they stand in a run of ten, from zero to nine. */
export function asciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (sign) => String(digitAt(sign.codePointAt(0) ?? 0)));
}

function digitAt(point: number): number {
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(point - value - 1))) value += 1;
  return value;
}
