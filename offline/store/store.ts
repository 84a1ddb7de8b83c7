import type { Edition, ItemRevision } from '#core/deck/edition.ts';
import type { EssayText } from '#core/essay/essay.ts';
import type { Card } from '#core/memory/card.ts';
import type { LearnerEvent, Receipt } from '#core/memory/event.ts';
import type { ClassNote, LibraryEntry, RefusalCode } from '#core/sync/protocol.ts';

/** What this device knows of itself and of how far it has read. */
export interface Meta {
  learnerId: string;
  /** UUIDv7, made once a learner and device. */
  deviceId: string;
  /** The last counter given out; gapless because it is read and written in one transaction. */
  counter: number;
  /** The server database's epoch as last seen; empty before the first sync. */
  epoch: string;
  /** The last seq read. */
  since: number;
  /** Raised by every write of any tab, so that the others can read what changed. */
  revision: number;
  /** The fold that the cached cards come from. */
  foldVersion: number;
  /** The desk, as the server last said. */
  library: LibraryEntry[];
  /** The classes that the learner is in, as the server last said. */
  classes: ClassNote[];
  /** What desk and classes were read at, in the server's own words. */
  seen: string;
  /** How many publications this device has heard of. */
  heard: number;
  /** The `revision` that last wrote an edition, and the one that last wrote what became of items. */
  editionsAt: number;
  revisedAt: number;
  /** The server's checksum for which everything was last sent and read again, so that it is done once. */
  mendedFor: string;
}

/** Why the server took an event out for good. */
export interface Refusal {
  code: RefusalCode;
  /** The learner has read it and put it away; kept, because the whole log may have to be sent again. */
  dismissed: boolean;
}

/** One event as this device keeps it. */
export interface EventRecord {
  id: string;
  event: LearnerEvent;
  /** Null until the server acknowledged it. */
  receipt: Receipt | null;
  refusal: Refusal | null;
  /** Its counter while it waits to be sent; absent otherwise, so that the index holds the outbox alone. */
  outbox?: number;
  /** The `Meta.revision` that wrote it last. */
  touched: number;
}

/** What editions did to one item, as the server told: the fold reads this and no edition, for decks come and go. */
export interface RevisedItem {
  itemId: string;
  /** Oldest first. */
  revisions: ItemRevision[];
}

export interface Contents {
  meta: Meta;
  editions: Edition[];
  records: EventRecord[];
  cards: Card[];
  revised: RevisedItem[];
}

/** What other tabs wrote after a revision; null for what they left as it was. */
export interface Changes extends Pick<Contents, 'meta' | 'records'> {
  editions: Edition[] | null;
  revised: RevisedItem[] | null;
}

/** Reads and writes that happen together or not at all. Nothing but these may be awaited inside. */
export interface StoreTransaction {
  meta(): Promise<Meta>;
  putMeta(meta: Meta): Promise<void>;
  record(id: string): Promise<EventRecord | undefined>;
  putRecord(record: EventRecord): Promise<void>;
  allRecords(): Promise<EventRecord[]>;
  putCard(card: Card): Promise<void>;
  deleteCard(itemId: string): Promise<void>;
  clearCards(): Promise<void>;
  putEdition(edition: Edition): Promise<void>;
  deleteEdition(id: string): Promise<void>;
  /** Which editions are here, and of which decks. */
  editionsHere(): Promise<{ id: string; deckId: string }[]>;
  revisedItem(itemId: string): Promise<RevisedItem | undefined>;
  putRevised(item: RevisedItem): Promise<void>;
  clearRevised(): Promise<void>;
  putText(textId: string, text: EssayText): Promise<void>;
  /** Deletes the texts that no edition here stands on. */
  dropTexts(): Promise<void>;
}

/** Where one learner's replica is kept on this device. One contract, two stores. */
export interface ReplicaStore {
  /** False where nothing outlives the page. */
  readonly durable: boolean;
  load(): Promise<Contents>;
  changesSince(revision: number): Promise<Changes>;
  /** The oldest events that wait to be sent, in counter order. */
  outbox(limit: number): Promise<LearnerEvent[]>;
  write<T>(body: (transaction: StoreTransaction) => Promise<T>): Promise<T>;
  close(): void;
  /** The words of a text, where they are here; read by themselves, for they are large. */
  text(textId: string): Promise<EssayText | undefined>;
  textsHere(): Promise<string[]>;
  /** Deletes everything: the account is gone, or the learner signed out. */
  destroy(): Promise<void>;
}

/** The meta of a device that has seen nothing yet. */
export function firstMeta(learnerId: string, deviceId: string): Meta {
  return {
    learnerId,
    deviceId,
    counter: 0,
    epoch: '',
    since: 0,
    revision: 0,
    foldVersion: 0,
    library: [],
    classes: [],
    seen: '',
    heard: 0,
    editionsAt: 0,
    revisedAt: 0,
    mendedFor: '',
  };
}
