import type { Card } from './card.ts';

/** An item in the learner's own wording, where they gave it one; the same object where they did not. */
export function inOwnWords<I extends { stem: string; key: string }>(
  item: I,
  { stem, key }: Card['edit'],
): I {
  if (stem === null && key === null) return item;
  return { ...item, stem: stem ?? item.stem, key: key ?? item.key };
}
