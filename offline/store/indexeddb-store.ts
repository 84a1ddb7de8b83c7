import { type DBSchema, deleteDB, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import type { Edition } from '#core/deck/edition.ts';
import type { EssayText } from '#core/essay/essay.ts';
import type { Card } from '#core/memory/card.ts';
import {
  type Changes,
  type Contents,
  type EventRecord,
  firstMeta,
  type Meta,
  type ReplicaStore,
  type RevisedItem,
  type StoreTransaction,
} from './store.ts';

interface Schema extends DBSchema {
  meta: { key: 'device'; value: Meta };
  events: {
    key: string;
    value: EventRecord;
    indexes: { outbox: number; touched: number };
  };
  cards: { key: string; value: Card };
  editions: { key: string; value: Edition; indexes: { deckId: string; textId: string } };
  revised: { key: string; value: RevisedItem };
  texts: { key: string; value: EssayText };
}

const STORES = ['meta', 'events', 'cards', 'editions', 'revised', 'texts'] as const;
type Database = IDBPDatabase<Schema>;
type Write = IDBPTransaction<Schema, (typeof STORES)[number][], 'readwrite'>;

/** How long the browser may take to open a database or to delete one, ms. A slow phone takes a tenth of it. */
const PATIENCE = 5_000;

/**
 * One IndexedDB a learner. @throws where the browser has none, refuses it, or does not answer: a page of this site that
 * hangs can hold an opening for ever, and iOS does so by itself.
 */
export async function openIndexedDbStore(
  learnerId: string,
  newDeviceId: () => string,
  patience = PATIENCE,
): Promise<ReplicaStore> {
  const name = `tenet-${learnerId}`;
  const connection = new Connection(name, patience);
  await connection.use((database) => within(patience, introduce(database, learnerId, newDeviceId)));
  return {
    durable: true,
    load: () => connection.use(readAll),
    changesSince: (revision) => connection.use((database) => readChanges(database, revision)),
    outbox: (limit) =>
      connection.use(async (database) => {
        const records = await database.getAllFromIndex('events', 'outbox', null, limit);
        return records.map(({ event }) => event);
      }),
    text: (textId) => connection.use((database) => database.get('texts', textId)),
    textsHere: () => connection.use((database) => database.getAllKeys('texts')),
    write: (body) => connection.use((database) => writeAll(database, body)),
    close: () => connection.close(),
    destroy: async () => {
      connection.close();
      // The browser deletes it all the same, once whatever holds it lets go.
      await within(patience, deleteDB(name)).catch(ignoreSilence);
    },
  };
}

/** A connection that is opened again when the browser has dropped it, as iOS does to sleeping pages. */
class Connection {
  private database: Database | null = null;
  private wasOpen = false;
  constructor(
    private readonly name: string,
    private readonly patience: number,
  ) {}

  private async open(): Promise<Database> {
    if (this.database) return this.database;
    const opening = this.request();
    try {
      this.database = await within(this.patience, opening);
      this.wasOpen = true;
    } catch (error) {
      // One that comes too late is let go again: it would stand in the way of the next.
      opening.then(
        (late) => late.close(),
        () => undefined,
      );
      throw error;
    }
    return this.database;
  }

  private request(): Promise<Database> {
    const { wasOpen } = this;
    return openDB<Schema>(this.name, 1, {
      upgrade(database, _old, _new, transaction) {
        // It was deleted meanwhile, here or in another tab: what comes late must not make an empty one.
        if (wasOpen) {
          transaction.done.catch(() => undefined);
          return transaction.abort();
        }
        database.createObjectStore('meta');
        const events = database.createObjectStore('events', { keyPath: 'id' });
        events.createIndex('outbox', 'outbox');
        events.createIndex('touched', 'touched');
        database.createObjectStore('cards', { keyPath: 'itemId' });
        const editions = database.createObjectStore('editions', { keyPath: 'id' });
        editions.createIndex('deckId', 'deckId');
        editions.createIndex('textId', 'essay.textId');
        database.createObjectStore('texts');
        database.createObjectStore('revised', { keyPath: 'itemId' });
      },
      // A newer program in another tab wants to upgrade, or the learner signed out there.
      blocking: () => this.close(),
      terminated: () => this.close(),
    });
  }

  async use<T>(body: (database: Database) => Promise<T>): Promise<T> {
    try {
      return await body(await this.open());
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      this.close();
      return body(await this.open());
    }
  }

  close(): void {
    this.database?.close();
    this.database = null;
  }
}

/** The browser's storage has not answered. */
class SilenceError extends Error {}

/** What `work` comes to, if it does within `ms`. @throws SilenceError */
function within<T>(ms: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const over = setTimeout(() => reject(new SilenceError('IndexedDB does not answer.')), ms);
    work.then(resolve, reject).finally(() => clearTimeout(over));
  });
}

function ignoreSilence(error: unknown): void {
  if (!(error instanceof SilenceError)) throw error;
}

async function introduce(database: Database, learnerId: string, newDeviceId: () => string) {
  const transaction = database.transaction('meta', 'readwrite');
  if (!(await transaction.store.get('device'))) {
    await transaction.store.put(firstMeta(learnerId, newDeviceId()), 'device');
  }
  await transaction.done;
}

async function readAll(database: Database): Promise<Contents> {
  const transaction = database.transaction(STORES);
  const [meta, editions, records, cards, revised] = await Promise.all([
    transaction.objectStore('meta').get('device'),
    transaction.objectStore('editions').getAll(),
    transaction.objectStore('events').getAll(),
    transaction.objectStore('cards').getAll(),
    transaction.objectStore('revised').getAll(),
  ]);
  return { meta: known(meta), editions, records, cards, revised };
}

async function readChanges(database: Database, revision: number): Promise<Changes> {
  const transaction = database.transaction(STORES);
  const after = IDBKeyRange.lowerBound(revision, true);
  const meta = known(await transaction.objectStore('meta').get('device'));
  const [records, editions, revised] = await Promise.all([
    transaction.objectStore('events').index('touched').getAll(after),
    meta.editionsAt > revision ? transaction.objectStore('editions').getAll() : null,
    meta.revisedAt > revision ? transaction.objectStore('revised').getAll() : null,
  ]);
  return { meta, editions, records, revised };
}

async function writeAll<T>(
  database: Database,
  body: (transaction: StoreTransaction) => Promise<T>,
): Promise<T> {
  // Acknowledged by the server and then lost by the device, an answer would take its counter with it.
  const transaction = database.transaction([...STORES], 'readwrite', { durability: 'strict' });
  try {
    const result = await body(inTransaction(transaction));
    await transaction.done;
    return result;
  } catch (error) {
    // `done` rejects too when the transaction aborts; the first reason is the one to tell.
    transaction.done.catch(() => undefined);
    try {
      transaction.abort();
    } catch {}
    throw error;
  }
}

function inTransaction(transaction: Write): StoreTransaction {
  const meta = transaction.objectStore('meta');
  const events = transaction.objectStore('events');
  const cards = transaction.objectStore('cards');
  const editions = transaction.objectStore('editions');
  const revised = transaction.objectStore('revised');
  const texts = transaction.objectStore('texts');
  return {
    meta: async () => known(await meta.get('device')),
    putMeta: async (next) => void (await meta.put(next, 'device')),
    record: (id) => events.get(id),
    putRecord: async (record) => void (await events.put(record)),
    allRecords: () => events.getAll(),
    putCard: async (card) => void (await cards.put(card)),
    deleteCard: (itemId) => cards.delete(itemId),
    clearCards: () => cards.clear(),
    putEdition: async (edition) => void (await editions.put(edition)),
    deleteEdition: (id) => editions.delete(id),
    editionsHere: async () => {
      const here: { id: string; deckId: string }[] = [];
      // The index alone: no edition is read.
      let cursor = await editions.index('deckId').openKeyCursor();
      for (; cursor; cursor = await cursor.continue())
        here.push({ id: cursor.primaryKey, deckId: cursor.key });
      return here;
    },
    revisedItem: (itemId) => revised.get(itemId),
    putRevised: async (item) => void (await revised.put(item)),
    clearRevised: () => revised.clear(),
    putText: async (textId, text) => void (await texts.put(text, textId)),
    dropTexts: async () => {
      const used = new Set<string>();
      let cursor = await editions.index('textId').openKeyCursor();
      for (; cursor; cursor = await cursor.continue()) used.add(cursor.key);
      for (const textId of await texts.getAllKeys())
        if (!used.has(textId)) await texts.delete(textId);
    },
  };
}

function known(meta: Meta | undefined): Meta {
  if (!meta) throw new Error('The replica has no device: its store was deleted while in use.');
  return meta;
}
