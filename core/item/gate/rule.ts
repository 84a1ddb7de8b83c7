import type { Claim } from '#core/claim/claim.ts';
import type { Essay } from '#core/essay/essay.ts';
import type { Item } from '#core/item/item.ts';

/** An item with an error is left out of its deck; a warning is for its author to weigh. */
export type Severity = 'error' | 'warning';

/** What the gate looks at. */
export interface GatedDeck {
  essay: Pick<Essay, 'text' | 'passages'>;
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
  test: (item: Item, deck: GatedDeck) => string | undefined | null | false,
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
  test: (deck: GatedDeck) => (string | undefined | null | false)[],
): Rule {
  return {
    severity: 'error',
    ...rule,
    scope: 'deck',
    find: (deck) => test(deck).flatMap((detail) => (detail ? [{ detail }] : [])),
  };
}
