import { cardHash, formatDigest } from '#core/memory/digest.ts';
import type { StoredEvent } from '#core/memory/event.ts';
import { FOLD_VERSION } from '#core/memory/fold.ts';
import { foldCards, takeEvents } from '#core/sync/advance.ts';
import type { ItemFacts } from '#db/content/item-facts.ts';
import type { Queries } from '#db/engine/queries.ts';
import type { Learner } from '#db/generated/sqlite/client.ts';
import { readCards, writeCards } from './cards.ts';
import { readEvents, readLogs } from './events.ts';
import { readState } from './refold.ts';

/** What is cached of a learner beside the cards. */
export interface LearnerCache {
  foldVersion: number;
  settingsSeq: number;
  state: string;
  digest: string;
}

/**
 * Brings the cards up to newly stored events: one by one where they sort last, else from the touched items' logs.
 * Null when the whole log must be folded anew.
 */
export async function advanceCards(
  sql: Queries,
  learner: Learner,
  fresh: readonly StoredEvent[],
  { revisions, decks }: Pick<ItemFacts, 'revisions' | 'decks'>,
): Promise<LearnerCache | null> {
  const touched = [...new Set(fresh.flatMap(({ itemId }) => itemId ?? []))];
  const cards = await readCards(sql, learner.id, touched);
  const targets = await readTargets(sql, learner.id, fresh);
  const state = readState(learner.state);
  const { settingsSeq } = learner;
  const deckOf = (itemId: string) => decks.get(itemId);
  const advanced = takeEvents(fresh, { state, settingsSeq, cards, revisions, targets, deckOf });
  if (!advanced) return null;
  const written = [...advanced.cards];
  if (advanced.toRefold.size > 0) {
    const log = await readLogs(sql, learner.id, [...advanced.toRefold]);
    const refolded = foldCards(log, revisions, advanced.settingsSeq);
    written.push(...refolded.filter(({ card }) => advanced.toRefold.has(card.itemId)));
  }
  await writeCards(sql, learner.id, written);
  let sum = Number.parseInt(learner.digest || '0', 16);
  for (const { card } of written) {
    const old = cards.get(card.itemId);
    if (old) sum ^= cardHash(old.card);
    sum ^= cardHash(card);
  }
  return {
    foldVersion: FOLD_VERSION,
    settingsSeq: advanced.settingsSeq,
    state: JSON.stringify(advanced.state),
    digest: formatDigest(sum),
  };
}

/** What undos that name no item take back: whether that moves cards depends on it. */
async function readTargets(sql: Queries, learnerId: string, fresh: readonly StoredEvent[]) {
  const ids = fresh.flatMap((event) =>
    event.kind === 'undo' && event.itemId === undefined ? event.payload.undoes : [],
  );
  const events = ids.length > 0 ? await readEvents(sql, learnerId, ids) : [];
  return new Map(events.map((event) => [event.id, event]));
}
