import { count, inWords } from '#ui/count.ts';

/** The words of the study screen around its cards. */
export const studyText = {
  reading: {
    about: (seconds: number, cards: number) =>
      `Read first: about ${seconds} seconds, then ${count(cards, 'question', 'questions')}`,
    first:
      'Nobody is asked about a text they have not seen. Read this part, then try to recall it.',
    announce: (title: string) => `Read first: ${title}`,
    /** Of a text whose words are not shown. */
    inBook: (pages: string | null) =>
      pages === null
        ? 'This part is not shown here. Read it in your copy, then come back.'
        : `This part is not shown here. Read ${pages} in your copy, then come back.`,
    ask: 'I have read it',
    known: 'I know the whole text',
    wholeText: 'Open the whole text',
  },
  progress: {
    label: 'Today’s progress',
    left: (cards: number) => `${cards} left`,
    leftFor: (cards: number, time: string) => `${cards} left, about ${time}`,
  },
  end: {
    title: 'Done for today',
    nothing: 'Nothing to study right now',
    nothingWhy: 'You are ahead. Each card comes back just before you would forget it.',
    did: (cards: number, time: string) => `${count(cards, 'card', 'cards')}, ${time}`,
    knew: (right: number, all: number) => `${right} of ${all} remembered`,
    tomorrow: 'Tomorrow',
    tomorrowBoth: (reviews: number, fresh: number, time: string) =>
      `${count(reviews, 'card comes back', 'cards come back')} and ${fresh} new, about ${time}.`,
    tomorrowReviews: (reviews: number, time: string) =>
      `${count(reviews, 'card comes back', 'cards come back')}, about ${time}.`,
    tomorrowNew: (fresh: number, time: string) =>
      `${count(fresh, 'new card', 'new cards')}, about ${time}.`,
    tomorrowNothing: 'Nothing comes back tomorrow. Enjoy the day off.',
    stronger: (points: number) =>
      points === 1
        ? 'One key point is stronger than before.'
        : `${inWords(points)} key points are stronger than before.`,
    steadied: (points: number) => `You kept ${count(points, 'key point', 'key points')}.`,
    returning: (points: number) =>
      points === 1
        ? 'One key point returns soon. That is how it sticks.'
        : `${inWords(points)} key points return soon. That is how they stick.`,
    before: 'Before',
    now: 'Now',
    strongerToday: 'Stronger today',
    more: (points: number) => `and ${count(points, 'more key point', 'more key points')}`,
    slipped: (points: number) =>
      `${count(points, 'key point has', 'key points have')} slipped a little; ${points === 1 ? 'it comes' : 'they come'} back soon.`,
    today: 'Today',
    kept: {
      sent: 'Your answers are on this device and on the server.',
      sending: 'Your answers are on this device and on their way to the server.',
      here: 'Your answers are on this device. They are sent by themselves once there is a network.',
    },
    done: 'Done',
  },
  waiting: {
    title: 'A short wait',
    returns: (time: string) => `The next card returns in ${time}.`,
    why: 'A little time in between makes it stick. It appears here by itself.',
    leave: 'Leave it for tomorrow',
  },
  keys: {
    title: 'Keys',
    close: 'Close',
    line: [
      ['N', 'Note'],
      ['F', 'Flag'],
      ['T', 'Not today'],
      ['Esc', 'Leave'],
      ['?', 'All keys'],
    ],
    all: [
      ['Space or Enter', 'Show the answer; then give the rating that is suggested, or Good'],
      ['1 to 4', 'Again, Hard, Good, Easy; before the answer, choose an option'],
      ['A to E', 'Choose an option'],
      ['U', 'Undo'],
      ['N', 'Write a note'],
      ['F', 'Flag the card, or take the flag away'],
      ['T', 'Not today'],
      ['Esc', 'Leave'],
    ],
    off: 'Settings can switch the keys off.',
  },
  news: {
    undone: 'Taken back.',
  },
  announce: {
    question: (kind: string, stem: string) => `${kind}. ${stem}`,
    nextDue: (rating: string, time: string) => `${rating}. Returns in ${time}.`,
    undone: 'Undone.',
  },
} as const;
