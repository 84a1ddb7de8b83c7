import { MOST_ON_DESK } from '#core/deck/limits.ts';
import { count } from '#ui/count.ts';

/** The words of the library and of a deck. */
export const libraryText = {
  title: 'Library',
  deck: 'Deck',
  notBegun: 'Not begun',
  empty: 'Your desk is empty.',
  emptyWhy: 'Take up something to study, or join a class: what it asks comes here by itself.',
  unknown: 'This essay is not here',
  unknownWhy:
    'You may have put it away, or the address is mistyped. The library shows what you can take up.',
  desk: 'On your desk',
  found: 'More to study',
  foundNone: 'There is nothing else to study here for now.',
  foundAway: 'What else there is can be shown once there is a network.',
  looking: 'Looking for more…',
  takeUp: 'Study this',
  takeUpWhat: (title: string) => `Study “${title}”`,
  takenUp: (title: string) => `“${title}” is on your desk.`,
  full: `Your desk holds ${MOST_ON_DESK} essays. Put one away to take up another.`,
  more: 'Show more',
  holds: (cards: number, points: number, minutes: number) =>
    `${count(cards, 'card', 'cards')} on ${count(points, 'key point', 'key points')}, about ${count(minutes, 'minute', 'minutes')} to read.`,
  putAway: 'Put it away',
  putAwayWhy: 'It leaves your desk and asks nothing. What you know of it is kept.',
  putAwayDone: (title: string) => `“${title}” is put away. What you know of it is kept.`,
  askedUntil: (course: string, day: string) =>
    `${course} asks for it until ${day}: until then it stays on your desk.`,
  toLibrary: 'To the library',
  read: 'Read',
  parts: 'Parts',
  partsHelp: 'Tap a part to be quizzed on it.',
  quizOn: (part: string) => `Quiz yourself on “${part}”`,
  allCards: (cards: number) => `All ${count(cards, 'card', 'cards')}`,
  version: (number: number) => `Version ${number}`,
} as const;
