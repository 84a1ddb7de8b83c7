import type { Intent } from '#core/memory/event.ts';

/** The deck comes onto the learner's desk. */
export const takeUp = (deckId: string): Intent => ({ kind: 'take-up', payload: { deckId } });

/** The deck leaves it; what was learned of it stays. */
export const putAway = (deckId: string): Intent => ({ kind: 'put-away', payload: { deckId } });
