import type { Evidence } from '#core/essay/essay.ts';
import type { Answering } from './kind/answering.ts';
import { choice } from './kind/choice/answering.ts';
import { cloze } from './kind/cloze/answering.ts';
import { explain } from './kind/explain/answering.ts';
import { order } from './kind/order/answering.ts';
import { points } from './kind/points/answering.ts';
import { recall } from './kind/recall/answering.ts';
import { trueFalse } from './kind/true-false/answering.ts';
import { typed } from './kind/typed/answering.ts';

/** Every kind of item, on the learner's side. What authors need of it stands in `making.ts`, which no device loads. */
const ANSWERING = { recall, cloze, choice, 'true-false': trueFalse, typed, explain, order, points };

type Registry = typeof ANSWERING;

export type ItemKind = keyof Registry;

export const ITEM_KINDS = Object.keys(ANSWERING) as ItemKind[];

/** A testable form of a claim. */
export type Item = {
  [K in ItemKind]: Registry[K] extends Answering<infer I> ? I : never;
}[ItemKind];

/** An item of one kind. */
export type ItemOf<K extends ItemKind> = Extract<Item, { kind: K }>;

/** Everywhere that an item stands in the text. */
export const everyEvidence = (item: Item): Evidence[] => [
  item.evidence,
  ...answeringOf(item).elsewhere(item),
];

/** Where in the text its answer is to be seen: what is marked there. */
export function marksOf(item: Item): readonly Evidence[] {
  const elsewhere = answeringOf(item).elsewhere(item);
  return elsewhere.length > 0 ? elsewhere : [item.evidence];
}

/** An item that stands elsewhere, as when its text is cut. */
export function moved<I extends Item>(item: I, move: (evidence: Evidence) => Evidence): I {
  return answeringOf(item).moved({ ...item, evidence: move(item.evidence) }, move);
}

/** How an item is answered. */
export function answeringOf<I extends Item>({ kind }: I): Answering<I> {
  return ANSWERING[kind] as unknown as Answering<I>;
}
