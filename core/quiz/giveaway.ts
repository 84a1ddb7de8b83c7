import { contentStems } from '#core/essay/words.ts';
import { GAP } from '#core/item/common.ts';
import { answeringOf, type Item } from '#core/item/item.ts';

/**
 * Whether one of two items, asked in one quiz, tells what the other asks: both are forms of one claim, or all words of
 * one's key that carry meaning stand in the other's stem. The deck's `topic` (stems) stands everywhere and tells nothing.
 */
export function giveAway(a: Item, b: Item, topic: ReadonlySet<string>): boolean {
  return a.claimId === b.claimId || tells(a, b, topic) || tells(b, a, topic);
}

function tells(teller: Item, of: Item, topic: ReadonlySet<string>): boolean {
  const secret = secretOf(of).filter((stem) => !topic.has(stem));
  const shown = stemOf(teller);
  return secret.length > 0 && secret.every((stem) => shown.has(stem));
}

const secrets = new WeakMap<Item, readonly string[]>();
const stems = new WeakMap<Item, ReadonlySet<string>>();

function secretOf(item: Item): readonly string[] {
  const known = secrets.get(item) ?? contentStems(answeringOf(item).secret(item));
  secrets.set(item, known);
  return known;
}

function stemOf(item: Item): ReadonlySet<string> {
  const known = stems.get(item) ?? new Set(contentStems(item.stem.replaceAll(GAP, ' ')));
  stems.set(item, known);
  return known;
}
