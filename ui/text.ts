/** What every page may say. */
export const text = {
  app: {
    name: 'Tenet',
    leave: 'Back to Today',
    title: 'Read an essay once. Keep its argument.',
    sentence:
      'Tenet turns an essay’s key points into flashcards and quizzes, and keeps them in your memory.',
    steps: [
      ['Read', 'a short part of the essay.'],
      ['Answer', 'a few questions from memory.'],
      ['Keep it:', 'each question returns just before you would forget.'],
    ],
    start: 'Start studying',
    startNote: 'No account needed. Works without a network.',
    first: 'The first essay',
    doors: 'Other ways in',
    signIn: 'Sign in',
    join: 'Have a class code?',
    teach: 'You teach?',
    holds: (points: number, parts: number) => `${points} key points in ${parts} parts.`,
    aDay: (minutes: number) => `About ${minutes} minutes a day.`,
    noScript:
      'Tenet needs JavaScript: your cards live on this device. Please switch it on and reload.',
  },
  loading: {
    opening: 'Opening your cards…',
    fetching: 'Fetching the deck…',
    text: 'The text is on its way…',
    fetchingWhy: 'What it asks of you today is shown here as soon as it has come.',
  },
  trouble: {
    unreachable: 'No connection yet',
    unreachableWhy:
      'The first start needs the network once, to fetch the deck. After that you can study anywhere.',
    serverFault: 'The server is in trouble',
    serverFaultWhy: 'Your connection is fine; the fault is ours. Please try again in a minute.',
    failed: 'Something went wrong',
    failedWhy: 'Your answers are kept. Try again, or reload the page.',
    retry: 'Try again',
    empty: 'Your desk is empty',
    emptyWhy: 'Take up something in the library, or join a class: what it asks appears here.',
    notFound: 'This page is not in the book',
    notFoundWhy: 'The address may be mistyped, or the page has moved.',
    home: 'Back to the start',
  },
  copy: {
    done: 'Copied.',
    refused: 'This browser does not let it be copied. Select it and copy it yourself.',
  },
  away: {
    offline: 'This needs a network',
    silent: 'The server does not answer',
    back: 'Go back',
    why: 'This page is kept on the server. Your cards are on this device: you can study as usual.',
    unsent:
      'Nothing was sent, and what you have filled in stays as it is. Send it once you are connected.',
    close: 'Close',
  },
} as const;
