import type { WrittenDeck } from '#core/deck/written.ts';
import type { StepKind, StepPayload } from './step-kinds.ts';

/** One thing that a person did to a draft. Append-only: what is taken back is taken back by another step. */
export type DraftStep = {
  [K in StepKind]: {
    /** UUIDv7, made on the device. */
    id: string;
    /** Whose it is: a learner's id. */
    author: string;
    /** By the device's clock, ms since 1970: told to people, and decides nothing. */
    at: number;
    kind: K;
    payload: StepPayload<K>;
  };
}[StepKind];

/** A draft as it began: what a reader of files, an import or a published deck gave. It never changes. */
export type DraftBase = WrittenDeck;
