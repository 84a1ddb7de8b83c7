import type { ItemKind } from '#core/item/item.ts';
import type { RefusalCode } from '#core/sync/protocol.ts';

/** Every sentence that people read on the screens, in one place. */
export const text = {
  app: {
    name: 'Tenet',
    sentence: 'Key points of an essay, kept in memory.',
    about:
      'Short questions on one essay’s argument. Answer, say how well you knew it, and each comes back just before you would forget it.',
    start: 'Start studying',
    startNote: 'No account needed. About five minutes a day.',
    deckLabel: 'The deck',
  },
  study: {
    title: 'Study',
    question: 'Question',
    answer: 'Answer',
    showAnswer: 'Show answer',
    again: 'Again',
    hard: 'Hard',
    good: 'Good',
    easy: 'Easy',
    undo: 'Undo',
    check: 'Check',
    dontKnow: 'Don’t know',
    true: 'True',
    false: 'False',
    yourAnswer: 'Your answer',
    yourWords: 'In your own words',
    suggested: 'Suggested',
    rate: 'How well did you know it?',
    rateJudged: 'How well did you know it? You have the last word.',
    rateHelp:
      'Again: it was gone. Hard: with effort. Good: you knew it. Easy: at once. Under each stands when the card returns.',
    evidence: 'Where it says so',
    readInText: 'Read it in the text',
    backToCard: 'Back to the card',
    keyPoints: 'Tick what your answer said',
    modelAnswer: 'One good answer',
    rightAnswer: 'The answer',
    gap: 'blank',
    right: 'Right',
    close: 'Right, but for the spelling',
    nearly: 'Nearly',
    wrong: 'Not quite',
    notKnown: 'Now you know',
    wasRight: 'I was right',
    overruled: 'Counted as right',
    chosen: 'Your choice',
    correctOption: 'Right answer',
    missing: 'missing',
    extra: 'not needed',
    kinds: {
      recall: 'Recall',
      cloze: 'Fill the gap',
      choice: 'Choose one',
      'true-false': 'True or false',
      typed: 'Type the answer',
      explain: 'Explain',
    } satisfies Record<ItemKind, string>,
  },
  reading: {
    about: (seconds: number, cards: number) =>
      `Read first: about ${seconds} seconds, then ${count(cards, 'question', 'questions')}`,
    first:
      'Nobody is asked about a text they have not seen. Read this part, then try to recall it.',
    announce: (title: string) => `Read first: ${title}`,
    ask: 'I have read it',
    known: 'I know the whole text',
  },
  progress: {
    label: 'Today’s progress',
    left: (cards: number) => `${cards} left`,
    leftFor: (cards: number, time: string) => `${cards} left, about ${time}`,
    nothingDue: 'Nothing is due right now.',
  },
  today: {
    minutes: (time: string) => `About ${time} today`,
    both: (returning: number, fresh: number) =>
      `${count(returning, 'card comes back', 'cards come back')}, ${fresh} new.`,
    returning: (cards: number) => `${count(cards, 'card comes back', 'cards come back')}.`,
    fresh: (cards: number) => `${count(cards, 'new card', 'new cards')}.`,
    later: (cards: number) =>
      `What is worth most comes first; ${count(cards, 'card waits', 'cards wait')} for another day without harm.`,
    week: (studied: number, days: number) => `Studied on ${studied} of the last ${days} days`,
    study: 'Study',
    look: 'Open the study page',
    places: 'More',
  },
  cards: {
    title: 'Cards',
    search: 'Search',
    show: 'Show',
    filters: {
      all: 'All cards',
      stopped: 'Stopped',
      flagged: 'Flagged',
      slipping: 'Keeps slipping',
    },
    found: (cards: number) =>
      cards === 0 ? 'No card is like that.' : count(cards, 'card', 'cards'),
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
  },
  settings: {
    title: 'Settings',
    saved: 'Saved.',
    advanced: 'Advanced',
    notANumber: 'Please enter a whole number within reason, such as 20.',
    notSteps: 'Write steps like 1m 10m 1d: a number and m, h or d.',
    retention: {
      label: 'How much to remember',
      help: 'More remembered means more reviews. Dates already given stay as they are.',
    },
    retentionOf: (share: number) => `${Math.round(share * 1000) / 10} in 100`,
    newPerDay: { label: 'New cards a day', help: undefined },
    minutesPerDay: {
      label: 'Minutes a day at most',
      help: '0 means no limit. When the time is short, what is worth most comes first.',
    },
    theme: { label: 'Theme', system: 'As the device has it', light: 'Light', dark: 'Dark' },
    textSize: { label: 'Text size', 100: 'Normal', 115: 'Large', 130: 'Very large' },
    reviewsPerDay: { label: 'Reviews a day at most', help: undefined },
    learningSteps: {
      label: 'Steps of a new card',
      help: 'How soon it returns on the first day, such as 1m 10m.',
    },
    relearningSteps: {
      label: 'Steps of a forgotten card',
      help: 'How soon it returns after Again.',
    },
    learnAheadMinutes: {
      label: 'Show a step early by so many minutes',
      help: 'When nothing else is left.',
    },
    maximumInterval: { label: 'Longest interval, in days', help: undefined },
    leechThreshold: {
      label: 'A card keeps slipping after so many lapses',
      help: undefined,
    },
    dayStartsAt: {
      label: 'A new day starts at',
      help: (zone: string) => `In the time zone of this device: ${zone}.`,
    },
    twoButtons: { label: 'Only Again and Good', help: 'Instead of four buttons.' },
    intervals: 'Say under the buttons when a card returns',
    keys: { label: 'Keys answer', help: 'Space, Enter, 1 to 4 and U on the study page.' },
  },
  sync: {
    saved: 'Saved',
    sending: (events: number) => `${events} to send`,
    offline: 'Offline',
    offlineWaiting: (events: number) => `Offline, ${events} to send`,
    attention: (answers: number) =>
      answers === 1 ? '1 answer needs attention' : `${answers} answers need attention`,
    notSent: 'Not sent',
    notKept: 'Not kept on this device',
    notKeptWhy:
      'This browser keeps nothing for this site, so answers are safe only once they are sent. Leave the page open until it says Saved.',
    refusedTitle: 'Answers that could not be saved',
    refusedWhy: 'They no longer count in your schedule. Nothing else is affected.',
    refusals: {
      malformed: 'This answer could not be read.',
      'unknown-item': 'This answer belongs to a card that does not exist here.',
      'never-granted': 'This answer belongs to a deck that was never shared with you.',
      conflict: 'Another answer with the same number was taken before.',
      gap: 'An earlier answer of this device is still missing; it will be sent again.',
      'counter-used': 'This device’s record was set back; it goes on under a new name.',
      'wrong-device': 'This answer was made on another device.',
    } satisfies Record<RefusalCode, string>,
    dismiss: 'Dismiss',
    stopped: {
      'wrong-learner': 'Somebody else is signed in on this device. Your answers stay here, unsent.',
      'signed-out': 'The server no longer knows this device. Your answers stay here, unsent.',
      gone: 'This account was deleted, and what this device kept of it with it.',
    },
    startAnew: 'Start over here',
  },
  end: {
    title: 'Done for today',
    nothing: 'Nothing to study right now',
    nothingWhy: 'You are ahead. Each card comes back just before you would forget it.',
    did: (cards: number, time: string) =>
      `You studied ${count(cards, 'card', 'cards')} in about ${time}.`,
    knew: (right: number, all: number) =>
      `${right} of ${count(all, 'answer', 'answers')} remembered.`,
    tomorrow: 'Tomorrow',
    tomorrowBoth: (reviews: number, fresh: number, time: string) =>
      `${count(reviews, 'card comes back', 'cards come back')} and ${fresh} new, about ${time}.`,
    tomorrowReviews: (reviews: number, time: string) =>
      `${count(reviews, 'card comes back', 'cards come back')}, about ${time}.`,
    tomorrowNew: (fresh: number, time: string) =>
      `${count(fresh, 'new card', 'new cards')}, about ${time}.`,
    tomorrowNothing: 'Nothing comes back tomorrow. Enjoy the day off.',
    kept: 'Your answers are on this device and on the server.',
    keptHere: 'Your answers are on this device and will be sent when the server can be reached.',
    home: 'Back to the start',
  },
  waiting: {
    title: 'A short wait',
    returns: (time: string) => `The next card returns in ${time}.`,
    why: 'A little time in between makes it stick. It appears here by itself.',
    leave: 'Leave it for tomorrow',
  },
  loading: {
    opening: 'Opening your cards…',
    fetching: 'Fetching the deck…',
  },
  trouble: {
    unreachable: 'No connection yet',
    unreachableWhy:
      'The first start needs the network once, to fetch the deck. After that you can study anywhere.',
    failed: 'Something went wrong',
    failedWhy: 'Your answers are kept. Try again, or reload the page.',
    retry: 'Try again',
    empty: 'No deck yet',
    emptyWhy: 'There is nothing to study here. Decks that you are given appear on this page.',
    notFound: 'This page is not in the book',
    notFoundWhy: 'The address may be mistyped, or the page has moved.',
    home: 'Back to the start',
  },
  announce: {
    question: (kind: string, stem: string) => `${kind}. ${stem}`,
    nextDue: (rating: string, time: string) => `${rating}. Returns in ${time}.`,
    undone: 'Undone.',
  },
} as const;

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
