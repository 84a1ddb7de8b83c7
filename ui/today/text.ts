import { count } from '#ui/count.ts';

/** The words of Today. */
export const todayText = {
  title: 'Today',
  minutes: (time: string) => `About ${time} today`,
  nothingDue: 'Nothing is due today',
  both: (returning: number, fresh: number) =>
    `${count(returning, 'card comes back', 'cards come back')}, ${count(fresh, 'is new', 'are new')}.`,
  returning: (cards: number) => `${count(cards, 'card comes back', 'cards come back')}.`,
  fresh: (cards: number) => `${count(cards, 'new card', 'new cards')}.`,
  tomorrow: (words: string) => `Tomorrow: ${words}`,
  returns: (cards: number) =>
    cards === 1 ? 'One card returns later today.' : `${cards} cards return later today.`,
  later: (cards: number) =>
    `What is worth most comes first; ${count(cards, 'card waits', 'cards wait')} for another day without harm.`,
  week: (studied: number, days: number) => `Studied on ${studied} of the last ${days} days`,
  start: (cards: number) => `Start ${count(cards, 'card', 'cards')}`,
  look: 'Open the study page',
  openEssay: 'Open the essay',
  also: 'Also on your desk',
  waiting: (cards: number) =>
    cards === 0 ? 'Nothing due today' : count(cards, 'card today', 'cards today'),
  assignment: {
    opens: (day: string) => `Opens ${day}.`,
    due: (day: string) => `Due ${day}.`,
    exam: (day: string) => `Exam ${day}.`,
    over: 'The date has passed. Your cards go on.',
    examOver: 'The exam is over.',
    onCourse: 'You are on course.',
    meeting: (minutes: string, until: string | null, after: string | null) =>
      `About ${minutes} ${until === null ? 'today' : `a day until ${until}`}${after === null ? '' : `, then about ${after} a day`}.`,
    keeping: (minutes: string) => `About ${minutes} a day until the exam.`,
    reserve:
      'What matters most comes first. This is said with a reserve: more will fit if you are quicker than most.',
    more: (minutes: number) => `Study ${count(minutes, 'more minute', 'more minutes')} a day`,
    tooLate: 'Even four hours a day would not hold all of it. What matters most comes first.',
    lastDays: (days: number) =>
      days === 0
        ? 'The exam is today. Go through it once more.'
        : `${count(days, 'day', 'days')} to the exam. Go through it once more.`,
    leftOut: (points: number) => `${count(points, 'key point', 'key points')} would be left out`,
    days: (counted: number, asked: number) =>
      counted >= asked
        ? `${asked} of ${count(asked, 'day', 'days')} of study: done`
        : `${counted} of ${count(asked, 'day', 'days')} of study counted`,
    daysHow: (cards: number) =>
      `Do what Today offers, and the day counts: it is ${count(cards, 'different card', 'different cards')} or more, in a quiz too, on your own day and from the day on which you joined. How you rate them never matters.`,
    daysElsewhere: (days: number) =>
      `${days} of these days ${days === 1 ? 'comes' : 'come'} from another entry in the class, which your instructor says is yours too. Sign in on both devices to bring the cards together.`,
    unlisted:
      'You are not on your school’s list of this class yet. Tell your instructor your student number, so that your days count there.',
    pass: 'Go through it before the exam',
    after: 'The exam is over',
    afterWhy: 'What should become of these cards?',
    keep: 'Keep them all',
    fewer: 'Keep what matters most',
    stop: 'Stop showing them',
    afterHow: 'You can bring each one back under Cards.',
  },
  answers: {
    title: 'You reported a mistake',
    from: (course: string) => `This is what ${course} says to it.`,
    answered: 'Thank you: it was looked into.',
    dismissed: 'It was looked into, and the card stays as it is.',
    read: 'I have read it',
  },
  places: 'Places',
  guest:
    'A guest’s progress: your way back to it is this browser, or a recovery code that you made.',
  keep: 'Keep it when this browser is gone',
  whose: (name: string) => `${name}’s cards.`,
  notYou: 'Not you?',
} as const;
