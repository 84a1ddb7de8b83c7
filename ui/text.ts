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
    },
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
