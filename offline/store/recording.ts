import type { Edition } from '#core/deck/edition.ts';
import type { EssayText } from '#core/essay/essay.ts';
import type { Card } from '#core/memory/card.ts';
import type { LearnerEvent } from '#core/memory/event.ts';
import { movesCards } from '#core/memory/event-kinds.ts';
import { FOLD_VERSION } from '#core/memory/fold.ts';
import type { StoreTransaction } from './store.ts';

export interface Recorded {
  saved: LearnerEvent[];
  counter: number;
  revision: number;
  /** Whether no other tab had written since `known`; if one had, its changes are still to be read. */
  current: boolean;
}

/** An answer: its event, its counter and its card, together or not at all. */
export async function recordEvents(
  transaction: StoreTransaction,
  events: readonly LearnerEvent[],
  cards: readonly Card[],
  known: number,
): Promise<Recorded> {
  const meta = await transaction.meta();
  const current = meta.revision === known;
  const revision = meta.revision + 1;
  let { counter } = meta;
  const here = await Promise.all(events.map(({ id }) => transaction.record(id)));
  const saved = events
    .filter((_, index) => !here[index])
    .map((event) => ({ ...event, deviceId: meta.deviceId, counter: ++counter }));
  for (const event of saved) {
    const { id } = event;
    const outbox = event.counter;
    const record = { id, event, receipt: null, refusal: null, outbox, touched: revision };
    await transaction.putRecord(record);
    if (event.itemId === undefined && (await movesCardsHere(transaction, event)))
      await transaction.clearCards();
  }
  for (const card of cards) {
    if (current) await transaction.putCard(card);
    else await transaction.deleteCard(card.itemId);
  }
  await transaction.putMeta({ ...meta, counter, revision });
  return { saved, counter, revision, current };
}

/** Whether one of the learner's own events moves cards; what an undo takes back is looked up in the store. */
export async function movesCardsHere(
  transaction: StoreTransaction,
  event: LearnerEvent,
): Promise<boolean> {
  const target = event.kind === 'undo' ? await transaction.record(event.payload.undoes) : undefined;
  return movesCards(event, target?.event);
}

/** Keeps cards that were folded from everything up to `known`; another tab's later write makes them worthless. */
export async function cacheCards(
  transaction: StoreTransaction,
  cards: readonly Card[],
  known: number,
): Promise<void> {
  const meta = await transaction.meta();
  if (meta.revision !== known) return;
  if (meta.foldVersion !== FOLD_VERSION) {
    await transaction.clearCards();
    await transaction.putMeta({ ...meta, foldVersion: FOLD_VERSION });
  }
  for (const card of cards) await transaction.putCard(card);
}

/** A new edition takes the place of its deck's older ones. No card stands on it. */
export async function recordEdition(
  transaction: StoreTransaction,
  edition: Edition,
  older: readonly string[],
): Promise<void> {
  const meta = await transaction.meta();
  for (const id of older) await transaction.deleteEdition(id);
  await transaction.putEdition(edition);
  await transaction.dropTexts();
  const revision = meta.revision + 1;
  await transaction.putMeta({ ...meta, revision, editionsAt: revision });
}

/** Keeps the words of a text. */
export async function recordText(
  transaction: StoreTransaction,
  textId: string,
  text: EssayText,
): Promise<void> {
  await transaction.putText(textId, text);
  // It may have gone from the desk while it was fetched.
  await transaction.dropTexts();
}

/** The learner has read why an event was refused. */
export async function dismissRefusal(transaction: StoreTransaction, id: string): Promise<void> {
  const meta = await transaction.meta();
  const record = await transaction.record(id);
  if (!record?.refusal) return;
  const refusal = { ...record.refusal, dismissed: true };
  await transaction.putRecord({ ...record, refusal, touched: meta.revision + 1 });
  await transaction.putMeta({ ...meta, revision: meta.revision + 1 });
}
