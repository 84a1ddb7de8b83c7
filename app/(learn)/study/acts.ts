import type { TakenBack } from '#core/study/turn.ts';

/** What Undo can take back: an answer, what was done with a card, or a reading. */
export type Act =
  | { kind: 'answer'; itemId: string; eventId: string; given: TakenBack }
  /** `left`: the card went away with it. */
  | { kind: 'card'; itemId: string; eventId: string; left: boolean }
  | { kind: 'reading'; keys: readonly string[] };
