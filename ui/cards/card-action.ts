/** What a learner may do with a card beside answering it. */
export type CardAction =
  | { kind: 'stop' }
  | { kind: 'resume' }
  | { kind: 'not-today' }
  | { kind: 'flag'; flagged: boolean }
  | { kind: 'start-over' }
  | { kind: 'note'; text: string }
  /** The card is wrong, and why. */
  | { kind: 'report'; text: string }
  /** In the learner's own words; null for the deck's. */
  | { kind: 'reword'; stem: string | null; key: string | null };
