import { count } from '#ui/count.ts';

/** The usual aims, as people say them. */
const USUAL = new Map([
  [0.8, '8 in 10'],
  [0.9, '9 in 10'],
  [0.95, '19 in 20'],
]);

/** The words of the settings. */
export const settingsText = {
  title: 'Settings',
  asYouGo: 'Saved as you go',
  saved: 'Saved.',
  day: 'Your day',
  studyPage: 'The study page',
  look: 'Look',
  advanced: 'Schedule, in detail',
  advancedHelp: 'Steps, longest interval, start of the day',
  outOfRange: (low: number, high: number) =>
    `Please enter a whole number from ${low} to ${high.toLocaleString('en-GB')}.`,
  stepsFault: {
    form: 'Write steps like 1m 10m 1d: a number and m, h or d.',
    long: 'A step is 7 days at most; after the steps the schedule takes over.',
    order: 'Each step must be longer than the one before it.',
    many: 'Eight steps at most.',
  },
  minutesPerDay: {
    label: 'Minutes a day',
    help: 'New cards and reviews are planned to fit. What is worth most comes first.',
    value: (minutes: number) => (minutes === 0 ? 'No limit' : String(minutes)),
    less: 'Fewer minutes',
    more: 'More minutes',
  },
  retention: {
    label: 'How much to remember',
    help: 'More remembered means more time: so much of it a day goes to what comes back, beside what is new. Dates already given stay.',
  },
  retentionOf: (share: number) => USUAL.get(share) ?? `${Math.round(share * 100)} in 100`,
  cost: (minutes: number) => (minutes < 1 ? '< 1 min a day' : `${Math.round(minutes)} min a day`),
  buttons: {
    label: 'Rating buttons',
    help: 'Two, if four are too many.',
    4: 'Four',
    2: 'Again and Good',
  },
  account: {
    title: 'Your account',
    guest:
      'You study as a guest: your way back is this browser, or a recovery code that you make here.',
    create: 'Create an account',
    signIn: 'Sign in',
    codeWhy:
      'Without an account, a recovery code brings you back: on another device, or when this browser forgets you.',
    code: 'Make a recovery code',
    codeIs:
      'Write it down or keep the link. It stays good until you make another or create an account.',
    copy: 'Copy the link',
    signedIn: (name: string) => `You are signed in as ${name}.`,
    manage: 'Password, devices, recovery code',
    signOut: 'Sign out',
    signOutWhy:
      'Sends what waits, then deletes the copy on this device. Your account keeps everything.',
    unsentTitle: 'Not everything is sent',
    unsent: (answers: number) =>
      `${answers === 1 ? 'One answer has' : `${answers} answers have`} not reached the server. They can wait on this device until you sign in here again.`,
    again: 'Try to send again',
    keepHere: 'Sign out and keep them here',
    stay: 'Stay signed in',
    failed: 'That needs the server, and it cannot be reached now. Nothing has changed.',
    classes: 'Classes: join one, or teach',
    privacy: 'What is kept, and who sees it',
  },
  ownData: {
    title: 'Your data',
    save: 'Save a copy of everything',
    saveWhy: 'All that is kept of you, as a file that people and programs can read.',
    saved: 'Saved as a file.',
    delete: 'Delete everything',
    deleteWhy: 'Every answer, note and setting, here and on the server.',
    deleteWhat:
      'Everything that you answered, wrote and set is deleted on the server and on this device. Your other devices delete theirs when they next have a network.',
    deleteAccount: (email: string) =>
      `The account ${email} is deleted too: nobody can sign in with it.`,
    courseLeft: (title: string) => `“${title}”: you are taken off the class.`,
    courseDeleted: (title: string, students: number) =>
      `“${title}”: nobody else teaches it, so the class is deleted${students === 0 ? '' : `, for its ${count(students, 'student', 'students')} as well: what is asked of them, the list, the insight. Their own progress stays theirs`}. If it is to live on, invite another instructor first.`,
    coursePassed: (title: string, heir: string) =>
      `“${title}”: ${heir} owns the class from then on.`,
    deckPassed: (title: string, heir: string) =>
      `Your deck “${title}”: a class studies it, so it is ${heir}’s from then on.`,
    deckWithdrawn: (title: string) =>
      `Your deck “${title}”: it is withdrawn with its text. What others learned of it stays theirs.`,
    final: 'It is done at once and for good. Nobody can bring it back.',
    password: 'Your password',
    erasure: {
      erased: '',
      wrong: 'That is not the password. Nothing has changed.',
      tries: 'Too many tries. Wait a quarter of an hour, then try again.',
    },
    deleteYes: 'Yes, delete everything',
    keep: 'Keep it',
    failed: 'That needs the server, and it does not answer. Nothing has changed here.',
  },
  quizMovesCards: {
    label: 'Quizzes count',
    help: 'A card that was due counts as studied, and what you miss comes back. Off: a quiz moves no date.',
  },
  intervals: { label: 'Say when a card returns', help: 'Under the rating buttons' },
  keys: { label: 'Keys answer', help: 'Space, Enter, 1 to 4, U and others; ? shows them all' },
  theme: { label: 'Theme', system: 'As the device', light: 'Light', dark: 'Dark' },
  textSize: {
    label: 'Text size',
    100: 'Normal',
    115: 'Large',
    130: 'Very large',
    less: 'Smaller text',
    more: 'Larger text',
  },
  newPerDay: {
    label: 'New cards a day at most',
    help: 'Whatever the minutes allow. On the way to an exam it is as many as that needs.',
  },
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
  leechThreshold: { label: 'A card keeps slipping after so many lapses', help: undefined },
  dayStartsAt: {
    label: 'A new day starts at',
    help: (zone: string) => `In the time zone of this device: ${zone}.`,
  },
} as const;
