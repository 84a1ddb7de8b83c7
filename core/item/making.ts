import type { CommonItem } from './common.ts';
import type { CommonDraft } from './draft.ts';
import type { Ground } from './ground.ts';
import { ITEM_KINDS, type Item, type ItemKind, type ItemOf } from './item.ts';
import { choice } from './kind/choice/making.ts';
import { cloze } from './kind/cloze/making.ts';
import { explain } from './kind/explain/making.ts';
import type { Asked, Making } from './kind/making.ts';
import { order } from './kind/order/making.ts';
import { points } from './kind/points/making.ts';
import { recall } from './kind/recall/making.ts';
import { trueFalse } from './kind/true-false/making.ts';
import { typed } from './kind/typed/making.ts';

/** Every kind of item, on the author's side. Nothing that a learner's browser loads imports this. */
const MAKING = {
  recall,
  cloze,
  choice,
  'true-false': trueFalse,
  typed,
  explain,
  order,
  points,
} satisfies {
  [K in ItemKind]: Making<ItemOf<K>, unknown>;
};

/** What an author wrote in the fields of one kind. */
type SourceOf<K extends ItemKind> = Parameters<(typeof MAKING)[K]['make']>[1];

/** An item as an author asks for it. */
export type ItemDraft = CommonDraft &
  { [K in ItemKind]: { kind: K; source: SourceOf<K> } }[ItemKind];

/** `made`, or `unmade` with what is missing. */
export type Made = { made: Item } | { unmade: string; stem: string; key: string };

/** How items of a kind are written and made. */
export function makingOf(kind: ItemKind): Making<Item, unknown> {
  return MAKING[kind] as unknown as Making<Item, unknown>;
}

/** The one door by which an item comes in, written by hand or generated. */
export function makeItem(id: string, claimId: string, draft: ItemDraft, ground: Ground): Made {
  const { question, answer, role } = draft;
  const unmade = (why: string) => ({
    unmade: why,
    stem: question ?? ground.claim.statement,
    key: answer ?? '',
  });
  const making = makingOf(draft.kind);
  if (question !== undefined && answer === undefined)
    return unmade('a question by hand needs its answer');
  const asked: Asked | string =
    question === undefined || answer === undefined
      ? making.ask(answer, ground)
      : { stem: question, key: answer };
  if (typeof asked === 'string') return unmade(asked);
  const { stem, key } = asked;
  const explanation = draft.why ?? asked.why ?? ground.claim.why ?? ground.claim.statement;
  const evidence = draft.evidence ?? ground.claim.evidence;
  const common: CommonItem = { id, claimId, role, stem, key, explanation, evidence };
  return { made: making.make(common, draft.source, asked, draft.elsewhere ?? []) };
}

/** Settles, kind by kind, what depends on the deck's other items of the kind. */
export function arrangeItems(items: readonly Item[], seed: number): Item[] {
  const arranged = ITEM_KINDS.flatMap((kind) => {
    const own = items.filter((item) => item.kind === kind);
    return makingOf(kind).arrange?.(own, seed) ?? own;
  });
  const byId = new Map(arranged.map((item) => [item.id, item]));
  return items.map((item) => byId.get(item.id) ?? item);
}

/** The one item of a claim whose author asked for none: what can be typed is typed. */
export function defaultDraft({ claim }: Ground): ItemDraft {
  const fact = claim.terms.find(({ type }) => type === 'when' || type === 'how-many');
  const source = { also: [] };
  if (!fact) return { slug: 'cloze', kind: 'cloze', role: 'card', source };
  return { slug: 'typed', kind: 'typed', role: 'card', answer: fact.text, source };
}
