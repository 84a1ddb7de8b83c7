const DIGITS = '〇一二三四五六七八九';
const POWERS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** A day with its numbers in Chinese signs: 一九四九年十月一日. */
export const HAN_DAY =
  /[〇零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日/gu;
/** A number in such signs that stands by itself; within a word they are a part of it (三国). */
export const HAN_NUMBER = /(?<![\p{L}\d])(?:[〇零一二三四五六七八九十百千]+)(?![\p{L}\d])/gu;

/** The numbers of a text in Chinese signs, in figures. */
export function inFigures(text: string): string {
  return text.replace(/[〇零一二三四五六七八九十百千]+/gu, (signs) => String(hanValue(signs)));
}

/** 一九四九 digit by digit, 二十五 by its powers of ten. */
function hanValue(signs: string): number {
  const digitOf = (sign: string) => (sign === '零' ? 0 : DIGITS.indexOf(sign));
  if (!/[十百千]/u.test(signs)) return Number([...signs].map(digitOf).join(''));
  let total = 0;
  let count = 0;
  for (const sign of signs) {
    const power = POWERS[sign];
    if (power === undefined) count = digitOf(sign);
    else {
      total += (count || 1) * power;
      count = 0;
    }
  }
  return total + count;
}
