import type { Item } from '#core/item/item.ts';
import type { ItemChange } from './edition.ts';

/** What the learner must know: when any of it changes, the memory of the old item fits less. */
const asked = ({ kind, key, accepted, distractors, keyPoints }: Item) =>
  JSON.stringify([kind, key, [...accepted].sort(), [...distractors].sort(), keyPoints]);

/**
 * What is only told or shown. Offsets and the key's place are left out: they move when something
 * else in the deck does.
 */
const told = ({ claimId, role, stem, explanation, evidence, feedback }: Item) =>
  JSON.stringify([
    claimId,
    role,
    stem,
    explanation,
    evidence.quote,
    Object.entries(feedback).sort(([a], [b]) => (a < b ? -1 : 1)),
  ]);

/**
 * What became of each item between two editions: another kind, key, accepted answer, distractor or
 * key point is `meaning`; any other difference is `wording`. The author's own word on an item that
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
