import type { Claim } from '#core/claim/claim.ts';
import type { Essay } from '#core/essay/essay.ts';
import type { Item, ItemKind, ItemOf } from '#core/item/item.ts';

/**
 * What breaks a `must` is wrong in any deck: nothing is asked by it. What breaks a `should` could be better: its author is told, and
 * may keep it; only the decks that the program ships keep both.
 */
export type Sort = 'must' | 'should';

/** Which sorts a deck is held to: that of somebody's own, and one of `content/`. */
export const STANDARDS = { own: ['must'], shipped: ['must', 'should'] } as const satisfies Record<
  string,
  readonly Sort[]
>;
export type Standard = keyof typeof STANDARDS;

/** What the gate looks at. */
export interface GatedDeck {
  essay: Pick<Essay, 'text' | 'passages' | 'lang'>;
  claims: readonly Claim[];
  items: readonly Item[];
  /** Names that may stand in a stem and its key alike. */
  topic: readonly string[];
}

interface Flaw {
  /** Absent where the deck as a whole is at fault. */
  itemId?: string;
  detail: string;
}

/** One rule of the gate: what it bounds, of which sort it is, and how to mend it. */
export interface Rule {
  id: string;
  /** What holds when the rule is kept, with its bound. */
  bound: string;
  sort: Sort;
  mend: string;
  /** Deck rules need all items; they never throw a single item out. */
  scope: 'item' | 'deck';
  find: (deck: GatedDeck) => Flaw[];
}

/** A rule that looks at items one by one; the test returns what is wrong. */
export function itemRule(
  rule: Pick<Rule, 'id' | 'bound' | 'mend'> & { sort?: Sort },
  test: (item: Item, deck: GatedDeck) => Told,
): Rule {
  return {
    sort: 'should',
    ...rule,
    scope: 'item',
    find: (deck) =>
      deck.items.flatMap((item) => {
        const detail = test(item, deck);
        return detail ? [{ itemId: item.id, detail }] : [];
      }),
  };
}

/** A rule about the deck as a whole. */
export function deckRule(
  rule: Pick<Rule, 'id' | 'bound' | 'mend'> & { sort?: Sort },
  test: (deck: GatedDeck) => Told[],
): Rule {
  return {
    sort: 'should',
    ...rule,
    scope: 'deck',
    find: (deck) => test(deck).flatMap((detail) => (detail ? [{ detail }] : [])),
  };
}

type Told = string | undefined | null | false;

/** Rules that look at items of one kind only. */
export function rulesOf<K extends ItemKind>(kind: K) {
  const isOfKind = (item: Item): item is ItemOf<K> => item.kind === kind;
  return {
    item: (
      rule: Pick<Rule, 'id' | 'bound' | 'mend'> & { sort?: Sort },
      test: (item: ItemOf<K>, deck: GatedDeck) => Told,
    ): Rule => itemRule(rule, (item, deck) => isOfKind(item) && test(item, deck)),
    deck: (
      rule: Pick<Rule, 'id' | 'bound' | 'mend'> & { sort?: Sort },
      test: (items: readonly ItemOf<K>[], deck: GatedDeck) => Told[],
    ): Rule => deckRule(rule, (deck) => test(deck.items.filter(isOfKind), deck)),
  };
}
