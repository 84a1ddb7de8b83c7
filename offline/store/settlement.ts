import { type ItemRevision, numberOfEdition } from '#core/deck/edition.ts';
import type { LearnerEvent, StoredEvent } from '#core/memory/event.ts';
import type { LogEvent } from '#core/memory/log.ts';
import type { LibraryEntry, Refused, SyncResponse, ToldRevision } from '#core/sync/protocol.ts';
import { movesCardsHere } from './recording.ts';
import type { EventRecord, Meta, StoreTransaction } from './store.ts';

export interface Written {
  /** The server's database is another than before: everything is sent and read again. */
  reset: boolean;
}

/**
 * Writes one answer of the server into the replica. Nothing is dropped: what was accepted leaves the outbox, what was
 * refused for good leaves the fold and waits to be read, everything else stays where it is.
 */
export async function writeAnswer(
  transaction: StoreTransaction,
  response: SyncResponse,
  newId: () => string,
): Promise<Written> {
  const before = await transaction.meta();
  const revision = before.revision + 1;
  const reset = before.epoch !== '' && before.epoch !== response.epoch;
  if (reset) await sendAllAgain(transaction, before, revision);
  for (const accepted of response.accepted) {
    const record = await transaction.record(accepted.id);
    if (record) await acknowledge(transaction, record, accepted, revision);
  }
  for (const refused of response.refused) {
    if (refused.final) await refuse(transaction, refused, revision);
  }
  for (const stored of response.events) await takeIn(transaction, stored, revision);
  if (reset) {
    await transaction.clearRevised();
    await transaction.clearCards();
  }
  const isRevised = await takeRevisions(transaction, response.revisions);
  const isCleared = await clearDesk(transaction, response.library);
  const isSetBack = response.refused.some(({ code }) => code === 'counter-used');
  const device = isSetBack ? await renew(transaction, newId(), revision) : before;
  await transaction.putMeta({
    ...before,
    deviceId: device.deviceId,
    counter: device.counter,
    epoch: response.epoch,
    since: reset ? 0 : Math.max(before.since, response.since),
    library: response.library ?? before.library,
    classes: response.classes ?? before.classes,
    seen: response.seen,
    heard: response.heard,
    editionsAt: isCleared ? revision : before.editionsAt,
    revisedAt: reset || isRevised ? revision : before.revisedAt,
    revision,
  });
  return { reset };
}

/** Writes down what became of items; their cards are folded anew. */
async function takeRevisions(
  transaction: StoreTransaction,
  told: readonly ToldRevision[],
): Promise<boolean> {
  const byItem = new Map<string, ItemRevision[]>();
  for (const { itemId, revision, change } of told) {
    const known = byItem.get(itemId) ?? (await transaction.revisedItem(itemId))?.revisions ?? [];
    const others = known.filter((one) => one.revision !== revision);
    const revisions = [...others, { revision, change }].sort((a, b) => a.revision - b.revision);
    byItem.set(itemId, revisions);
  }
  for (const [itemId, revisions] of byItem) {
    await transaction.putRevised({ itemId, revisions });
    await transaction.deleteCard(itemId);
  }
  return byItem.size > 0;
}

/** What is not on the desk any more goes from the device, and what showed more of its text than may be seen now; what was learned stays. */
async function clearDesk(
  transaction: StoreTransaction,
  library: readonly LibraryEntry[] | undefined,
): Promise<boolean> {
  if (!library) return false;
  const desk = new Map(library.map((entry) => [entry.deckId, entry]));
  const gone = (await transaction.editionsHere()).filter(({ id, deckId }) => {
    const entry = desk.get(deckId);
    return !entry || numberOfEdition(id) <= (entry.unseenTo ?? 0);
  });
  for (const { id } of gone) await transaction.deleteEdition(id);
  if (gone.length > 0) await transaction.dropTexts();
  return gone.length > 0;
}

/**
 * Puts all that this device ever made back into the outbox, refused events too: the server counts without gaps.
 * Receipts stay until new ones come, so that no card moves meanwhile.
 */
export async function sendAllAgain(
  transaction: StoreTransaction,
  { deviceId }: Pick<Meta, 'deviceId'>,
  revision: number,
): Promise<void> {
  for (const record of await transaction.allRecords()) {
    if (record.event.deviceId !== deviceId) continue;
    await transaction.putRecord({ ...record, outbox: record.event.counter, touched: revision });
  }
}

/**
 * The browser lost this device's newest writes, so that it gave their counters out a second time: what waits goes on as
 * another device's, under the ids it has.
 */
async function renew(
  transaction: StoreTransaction,
  deviceId: string,
  revision: number,
): Promise<Pick<Meta, 'deviceId' | 'counter'>> {
  const records = await transaction.allRecords();
  const waiting = records.filter(({ outbox }) => outbox !== undefined);
  waiting.sort((a, b) => (a.outbox ?? 0) - (b.outbox ?? 0));
  for (const [index, record] of waiting.entries()) {
    const event = { ...record.event, deviceId, counter: index + 1 };
    await transaction.putRecord({ ...record, event, outbox: event.counter, touched: revision });
  }
  return { deviceId, counter: waiting.length };
}

async function acknowledge(
  transaction: StoreTransaction,
  { id, event }: EventRecord,
  { seq, effectiveAt }: { seq: number; effectiveAt: number },
  revision: number,
): Promise<void> {
  // The server tells a device only what it folds by; nothing on the device reads when the server took it.
  const receipt = { seq, effectiveAt, receivedAt: effectiveAt };
  await transaction.putRecord({ id, event, receipt, refusal: null, touched: revision });
  await forgetCard(transaction, event);
}

async function refuse(
  transaction: StoreTransaction,
  { id, code }: Refused,
  revision: number,
): Promise<void> {
  const record = await transaction.record(id);
  if (!record) return;
  const dismissed = record.refusal?.dismissed ?? false;
  const refusal = { code, dismissed };
  await transaction.putRecord({
    id,
    event: record.event,
    receipt: null,
    refusal,
    touched: revision,
  });
  await forgetCard(transaction, record.event);
}

async function takeIn(
  transaction: StoreTransaction,
  stored: StoredEvent,
  revision: number,
): Promise<void> {
  const { id, seq, receivedAt, effectiveAt } = stored;
  const known = await transaction.record(id);
  await transaction.putRecord({
    id,
    event: known?.event ?? withoutReceipt(stored),
    receipt: { seq, receivedAt, effectiveAt },
    refusal: null,
    touched: revision,
  });
  await forgetCard(transaction, stored);
}

/** The cached cards that an event moves no longer stand on their whole log; they are folded anew. */
async function forgetCard(transaction: StoreTransaction, event: LearnerEvent): Promise<void> {
  if (event.itemId !== undefined) await transaction.deleteCard(event.itemId);
  else if (await movesCardsHere(transaction, event)) await transaction.clearCards();
}

/** The event as it was made, without what the server added. */
function withoutReceipt(stored: LogEvent): LearnerEvent {
  const { seq, receivedAt, effectiveAt, ...event } = stored as LogEvent & {
    seq?: number;
    receivedAt?: number;
    effectiveAt?: number;
  };
  return event as LearnerEvent;
}
