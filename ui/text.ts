/** What every page may say. */
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
} as const;
