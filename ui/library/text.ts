import { count } from '#ui/count.ts';

/** The words of the library and of a deck. */
export const libraryText = {
  title: 'Library',
  deck: 'Deck',
  notBegun: 'Not begun',
  empty: 'No essay here yet',
  emptyWhy: 'What you study comes here by itself as soon as there is a network.',
  unknown: 'This essay is not here',
  unknownWhy: 'The address may be mistyped, or it is not on this device yet.',
  toLibrary: 'To the library',
  read: 'Read',
  parts: 'Parts',
  partsHelp: 'Tap a part to be quizzed on it.',
  quizOn: (part: string) => `Quiz yourself on “${part}”`,
  allCards: (cards: number) => `All ${count(cards, 'card', 'cards')}`,
  version: (number: number) => `Version ${number}`,
} as const;
