import type { SettingsPatch } from './settings.ts';

/** 1 Again, 2 Hard, 3 Good, 4 Easy: chosen by the learner. */
export type Rating = 1 | 2 | 3 | 4;

/** Where an answer was given. Only `study` is scheduled by the queue; `exam` may be cramming. */
export type ReviewSource = 'study' | 'quiz' | 'exam';

/** So many items fit into the event that opens an attempt, whatever their ids. */
export const MAX_ATTEMPT_ITEMS = 150;

/** How an attempt is taken. */
export interface AttemptForm {
  /** `exam`: cramming, which moves no schedule. */
  source: 'quiz' | 'exam';
  /** When the right answers are shown: after each question, or at the end. */
  feedback: 'each' | 'end';
  /** The time that it may take; null without a clock. */
  minutes: number | null;
}

/** What the learner had of an answer in points, by their places from 0. */
export interface PointsGiven {
  asked: number[];
  had: number[];
}

/** What each kind of event carries. A kind that is not listed here is stored, relayed and ignored. */
export interface EventPayloads {
  review: {
    rating: Rating;
    source: ReviewSource;
    /** Time from the question to the rating, in ms. */
    durationMs?: number | undefined;
    /** The days that stood on the button pressed (invariant 6); absent where the button showed minutes. */
    shownDays?: number | undefined;
    /** What was typed or tapped, where the item asks for that. */
    answer?: string | undefined;
    /** The program's judgement of `answer`. */
    correct?: boolean | undefined;
    confidence?: 'sure' | 'not-sure' | undefined;
    /** Of an answer that has points: which were asked for, and which of these the learner had, by their places from 0. */
    points?: PointsGiven | undefined;
    /** How it was asked where a part of the answer was shown, as `one-missing`; absent: freely. */
    face?: string | undefined;
    attemptId?: string | undefined;
  };
  undo: { undoes: string };
  /** `object`: nothing yet. */
  suspend: object;
  resume: object;
  /** Hides the card on this study day only. */
  bury: { day: number };
  reset: object;
  flag: { flagged: boolean };
  note: { text: string };
  /** The card is wrong, and why: to whoever is responsible for it. */
  report: { text: string };
  /** The learner's own wording; null takes it back. */
  edit: { stem: string | null; key: string | null };
  /** A quiz begins: which items it asks, in their order; `seed` shuffles their options. */
  'attempt-start': {
    attemptId: string;
    deckId: string;
    items: string[];
    seed: number;
  } & AttemptForm;
  'attempt-finish': { attemptId: string };
  /** The deck comes onto the learner's desk, or leaves it; one is taken back by the other. */
  'take-up': { deckId: string };
  'put-away': { deckId: string };
  settings: SettingsPatch;
  /** Fitted weights for the whole history; `spread` is over how many days the moved dates are spread. */
  adopt: { weights: number[]; spread: number };
}

export type KnownKind = keyof EventPayloads;

interface Envelope {
  /** UUIDv7, made on the device. */
  id: string;
  /** Version of the event's form. */
  v: 1;
  deviceId: string;
  /** Gapless per device and learner; the first is 1. */
  counter: number;
  itemId?: string | undefined;
  /** The revision of the item that the learner saw. */
  itemRevision?: number | undefined;
  /** The device's clock, ms since 1970. */
  at: number;
  /** The device's offset east of UTC at `at`, in minutes. */
  offsetMinutes: number;
  /** The local hour (0 to 23) at which the learner's study day begins. */
  dayStartsAt: number;
}

/** An event of one kind. */
export type EventOf<K extends KnownKind> = {
  [N in K]: Envelope & { kind: N; payload: EventPayloads[N] };
}[K];

export type KnownEvent = EventOf<KnownKind>;

/** What the learner did; the device adds who, when and in which order. */
export type Intent = {
  [K in KnownKind]: {
    kind: K;
    payload: EventPayloads[K];
    itemId?: string | undefined;
    itemRevision?: number | undefined;
  };
}[KnownKind];

/** A kind from a newer program: kept as it is. */
export type UnknownEvent = Envelope & { kind: `x-${string}`; payload: unknown };

/** What a learner did, as the device sends it. */
export type LearnerEvent = KnownEvent | UnknownEvent;

/** What the server adds, once and for good. */
export interface Receipt {
  /** The learner's sequence number: the cursor that devices read from. */
  seq: number;
  /** When the server took it, ms since 1970. */
  receivedAt: number;
  /** The corrected time that the fold goes by, ms since 1970. */
  effectiveAt: number;
}

export type StoredEvent = LearnerEvent & Receipt;
