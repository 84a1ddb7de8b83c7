/** A number with its noun: "1 card", "2 cards". */
export function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
