/** So many decks may be on one desk. */
export const MOST_ON_DESK = 20;
