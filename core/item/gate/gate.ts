import type { RejectedItem } from '#core/item/draft.ts';
import { ITEM_KINDS, type Item } from '#core/item/item.ts';
import { makingOf } from '#core/item/making.ts';
import { DECK_RULES } from './deck-rules.ts';
import { GROUND_RULES } from './ground-rules.ts';
import { KEY_RULES } from './key-rules.ts';
import { type GatedDeck, type Rule, type Sort, STANDARDS, type Standard } from './rule.ts';
import { STEM_RULES } from './stem-rules.ts';

/** The quality gate: every rule that a program can check. */
export const RULES: readonly Rule[] = [
  ...GROUND_RULES,
  ...STEM_RULES,
  ...KEY_RULES,
  ...ITEM_KINDS.flatMap((kind) => makingOf(kind).rules),
  ...DECK_RULES,
];

/** One breach of one rule. */
export interface Finding {
  /** Absent where the deck as a whole is at fault. */
  itemId?: string;
  rule: string;
  sort: Sort;
  detail: string;
  mend: string;
}

/** Every breach of every rule, and every item that was left out when the deck was made: that is no longer to be weighed. */
export function checkDeck(deck: GatedDeck & { rejected?: readonly RejectedItem[] }): Finding[] {
  const left = (deck.rejected ?? []).map(({ itemId, rule, detail }) => ({
    itemId,
    rule,
    sort: 'must' as const,
    detail: `left out: ${detail}`,
    mend: RULES.find(({ id }) => id === rule)?.mend ?? 'Write the item by hand.',
  }));
  const found = RULES.flatMap(({ id: rule, sort, mend, find }) =>
    find(deck).map((flaw) => ({ ...flaw, rule, sort, mend })),
  );
  return [...left, ...found];
}

/** Parts the items that may be shown from those that break a rule the deck is held to, with the first rule they break. */
export function sift(
  deck: GatedDeck,
  standard: Standard,
): { items: Item[]; rejected: RejectedItem[] } {
  const held: readonly Sort[] = STANDARDS[standard];
  const rejected = new Map<string, RejectedItem>();
  const strict = RULES.filter(({ scope, sort }) => scope === 'item' && held.includes(sort));
  for (const { id: rule, find } of strict) {
    const items = deck.items.filter(({ id }) => !rejected.has(id));
    for (const { itemId, detail } of find({ ...deck, items })) {
      const item = items.find(({ id }) => id === itemId);
      if (!item || rejected.has(item.id)) continue;
      rejected.set(item.id, { itemId: item.id, stem: item.stem, key: item.key, rule, detail });
    }
  }
  return {
    items: deck.items.filter(({ id }) => !rejected.has(id)),
    rejected: [...rejected.values()],
  };
}
