import type { Claim } from '#core/claim/claim.ts';
import type { Essay } from '#core/essay/essay.ts';
import type { RejectedItem } from '#core/item/draft.ts';
import { sift } from '#core/item/gate/gate.ts';
import { defaultDraft } from '#core/item/generation.ts';
import type { Item } from '#core/item/item.ts';
import { makeItem } from '#core/item/making.ts';
import { withPlaces } from '#core/item/options.ts';
import type { ClaimSource, DeckMeta, DeckSource, Place } from './source.ts';

/** A deck with its items made and sifted; what an edition is published from. */
export interface BuiltDeck {
  deck: DeckMeta;
  topic: string[];
  essay: Essay;
  claims: Claim[];
  /** In the order in which they are introduced. */
  items: Item[];
  rejected: RejectedItem[];
  /** What authors said of their latest edits, by item id. */
  changes: Record<string, 'wording' | 'meaning'>;
  /** Where items were written, by item id. */
  places: Record<string, Place>;
}

const claimOf = ({ id, statement, kind, importance, evidence }: ClaimSource): Claim => ({
  id,
  statement,
  kind,
  importance,
  evidence,
});

/** Each claim's first card in the order of the argument, then each one's second, quizzes last. */
function introduced(items: readonly Item[]): Item[] {
  const rounds = new Map<string, number>();
  const ranked = items.map((item) => {
    const key = `${item.claimId} ${item.role}`;
    const round = rounds.get(key) ?? 0;
    rounds.set(key, round + 1);
    return { item, rank: item.role === 'card' ? round : Number.MAX_SAFE_INTEGER };
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ item }) => item);
}

/** Makes a deck's items. Ids are `deck.claim.item`: wording may change and progress stays. */
export function buildDeck(source: DeckSource, seed: number): BuiltDeck {
  const { deck, essay } = source;
  const claims = source.claims.map((claim) => ({ ...claim, id: `${deck.slug}.${claim.id}` }));
  const made: Item[] = [];
  const unmade: RejectedItem[] = [];
  const changes: BuiltDeck['changes'] = {};
  const places: BuiltDeck['places'] = {};
  for (const claim of claims) {
    const ground = { claim, claims, seed };
    const drafts: ClaimSource['drafts'] =
      claim.drafts.length > 0 ? claim.drafts : [defaultDraft(ground)];
    for (const draft of drafts) {
      const id = `${claim.id}.${draft.slug}`;
      const place = draft.place ?? claim.place;
      if (place) places[id] = place;
      if (draft.change) changes[id] = draft.change;
      const making = makeItem(id, claim.id, draft, ground);
      if ('made' in making) made.push(making.made);
      else {
        const { unmade: detail, stem, key } = making;
        unmade.push({ itemId: id, stem, key, rule: 'unmade', detail });
      }
    }
  }
  const topic = deck.topic;
  const plain = claims.map(claimOf);
  const sifted = sift({ essay, claims: plain, topic, items: made });
  const items = introduced(withPlaces(sifted.items, seed));
  const rejected = [...unmade, ...sifted.rejected];
  return { deck, topic, essay, claims: plain, items, rejected, changes, places };
}
