import { answeringOf, type Item } from '#core/item/item.ts';
import type { ItemChange } from './edition.ts';

/** What the learner must know: when any of it changes, the memory of the old item fits less. */
const asked = (item: Item) =>
  JSON.stringify([item.kind, item.key, ...answeringOf(item).asked(item)]);

/** What is only told or shown. Offsets are left out: they move when something else in the deck does. */
function told(item: Item): string {
  const { claimId, role, stem, explanation, evidence } = item;
  const common = [claimId, role, stem, explanation, evidence.quote];
  return JSON.stringify([...common, ...answeringOf(item).told(item)]);
}

/**
 * What became of each item between two editions: another kind or key, or whatever else its kind
 * asks for, is `meaning`; any other difference is `wording`. The author's own word on an item that
 * did change goes before the rule.
 */
export function classify(
  previous: readonly Item[],
  next: readonly Item[],
  changes: Readonly<Record<string, 'wording' | 'meaning'>> = {},
): Map<string, ItemChange> {
  const before = new Map(previous.map((item) => [item.id, item]));
  const result = new Map<string, ItemChange>();
  for (const item of next) {
    const old = before.get(item.id);
    if (!old) result.set(item.id, 'new');
    else if (asked(old) !== asked(item)) result.set(item.id, changes[item.id] ?? 'meaning');
    else if (told(old) !== told(item)) result.set(item.id, changes[item.id] ?? 'wording');
    else result.set(item.id, 'same');
  }
  for (const { id } of previous) if (!result.has(id)) result.set(id, 'retired');
  return result;
}
