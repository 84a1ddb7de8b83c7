import { buildDeck, SEED } from '#core/deck/build.ts';
import { readWritten } from '#core/deck/reading.ts';
import type { DeckSource } from '#core/deck/source.ts';
import { itemIdOf, type WrittenClaim, type WrittenDeck } from '#core/deck/written.ts';
import { folded } from '#core/essay/fold.ts';
import type { FindingNotice } from '#core/finding/notice.ts';
import type { RejectedItem } from '#core/item/draft.ts';
import type { Item } from '#core/item/item.ts';
import type { Notice } from '#formats/found.ts';
import { readForeign } from '#server/reading/read-foreign.ts';

/** A deck as it was found in a text: what is written, its items as they would be asked, and what the gate left out. */
export interface Generated {
  written: WrittenDeck;
  source: DeckSource;
  /** Of proposals too. Ids are `deck.claim.item`. */
  items: Item[];
  rejected: RejectedItem[];
  notices: (Notice | FindingNotice)[];
}

/** How a text is made into a deck. */
export interface Making {
  /** At most so many items, from the beginning of the text. */
  limit?: number;
  seed?: number;
}

/** Reads a file, finds what stands out in it, and holds every item to the gate. In a process of its own, as all foreign files. */
export async function generate(
  file: { path: string; name: string },
  making: Making = {},
): Promise<Generated | { refused: string }> {
  const read = await readForeign({ ...file, find: true });
  if ('refused' in read) return read;
  const { title, lang, dir, blocks, findings, notices } = read;
  const named = title || file.name.replace(/\.[^.]*$/, '');
  const deck = { slug: slugOf(named), title: named, description: `From ${file.name}.`, lang, dir };
  const claims = findings?.claims ?? [];
  const written = { deck: { ...deck, source: named, topic: [] }, blocks, claims };
  return { ...gated(written, making), notices: [...notices, ...(findings?.notices ?? [])] };
}

/** What of a found deck the gate lets pass, proposals held to it as what is ready. */
export function gated(
  found: WrittenDeck,
  { limit = Number.POSITIVE_INFINITY, seed = SEED }: Making = {},
): Omit<Generated, 'notices'> {
  const accepted = found.claims.filter(({ items }) => items.length > 0).map(accept);
  const { source, faults } = readWritten({ ...found, claims: accepted });
  const [fault] = faults;
  if (fault) throw new Error(`What was found does not stand: ${fault.at.join('.')}: ${fault.what}`);
  const { items, rejected } = buildDeck(source, seed, 'shipped');
  const kept = limited(found, items, limit);
  const { slug } = found.deck;
  const claims = found.claims.flatMap((claim) => {
    const own = claim.items.filter((item) => kept.has(itemIdOf(slug, claim.id, item)));
    // A sentence stays a key point when what was asked of it is left out.
    const isPoint = claim.items.every(({ kind }) => kind !== 'points');
    return own.length > 0 || isPoint ? [{ ...claim, items: own }] : [];
  });
  const written = { ...found, claims };
  return {
    written,
    source: readWritten(written).source,
    items: items.filter(({ id }) => kept.has(id)),
    rejected,
  };
}

const accept = ({ status, ...claim }: WrittenClaim): WrittenClaim => ({
  ...claim,
  items: claim.items.map(({ status: _, ...item }) => item),
});

/** The ids of the items that are kept: in the order of the text as many as are wanted. */
function limited({ deck, claims }: WrittenDeck, items: readonly Item[], most: number): Set<string> {
  const known = new Set(items.map(({ id }) => id));
  const all = claims.flatMap((claim) =>
    claim.items.map((item) => itemIdOf(deck.slug, claim.id, item)),
  );
  return new Set(all.filter((id) => known.has(id)).slice(0, most));
}

const LONGEST_SLUG = 24;

/** A title as the name of a folder. */
function slugOf(title: string): string {
  const plain = folded(title)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return plain.slice(0, LONGEST_SLUG).replace(/-$/, '') || 'deck';
}
