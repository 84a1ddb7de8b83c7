import { isSlip } from '#core/answer/spelling.ts';
import type { Outline } from '#core/essay/essay.ts';
import { folded } from '#core/essay/fold.ts';
import { everyEvidence, type Item } from '#core/item/item.ts';
import type { Card } from '#core/memory/card.ts';
import type { Return } from '#core/study/outlook.ts';
import type { Standing } from '#core/study/standing.ts';

/** One card of the browser. */
export interface CardRow {
  item: Item;
  essay: Outline;
  /** Where it stands in the text: rows of one section follow each other. */
  section: { key: string; title: string };
  /** "Retold from …" */
  retold: string;
  standing: Standing;
  returns: Return;
  flagged: boolean;
  /** Put aside for today. */
  buried: boolean;
  /** Forgotten as often as the learner's threshold says. */
  slipping: boolean;
  note: string;
  edit: Card['edit'];
}

export type Filter = 'all' | 'stopped' | 'flagged' | 'slipping';

/** How many rows each filter leaves. */
export function countRows(rows: readonly CardRow[]): Record<Filter, number> {
  const counts = { all: rows.length, stopped: 0, flagged: 0, slipping: 0 };
  for (const row of rows) {
    if (row.returns.kind === 'stopped') counts.stopped += 1;
    if (row.flagged) counts.flagged += 1;
    if (row.slipping) counts.slipping += 1;
  }
  return counts;
}

/**
 * The cards that a filter and a search leave: every word of the search somewhere in the card, its evidence or its note,
 * whatever its case and accents, a slip of the pen forgiven.
 */
export function findCards(rows: readonly CardRow[], filter: Filter, search: string): CardRow[] {
  const sought = wordsOf(search);
  return rows.filter((row) => {
    if (filter === 'stopped' && row.returns.kind !== 'stopped') return false;
    if (filter === 'flagged' && !row.flagged) return false;
    if (filter === 'slipping' && !row.slipping) return false;
    if (sought.length === 0) return true;
    const { stem, key, explanation } = row.item;
    const quotes = everyEvidence(row.item).map(({ quote }) => quote);
    const own = [row.edit.stem, row.edit.key, row.note].filter(Boolean);
    const whole = folded([stem, key, explanation, ...quotes, ...own].join(' '));
    const words = new Set(wordsOf(whole));
    return sought.every(
      (word) => whole.includes(word) || [...words].some((other) => isSlip(word, other)),
    );
  });
}

function wordsOf(text: string): string[] {
  return folded(text).match(/[\p{L}\p{M}\p{N}']+/gu) ?? [];
}
