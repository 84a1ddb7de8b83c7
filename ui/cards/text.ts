import type { Return } from '#core/study/outlook.ts';
import { count } from '#ui/count.ts';
import type { CardAction } from './card-action.ts';

/** Of a learner's words on a card, in code units. */
export const LONGEST_NOTE = 4_000;
export const LONGEST_REPORT = 1_000;

/** The words of the card browser. */
export const cardsText = {
  title: 'Cards',
  search: 'Search',
  searchIn: (cards: number) => `Search ${count(cards, 'card', 'cards')}`,
  show: 'Which cards',
  filters: {
    all: 'All',
    stopped: 'Stopped',
    flagged: 'Flagged',
    slipping: 'Keeps slipping',
  },
  found: (cards: number) => (cards === 0 ? 'No card is like that.' : count(cards, 'card', 'cards')),
  clear: 'Show all cards',
  memory: { 'not-met': 'Not met', learning: 'Learning', steady: 'Steady' },
  returns: {
    new: 'New',
    steps: 'Returns today',
    due: 'Due now',
    stopped: 'Stopped',
  },
  later: (days: number) => `Returns in ${count(days, 'day', 'days')}`,
  flagged: 'Flagged',
  slipping: 'Keeps slipping',
  stop: 'Stop showing',
  resume: 'Show again',
  notToday: 'Not today',
  buried: 'Not today any more',
  flag: 'Flag',
  unflag: 'Take the flag away',
  startOver: 'Start over',
  startOverWhy: 'The card becomes new again. Your answers stay in the record.',
  startOverYes: 'Yes, start over',
  keep: 'Keep it',
  note: 'Your note',
  keepNote: 'Keep the note',
  report: 'What is wrong with it?',
  reportWhy:
    'Your instructor reads it with the card, without your name, and you are told what they say.',
  sendReport: 'Send the report',
  ownQuestion: 'The question, in your words',
  alsoOffered: (options: readonly string[]) => `Also offered: ${options.join(' · ')}`,
  showOwnAnswer: 'Show the answer, to reword it too',
  ownAnswer: 'The answer, in your words',
  keepWording: 'Use these words',
  deckWording: 'Back to the deck’s words',
  menu: {
    open: 'This card: what you can do',
    close: 'Close',
    menu: 'This card',
    note: 'Your note',
    wording: 'Your own wording',
    report: 'Report a mistake',
    writeNote: { title: 'Write a note', why: 'Only you see it' },
    changeNote: { title: 'Change your note', why: 'Only you see it' },
    flag: { title: 'Flag', why: 'Find it again under Cards' },
    unflag: { title: 'Take the flag away', why: 'It is no longer among the flagged' },
    notToday: { title: 'Not today', why: 'It waits until tomorrow' },
    stop: { title: 'Stop showing', why: 'Bring it back under Cards at any time' },
    reword: { title: 'Your own wording', why: 'Ask it as you would say it' },
    reportTo: (course: string) => ({
      title: 'Report a mistake',
      why: `Goes to whoever teaches ${course}`,
    }),
  },
  done: {
    stop: 'Stopped. You can bring it back under Cards.',
    resume: 'It will be shown again.',
    'not-today': 'It waits until tomorrow.',
    flag: 'Flagged. Find it again under Cards.',
    unflag: 'The flag is gone.',
    'start-over': 'It is new again.',
    note: 'Note kept.',
    report: 'Reported. You are told on Today what is said to it.',
    reword: 'Your words are used from now on.',
  },
} as const;

/** What is said once something was done with a card. */
export function doneWords(action: CardAction): string {
  return cardsText.done[action.kind === 'flag' && !action.flagged ? 'unflag' : action.kind];
}

/** When a card returns. */
export function returnWords(returns: Return): string {
  return returns.kind === 'later' ? cardsText.later(returns.days) : cardsText.returns[returns.kind];
}
