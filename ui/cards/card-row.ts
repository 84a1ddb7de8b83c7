import type { Direction } from '#core/essay/essay.ts';
import type { Item } from '#core/item/item.ts';

/** Where a card stands, for the list. */
export type Standing =
  | { kind: 'new' }
  | { kind: 'steps' }
  | { kind: 'due' }
  | { kind: 'later'; days: number }
  | { kind: 'stopped' };

/** One card of the browser. */
export interface CardRow {
  item: Item;
  lang: string;
  dir: Direction;
  standing: Standing;
  flagged: boolean;
  /** Put aside for today. */
  buried: boolean;
  /** Forgotten as often as the learner's threshold says. */
  slipping: boolean;
  note: string;
}

export type Filter = 'all' | 'stopped' | 'flagged' | 'slipping';

/** The cards that a filter and a search leave: every word of the search somewhere in the card, whatever its case and accents. */
export function findCards(rows: readonly CardRow[], filter: Filter, search: string): CardRow[] {
  const words = plain(search).split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    if (filter === 'stopped' && row.standing.kind !== 'stopped') return false;
    if (filter === 'flagged' && !row.flagged) return false;
    if (filter === 'slipping' && !row.slipping) return false;
    const { stem, key, explanation } = row.item;
    const whole = plain([stem, key, explanation, row.note].join(' '));
    return words.every((word) => whole.includes(word));
  });
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’‘]/g, "'").toLowerCase();
}
