import type { Role } from '#core/access/course-access.ts';
import type { AssignmentTerms } from '#core/course/assignment.ts';
import type { ItemRevision } from '#core/deck/edition.ts';
import type { Direction } from '#core/essay/essay.ts';
import type { LearnerEvent, StoredEvent } from '#core/memory/event.ts';
import type { SyncRequest } from './request.ts';

/** Why an event was not taken; the screen words it. */
export type RefusalCode =
  | 'malformed'
  | 'unknown-item'
  | 'never-granted'
  /** Its id stands for another event. */
  | 'conflict'
  /** An earlier event of the device is missing. Never final. */
  | 'gap'
  /** The counter stands for another event: the device lost its newest writes and goes on as a new one. Never final. */
  | 'counter-used'
  | 'wrong-device';

export interface Accepted {
  id: string;
  seq: number;
  effectiveAt: number;
}

export interface Refused {
  id: string;
  code: RefusalCode;
  /** True: recorded as seen; the device takes it out of its fold and shows it. False: send it again later. */
  final: boolean;
  /** What could not be read in a malformed event, for whoever wrote the program that sent it. */
  detail?: string;
}

/** A deck on the learner's desk. */
export interface LibraryEntry {
  deckId: string;
  editionId: string;
  access: 'open' | 'granted';
  /** When its content may be fetched, ms since 1970: a class asks it from then on; null where it may be now. */
  from: number | null;
  /** Editions up to this number showed more of the text than may be seen now: they go from the device at once. Absent where none did. */
  unseenTo?: number;
}

/** A deck that the learner may study and that is not on their desk. */
export interface FoundDeck {
  deckId: string;
  title: string;
  description: string;
  lang: string;
  dir: Direction;
  /** Cards, key points, and words of its text. */
  cards: number;
  points: number;
  words: number;
}

/** A page of what the learner could take up. */
export interface FoundResponse {
  decks: FoundDeck[];
  /** What the next page is asked with; null at the end. */
  after: string | null;
}

/** What an edition did to an item that the learner has events on. */
export interface ToldRevision extends ItemRevision {
  itemId: string;
}

/** A class that the learner is in, and what is asked of them there. */
export interface ClassNote {
  courseId: string;
  title: string;
  /** IANA name: all its dates are in it. */
  timeZone: string;
  role: Role;
  /** Their own: exceptions and the day they joined are in it. */
  assignments: OwnTerms[];
  /** The class has the school's list, and nobody has said which line of it they are. */
  isUnlisted: boolean;
  /** What its staff said to cards that the learner reported as wrong, the last first. */
  answers: ReportAnswer[];
}

/** What is asked of a learner. */
export interface OwnTerms extends AssignmentTerms {
  /** When they joined, ms since 1970: days count from then on. */
  joinedAt: number;
  /** Study days that another entry of theirs in the class has earned; left out where there is none. */
  daysElsewhere?: number[];
}

/** What became of a card that was reported as wrong. */
export interface ReportAnswer {
  /** Of the report. */
  eventId: string;
  itemId: string;
  outcome: 'answered' | 'dismissed';
  /** May be empty where it was dismissed. */
  text: string;
}

export interface SyncResponse {
  epoch: string;
  accepted: Accepted[];
  refused: Refused[];
  /** What the learner's other devices did since `since`, by seq. */
  events: StoredEvent[];
  more: boolean;
  /** The cursor for the next pull. */
  since: number;
  /**
   * What the desk and the classes were read at, to be sent with the next request: where nothing of them is new, both are
   * left out.
   */
  seen: string;
  /** The desk. */
  library?: LibraryEntry[];
  classes?: ClassNote[];
  /** Of items that the learner has events on and that were changed once: what the device may not have heard of. */
  revisions: ToldRevision[];
  /** How many publications it has heard of now, to be sent with the next request. */
  heard: number;
  /** `digestOf` the learner's cards, or empty while they wait to be folded anew. */
  digest: string;
  /**
   * The guest has an account since: what was sent is in it, and this replica reads no more. The session is the account's
   * own, which may open its replica, or a guest's that may only push.
   */
  moved?: 'signed-in' | 'signed-out';
}

/** The header of an answer on somebody who has done nothing yet and is in no class: their desk is a newcomer's. */
export const NEWCOMER = 'x-tenet-newcomer';

/**
 * Whose session it is: `moved` is a guest's key whose guest has an account since, so that its device may only push;
 * `nobody` none at all.
 */
export type SessionResponse =
  | { kind: 'account'; learnerId: string; name: string }
  | { kind: 'guest'; learnerId: string }
  | { kind: 'moved' | 'nobody' };

/** What becomes of a class when somebody in it deletes everything. */
export interface CourseParting {
  title: string;
  students: number;
  /** `left` by whoever does not own it. */
  becomes: 'deleted' | 'passed on' | 'left';
  /** Who owns it afterwards. */
  heir: string | null;
}

/** What becomes of a deck when its owner deletes everything: it goes to an heir, or is withdrawn with its words. */
export interface DeckParting {
  title: string;
  /** Who owns it afterwards; null where it is withdrawn. */
  heir: string | null;
}

/** What goes when whoever asks deletes everything, beside what they did themselves. */
export interface LeavingResponse {
  /** Null for a guest. An account is deleted by its password. */
  email: string | null;
  courses: readonly CourseParting[];
  /** The decks that are theirs. */
  decks: readonly DeckParting[];
}

/** What a device pushes, before its events are checked. */
export type SyncPush = Omit<SyncRequest, 'events'> & { events: LearnerEvent[] };
