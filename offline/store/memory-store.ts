import type { Edition } from '#core/deck/edition.ts';
import type { EssayText } from '#core/essay/essay.ts';
import type { Card } from '#core/memory/card.ts';
import type { EventRecord, Meta, ReplicaStore, RevisedItem, StoreTransaction } from './store.ts';

/** A store for browsers that keep nothing (private windows, a full disk): it lasts as long as the page. */
export function createMemoryStore(first: Meta): ReplicaStore {
  let meta = first;
  const records = new Map<string, EventRecord>();
  const cards = new Map<string, Card>();
  const editions = new Map<string, Edition>();
  const revised = new Map<string, RevisedItem>();
  const texts = new Map<string, EssayText>();
  let queue: Promise<unknown> = Promise.resolve();

  const transaction: StoreTransaction = {
    meta: async () => meta,
    putMeta: async (next) => {
      meta = next;
    },
    record: async (id) => records.get(id),
    putRecord: async (record) => {
      records.set(record.id, record);
    },
    allRecords: async () => [...records.values()],
    putCard: async (card) => {
      cards.set(card.itemId, card);
    },
    deleteCard: async (itemId) => {
      cards.delete(itemId);
    },
    clearCards: async () => cards.clear(),
    putEdition: async (edition) => {
      editions.set(edition.id, edition);
    },
    deleteEdition: async (id) => {
      editions.delete(id);
    },
    editionsHere: async () => [...editions.values()],
    revisedItem: async (itemId) => revised.get(itemId),
    putRevised: async (item) => {
      revised.set(item.itemId, item);
    },
    clearRevised: async () => revised.clear(),
    putText: async (textId, text) => {
      texts.set(textId, text);
    },
    dropTexts: async () => {
      const used = new Set([...editions.values()].map(({ essay }) => essay.textId));
      for (const textId of texts.keys()) if (!used.has(textId)) texts.delete(textId);
    },
  };

  return {
    durable: false,
    load: async () => ({
      meta,
      editions: [...editions.values()],
      records: [...records.values()],
      cards: [...cards.values()],
      revised: [...revised.values()],
    }),
    changesSince: async (revision) => ({
      meta,
      editions: meta.editionsAt > revision ? [...editions.values()] : null,
      records: [...records.values()].filter(({ touched }) => touched > revision),
      revised: meta.revisedAt > revision ? [...revised.values()] : null,
    }),
    outbox: async (limit) =>
      [...records.values()]
        .filter(({ outbox }) => outbox !== undefined)
        .sort((a, b) => (a.outbox ?? 0) - (b.outbox ?? 0))
        .slice(0, limit)
        .map(({ event }) => event),
    write(body) {
      const written = queue.then(() => body(transaction));
      queue = written.catch(() => undefined);
      return written;
    },
    text: async (textId) => texts.get(textId),
    textsHere: async () => [...texts.keys()],
    close: () => undefined,
    destroy: async () => {
      records.clear();
      cards.clear();
      editions.clear();
      revised.clear();
      texts.clear();
    },
  };
}
