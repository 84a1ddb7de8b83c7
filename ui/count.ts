/** A number with its noun: "1 card", "2 cards". */
export function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

const SMALL = 'No One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve'.split(' ');

/** A number at the beginning of a sentence: "Six", "14". */
export function inWords(number: number): string {
  return SMALL[number] ?? String(number);
}
