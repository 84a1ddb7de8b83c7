import { count } from '#ui/count.ts';

/** The words of the card browser. */
export const cardsText = {
  title: 'Cards',
  search: 'Search',
  show: 'Show',
  filters: {
    all: 'All cards',
    stopped: 'Stopped',
    flagged: 'Flagged',
    slipping: 'Keeps slipping',
  },
  found: (cards: number) => (cards === 0 ? 'No card is like that.' : count(cards, 'card', 'cards')),
  clear: 'Show all cards',
  standing: {
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
  done: {
    stop: 'Stopped. You can bring it back under Cards.',
    resume: 'It will be shown again.',
    'not-today': 'It waits until tomorrow.',
    flag: 'Flag changed.',
    'start-over': 'It is new again.',
    note: 'Note kept.',
  },
} as const;
