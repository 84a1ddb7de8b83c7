import type { ItemRevision } from '#core/deck/edition.ts';
import { cardHash, formatDigest } from '#core/memory/digest.ts';
import type { StoredEvent } from '#core/memory/event.ts';
import {
  advance,
  advanceSettings,
  canAdvance,
  FOLD_VERSION,
  needsRefold,
} from '#core/memory/fold.ts';
import { latestRevision } from '#core/memory/revision.ts';
import { type CachedCard, readCards, writeCards } from './card.ts';
import type { Database } from './client.ts';
import { comesAfter, type FoldState, laterEnd } from './fold-state.ts';
import type { Learner } from './generated/sqlite/client.ts';
import { readLogs } from './log.ts';
import type { Queries } from './queries.ts';
import { foldCards } from './refold.ts';

type Revisions = ReadonlyMap<string, readonly ItemRevision[]>;

/** The learner's caches after a push. */
export interface Cache {
  foldVersion: number;
  settingsSeq: number;
  state: string;
  digest: string;
}

/**
 * Brings the cards up to new events: one by one where they sort last, else from the touched items' logs.
 * Null when the whole log must be folded anew.
 */
export async function advanceCards(
  sql: Queries,
  db: Database,
  learner: Learner,
  state: FoldState,
  fresh: readonly StoredEvent[],
  known: Revisions,
): Promise<Cache | null> {
  const touched = [...new Set(fresh.flatMap(({ itemId }) => itemId ?? []))];
  const before = await readCards(sql, db, learner.id, touched);
  const walk = new Walk(state, before, known, learner.settingsSeq);
  for (const event of fresh) if (!walk.take(event)) return null;
  const cards = walk.advanced();
  if (walk.toRefold.size > 0) {
    const log = await readLogs(sql, db, learner.id, [...walk.toRefold]);
    const refolded = foldCards(log, known, walk.settingsSeq);
    cards.push(...refolded.filter(({ card }) => walk.toRefold.has(card.itemId)));
  }
  await writeCards(sql, db, learner.id, cards);
  let sum = Number.parseInt(learner.digest || '0', 16);
  for (const { card } of cards) {
    const old = before.get(card.itemId);
    if (old) sum ^= cardHash(old.card);
    sum ^= cardHash(card);
  }
  return {
    foldVersion: FOLD_VERSION,
    settingsSeq: walk.settingsSeq,
    state: JSON.stringify(walk.state),
    digest: formatDigest(sum),
  };
}

/** Takes new events in the fold's order, and notes which items must be folded from their logs. */
class Walk {
  readonly toRefold = new Set<string>();
  readonly #cards = new Map<string, CachedCard>();
  readonly #revisions: Revisions;
  state: FoldState;
  settingsSeq: number;

  constructor(
    state: FoldState,
    before: ReadonlyMap<string, CachedCard>,
    revisions: Revisions,
    settingsSeq: number,
  ) {
    this.state = state;
    this.#revisions = revisions;
    this.settingsSeq = settingsSeq;
    for (const [itemId, cached] of before) this.#cards.set(itemId, cached);
  }

  /** False when this event changes what others of the whole log did. */
  take(event: StoredEvent): boolean {
    const taken = event.itemId === undefined ? this.#takeOwn(event) : this.#takeItem(event);
    const { tail } = this.state;
    this.state = { ...this.state, tail: { ...tail, end: laterEnd(tail.end, event) } };
    return taken;
  }

  #takeOwn(event: StoredEvent): boolean {
    const { tail, adoption } = this.state;
    if (needsRefold(event.kind) || tail.looseUndo || !comesAfter(event, tail.end)) return false;
    const settings = advanceSettings(this.state.settings, event, adoption);
    this.state = { ...this.state, settings, ownEnd: laterEnd(this.state.ownEnd, event) };
    this.settingsSeq = event.seq;
    return true;
  }

  #takeItem(event: StoredEvent): true {
    const itemId = event.itemId as string;
    const revisions = this.#revisions.get(itemId) ?? [];
    const latest = latestRevision(revisions);
    const cached = this.#cards.get(itemId);
    const sortsLast =
      comesAfter(event, this.state.ownEnd) && comesAfter(event, cached?.tail.end ?? null);
    const current = !cached || (cached.itemRevision === latest && !cached.tail.looseUndo);
    if (!sortsLast || !current || !canAdvance(cached?.card, event)) this.toRefold.add(itemId);
    if (this.toRefold.has(itemId)) return true;
    const card = advance(cached?.card, event, this.state.settings, revisions);
    const tail = { end: laterEnd(null, event), looseUndo: false };
    const { settingsSeq } = this;
    this.#cards.set(itemId, { card, tail, settingsSeq, itemRevision: latest });
    this.#changed.add(itemId);
    return true;
  }

  readonly #changed = new Set<string>();

  advanced(): CachedCard[] {
    return [...this.#changed]
      .filter((itemId) => !this.toRefold.has(itemId))
      .map((itemId) => this.#cards.get(itemId) as CachedCard);
  }
}
