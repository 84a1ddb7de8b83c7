import { magnitude } from '#core/answer/magnitude.ts';
import { chance, shuffled } from '#core/chance/seeded.ts';

/** As much of a choice item as its options need. */
interface WithOptions {
  id: string;
  key: string;
  distractors: readonly string[];
  /** Where the key stands among them, from 0. */
  keyIndex?: number;
}

/** Ascending, when all are numbers or dates; else undefined. */
export function ascending(options: readonly string[]): string[] | undefined {
  const sized = options.map((option) => ({ option, size: magnitude(option) }));
  if (sized.some(({ size }) => size === undefined)) return undefined;
  return sized.sort((a, b) => (a.size ?? 0) - (b.size ?? 0)).map(({ option }) => option);
}

/**
 * The options of a choice item in the order to show. Another seed moves the key on and reorders the
 * rest, so that a learner cannot remember a place; numbers and dates always ascend.
 */
export function options(item: WithOptions, seed: number): string[] {
  const sorted = ascending([item.key, ...item.distractors]);
  if (sorted) return sorted;
  const others = shuffled(item.distractors, (text) => item.id + text, seed);
  const keyIndex = ((item.keyIndex ?? chance(item.id, 0)) + seed) % (others.length + 1);
  return [...others.slice(0, keyIndex), item.key, ...others.slice(keyIndex)];
}

/** Deals the key's place out evenly over a deck's choice items; numbers and dates have their own order. */
export function withKeyIndexes<I extends WithOptions>(items: readonly I[], seed: number): I[] {
  const free = items.filter((item) => !ascending([item.key, ...item.distractors]));
  const dealt = new Map(
    shuffled(free, (item) => item.id, seed).map((item, i) => [
      item.id,
      i % (item.distractors.length + 1),
    ]),
  );
  return items.map((item) => {
    const keyIndex = dealt.get(item.id);
    return keyIndex === undefined ? item : { ...item, keyIndex };
  });
}
