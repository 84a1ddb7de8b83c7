import type { Claim } from '#core/claim/claim.ts';
import type { Essay } from '#core/essay/essay.ts';
import { sectionAt } from '#core/essay/section.ts';
import type { RejectedItem } from '#core/item/draft.ts';
import { sift } from '#core/item/gate/gate.ts';
import type { Standard } from '#core/item/gate/rule.ts';
import type { Item } from '#core/item/item.ts';
import { arrangeItems, defaultDraft, makeItem } from '#core/item/making.ts';
import type { ClaimSource, DeckMeta, DeckSource } from './source.ts';

/** Items are made from claims with one seed, so that the same content gives the same editions. */
export const SEED = 1;

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
}

/** Whether nobody has decided on a claim, nor on anything that asks it. */
const isProposed = ({ isProposed: is, drafts }: ClaimSource) =>
  is === true || (drafts.length > 0 && drafts.every((draft) => draft.isProposed));

/** A claim as an edition publishes it, without what only its making needed. */
const claimOf = ({ paragraph, label, ...claim }: ClaimSource): Claim => ({
  ...{ id: claim.id, statement: claim.statement, kind: claim.kind },
  ...{ importance: claim.importance, evidence: claim.evidence },
  ...(label === undefined ? {} : { label }),
  ...(paragraph === undefined ? {} : { paragraph }),
});

/**
 * Each claim's first card, then each one's second, quizzes last; section by section of the text, which is read before it
 * is asked, and within a section in the order of the argument.
 */
function introduced(items: readonly Item[], claims: readonly Claim[], essay: Essay): Item[] {
  const placeOf = new Map(
    claims.map(({ id, evidence }) => [id, sectionAt(essay, evidence.start)?.start ?? 0]),
  );
  const rounds = new Map<string, number>();
  const ranked = items.map((item) => {
    const key = `${item.claimId} ${item.role}`;
    const round = rounds.get(key) ?? 0;
    rounds.set(key, round + 1);
    const rank = item.role === 'card' ? round : Number.MAX_SAFE_INTEGER;
    return { item, rank, place: placeOf.get(item.claimId) ?? 0 };
  });
  return ranked.sort((a, b) => a.rank - b.rank || a.place - b.place).map(({ item }) => item);
}

/** Makes a deck's items, and leaves out those that it may not ask by the standard that it is held to. Ids are `deck.claim.item`: wording may change and progress stays. */
export function buildDeck(source: DeckSource, seed: number, standard: Standard): BuiltDeck {
  const { deck, essay } = source;
  const claims = source.claims
    .filter((claim) => !isProposed(claim))
    .map((claim) => ({ ...claim, id: `${deck.slug}.${claim.id}` }));
  const made: Item[] = [];
  const unmade: RejectedItem[] = [];
  const changes: BuiltDeck['changes'] = {};
  for (const claim of claims) {
    const ground = { claim, claims, seed };
    const drafts: ClaimSource['drafts'] =
      claim.drafts.length > 0 ? claim.drafts : [defaultDraft(ground)];
    for (const draft of drafts.filter((one) => !one.isProposed)) {
      const id = `${claim.id}.${draft.slug}`;
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
  const sifted = sift({ essay, claims: plain, topic, items: made }, standard);
  const items = introduced(arrangeItems(sifted.items, seed), plain, essay);
  const rejected = [...unmade, ...sifted.rejected];
  return { deck, topic, essay, claims: plain, items, rejected, changes };
}
