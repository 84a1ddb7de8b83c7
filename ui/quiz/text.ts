import type { Shortage } from '#core/quiz/assemble.ts';
import type { QuizOutcome } from '#core/quiz/result.ts';
import { count } from '#ui/count.ts';

/** The words of a quiz. */
export const quizText = {
  title: 'Quiz yourself',
  many: 'How many questions',
  all: 'All',
  which: 'Which key points',
  aims: { weak: 'The ones I may miss', alike: 'All alike', unmet: 'Not met yet' },
  when: 'When to see the answers',
  feedback: { each: 'After each', end: 'At the end' },
  more: 'More choices',
  moreWhy: 'Kinds, a clock, practice only, the whole text',
  kinds: 'Kinds of question',
  clock: 'Time',
  noClock: 'No clock',
  clockOf: (minutes: number) => `${minutes} min`,
  counts: 'What it does',
  countsOf: { quiz: 'It counts', exam: 'Practice only' },
  countsHelp: 'Practice moves no dates, whatever you miss.',
  from: 'From',
  fromOf: { read: 'What I have read', all: 'The whole text' },
  rules:
    'Cards that were due count as studied. Others keep their dates. What you miss comes back in your next session.',
  practice: 'Nothing counts here: no date moves, and nothing comes back because of it.',
  passMinutes: 'How many minutes',
  passHelp: 'The weakest and most important come first. No date moves.',
  passShort: 'practice',
  history: 'Earlier quizzes',
  historyWhen: 'When',
  historyRight: 'Right',
  historySure: 'Sure, but not right',
  dateOf: (at: number) =>
    new Intl.DateTimeFormat('en', {
      day: 'numeric',
      month: 'short',
      hour: '2-digit',
      minute: '2-digit',
    }).format(at),
  chart: (percents: readonly number[]) =>
    `Right in earlier quizzes, the latest last: ${percents.map((percent) => `${percent} %`).join(', ')}`,
  again: 'Again, in other forms',
  forRoom: 'For a class: these questions without answers',
  wall: 'Show on a screen',
  paper: 'Print with a key',
  print: 'Print',
  paperName: 'Name',
  paperDate: 'Date',
  paperKey: 'Key',
  start: (questions: number, time: string) =>
    `Start: ${count(questions, 'question', 'questions')}, about ${time}`,
  nothing: 'No question fits these choices',
  nothingRead:
    'Nothing that you have read fits these choices. Read a part first, or let the quiz ask from the whole text.',
  nothingFits: 'Nothing fits these choices. Take others, and the quiz fills again.',
  askAll: 'Ask from the whole text',
  short: {
    'too-few': (missing: number, found: number) =>
      `${count(missing, 'question', 'questions')} fewer than you asked for: there ${found === 1 ? 'is only one key point' : `are only ${found} key points`} that fit.`,
    'gives-away': (missing: number) =>
      `${count(missing, 'question is', 'questions are')} left out: ${missing === 1 ? 'it' : 'they'} would give another answer away.`,
  } satisfies Record<Shortage, (missing: number, found: number) => string>,
  question: (number: number, all: number) => `Question ${number} of ${all}`,
  left: (time: string) => `${time} left`,
  sureHint: 'How sure are you? Your tap hands the answer in.',
  notSure: 'Not sure',
  sure: 'Sure',
  dontKnow: 'Don’t know',
  byHeart: 'Say it to yourself. Then say how sure you are.',
  judge: 'Did your answer say this?',
  judgeNo: 'No',
  judgeYes: 'Yes',
  judgePoints: 'Tick what your answer said, then go on.',
  next: 'Next question',
  back: 'Back',
  forth: 'Go on',
  endNow: 'End the quiz now',
  see: 'See the result',
  last: 'That was the last question',
  lastWhy: 'You can go back to any of them, or see how it went.',
  toFirst: 'Back to the first question',
  result: (right: number, all: number) => `${right} of ${all} right`,
  sureOf: (sure: number, right: number) =>
    sure === 0
      ? 'You were sure of none.'
      : `You were sure of ${sure}, and ${right} of ${sure === 1 ? 'that one' : 'those'} ${right === 1 ? 'was' : 'were'} right.`,
  inPart: (points: number, all: number) =>
    `Counting what was right in part: ${points.toFixed(1)} of ${all}.`,
  outcomes: {
    'sure-missed': 'Sure, but not right',
    missed: 'Missed',
    'unsure-right': 'Right, but not sure',
    'sure-right': 'Right and sure',
  } satisfies Record<QuizOutcome, string>,
  sections: 'By part',
  sectionOf: (right: number, asked: number) => `${right} of ${asked}`,
  studyMissed: 'Study what I missed',
  another: 'Another quiz',
  takeBack: 'Take this quiz back',
  close: 'Close',
  quizMe: 'Quiz me',
} as const;
