import type { Outlook } from '#core/study/outlook.ts';
import { count } from '#ui/count.ts';

/** The words of the reading page. */
export const readingText = {
  title: 'Read',
  hint: 'Tap a marked sentence to see its cards.',
  back: 'Back to the essay',
  options: 'Contents, search, text size',
  optionsShort: 'The text',
  close: 'Close',
  contents: 'Contents',
  keyPoint: 'Key point',
  steadyOf: (steady: number, all: number) => `${steady} of ${all} steady`,
  metOf: (met: number, all: number) => `${met} of ${all} met`,
  pointsOf: (part: string) => `Key points of “${part}”`,
  search: 'Search the text',
  found: (places: number, more: number) =>
    places === 0
      ? 'It does not stand in the text.'
      : more > 0
        ? `The first ${places} of ${places + more} places`
        : count(places, 'place', 'places'),
  size: 'Text size',
  sizes: { 100: 'Normal', 115: 'Larger', 130: 'Largest' },
  hideMarks: 'Hide the marks',
  hideMarksHelp: 'The text alone, without its key points and questions.',
  notAsked: 'not asked yet',
  inQuizzes: (kind: string) => `${kind}, in quizzes`,
  askNow: 'Ask me now',
  quizThis: 'Quiz this',
  quizPart: 'Quiz me on this part',
  history: (answers: number, lapses: number, last: string) =>
    [
      `Answered ${answers === 1 ? 'once' : `${answers} times`}`,
      lapses > 0 && `forgotten ${lapses === 1 ? 'once' : `${lapses} times`}`,
      `last ${last}`,
    ]
      .filter(Boolean)
      .join(', '),
  quizzed: (isRight: boolean, last: string) => `In a quiz ${last}: ${isRight ? 'right' : 'missed'}`,
  daysAgo: (days: number) => (days <= 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`),
  noCards: 'It has no card that could be asked now.',
  offer: (fresh: number, again: number) =>
    [
      fresh > 0 && `${count(fresh, 'question', 'questions')} on this part`,
      again > 0 && `${again} to meet again`,
    ]
      .filter(Boolean)
      .join(', '),
  offerTime: (time: string) => `about ${time}`,
  ask: 'Ask me',
  number: (number: number, all: number) => `Question ${number} of ${all}`,
  answered: (answers: number) =>
    answers === 1
      ? 'Answered. It comes back by itself.'
      : `${answers} answered. They come back by themselves.`,
  undo: 'Undo the last one',
  goOn: 'Go on reading',
} as const;

/** What is to be expected of a key point's memory. */
export function outlookWords(outlook: Outlook): string {
  switch (outlook.kind) {
    case 'not-met':
      return 'Not met: comes up on its own';
    case 'slipping':
      return 'Slipping: study it today';
    case 'steady':
      return outlook.days === null || outlook.days <= 0
        ? 'Steady: comes back today'
        : `Steady: likely remembered for the next ${count(outlook.days, 'day', 'days')}`;
    case 'learning':
      if (outlook.days === null) return 'Learning: met in a quiz';
      return outlook.days <= 0
        ? 'Learning: comes back today'
        : `Learning: comes back in ${count(outlook.days, 'day', 'days')}`;
  }
}
