/** So many decks may be on one desk. */
export const MOST_ON_DESK = 20;

/** So many words a deck's text may have, and so many cards a deck. */
export const MOST_WORDS = 100_000;
export const MOST_CARDS = 1_500;
