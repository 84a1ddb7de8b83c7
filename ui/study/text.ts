import { count } from '#ui/count.ts';

/** The words of the study screen around its cards. */
export const studyText = {
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
  announce: {
    question: (kind: string, stem: string) => `${kind}. ${stem}`,
    nextDue: (rating: string, time: string) => `${rating}. Returns in ${time}.`,
    undone: 'Undone.',
  },
} as const;
