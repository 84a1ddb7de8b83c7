import type { Claim } from '#core/claim/claim.ts';
import type { Essay } from '#core/essay/essay.ts';
import type { Item, ItemKind, ItemOf } from '#core/item/item.ts';

/** An item with an error is left out of its deck; a warning is for its author to weigh. */
export type Severity = 'error' | 'warning';

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

/** One rule of the gate: what it bounds, how bad a breach is, and how to mend it. */
export interface Rule {
  id: string;
  /** What holds when the rule is kept, with its bound. */
  bound: string;
  severity: Severity;
  mend: string;
  /** Deck rules need all items; they never throw a single item out. */
  scope: 'item' | 'deck';
  find: (deck: GatedDeck) => Flaw[];
}

/** A rule that looks at items one by one; the test returns what is wrong. */
export function itemRule(
  rule: Pick<Rule, 'id' | 'bound' | 'mend'> & { severity?: Severity },
  test: (item: Item, deck: GatedDeck) => Told,
): Rule {
  return {
    severity: 'error',
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
  rule: Pick<Rule, 'id' | 'bound' | 'mend'> & { severity?: Severity },
  test: (deck: GatedDeck) => Told[],
): Rule {
  return {
    severity: 'error',
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
      rule: Pick<Rule, 'id' | 'bound' | 'mend'>,
      test: (item: ItemOf<K>, deck: GatedDeck) => Told,
    ): Rule => itemRule(rule, (item, deck) => isOfKind(item) && test(item, deck)),
    deck: (
      rule: Pick<Rule, 'id' | 'bound' | 'mend'>,
      test: (items: readonly ItemOf<K>[], deck: GatedDeck) => Told[],
    ): Rule => deckRule(rule, (deck) => test(deck.items.filter(isOfKind), deck)),
  };
}
