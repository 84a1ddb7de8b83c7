import { hash32 } from './hash.ts';

/** A whole number that only the text and the seed decide. */
export const chance = (text: string, seed: number): number => hash32(`${seed}:${text}`);

/** The same things in an order that only their names and the seed decide. */
export function shuffled<T>(things: readonly T[], nameOf: (thing: T) => string, seed: number): T[] {
  return things
    .map((thing) => ({ thing, name: nameOf(thing), at: chance(nameOf(thing), seed) }))
    .sort((a, b) => a.at - b.at || (a.name < b.name ? -1 : 1))
    .map(({ thing }) => thing);
}
