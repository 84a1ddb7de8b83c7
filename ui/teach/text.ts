import type { Role } from '#core/access/course-access.ts';
import { count } from '#ui/count.ts';

/** The words of classes for who teaches; those for who studies in one are in student-text.ts. */
export const teachText = {
  tab: 'Class',
  classes: {
    title: 'Classes',
    under: 'Assign a deck to a class, and see which key points it will have lost by the exam.',
    none: 'No class yet',
    make: 'Make a class',
    name: 'Name of the class',
    nameHelp: 'As your students know it, such as Political Science 214.',
    zone: 'Time zone',
    zoneHelp: 'All dates of the class are in it.',
    account: 'A class needs an account, so that it does not hang on one browser.',
    accountToTeach: 'To teach a class of your own you need an account.',
    create: 'Create an account',
    signIn: 'Sign in',
    join: 'Join a class with a code',
    archived: 'No longer taught',
    waiting: 'Waiting until the instructor lets you in',
    students: (students: number) => count(students, 'student', 'students'),
    privacy: 'What is kept, and who sees it',
    limits:
      'For now a class can be given the decks that come with Tenet. Graded quizzes, grade files and essays of your own come later.',
  },
  roles: {
    owner: 'Your class',
    instructor: 'You teach it too',
    assistant: 'You assist',
    student: 'You are a student',
  } satisfies Record<Role, string>,
  home: {
    code: 'Class code',
    show: 'Show the code',
    archived:
      'This class is no longer taught: it can be read, and nobody joins. Its settings bring it back.',
    assign: 'Assign a deck',
    people: 'Students',
    settings: 'Class settings',
    none: 'Nothing assigned yet',
    noneWhy: 'Two minutes: choose a deck and its dates, then show the code to the class.',
    due: (day: string) => `Due ${day}.`,
    exam: (day: string) => `Exam ${day}.`,
    opens: (day: string) => `Opens ${day}.`,
    days: (days: number) => `${count(days, 'day', 'days')} of study asked.`,
    change: 'Change',
    forGroup: (name: string) => `For ${name}.`,
    noStudents: 'Nobody has joined yet. Show the code, or send the link.',
    promise: 'You see the class as a whole and who studies. What a student answered is theirs.',
  },
  code: {
    title: 'Ask your class in',
    how: (address: string) =>
      `Students point a camera here, or go to ${address} and write the code.`,
    link: 'The link',
    copy: 'Copy the link',
    joined: (students: number) =>
      `${count(students, 'student has', 'students have')} joined so far.`,
    change: 'Another code',
    days: 'Days until it closes by itself',
    most: 'How many it lets in',
    noLimit: 'Leave it empty for no limit.',
    endsOn: (day: string) => `It closes by itself on ${day}.`,
    letsIn: (used: number, most: number) => `${used} of ${most} have used it.`,
    renew: 'Make a new code',
    renewWhy: 'The old one then lets nobody in. Who has joined stays.',
    close: 'Close the code',
    closed: 'There is no open code: nobody can join.',
    back: 'Back to the class',
    picture: 'Picture code that leads to the class',
  },
  people: {
    title: 'Students',
    search: 'Find a name or number',
    find: 'Find',
    all: 'Show all',
    name: 'Name',
    number: 'Number',
    since: 'Joined',
    staff: 'Staff',
    roles: { owner: 'Owner', instructor: 'Instructor', assistant: 'Assistant' },
    waiting: 'Waiting to be let in',
    removed: 'Removed',
    approve: 'Let in',
    remove: 'Remove',
    restore: 'Bring back',
    days: 'Days of study',
    daysOf: (counted: number, asked: number) =>
      counted >= asked && asked > 0 ? `${asked} of ${asked}: done` : `${counted} of ${asked}`,
    fewerForLate:
      'Whoever joined late is asked for fewer days, by how much of the time was left. The assignment says whether that is so.',
    received: 'Last received',
    never: 'Nothing received yet',
    exception: 'Other dates',
    file: 'Days of study as a file (CSV)',
    none: 'Nobody here.',
    page: (page: number, pages: number) => `Page ${page} of ${pages}`,
    next: 'Next page',
    before: 'Previous page',
  },
  roster: {
    title: 'The school’s list',
    link: 'The school’s list',
    file: 'The list as a file (CSV)',
    newer: 'A newer list (CSV)',
    fileHelp:
      'As your campus system exports it: the first line has headings, one for the student number and one for the name. All other columns are kept for the file of days.',
    take: 'Take the list',
    takeNewer: 'Take the newer list',
    taken: (lines: number) => `${count(lines, 'student is', 'students are')} on the list.`,
    columns: (number: string, name: string) =>
      `The number was read from “${number}”, the name from “${name}”.`,
    guessed: (names: string) =>
      `The file does not say how its letters are written; these were read as “${names}”. If that is wrong, save it as “CSV UTF-8” and send it again.`,
    leftOut: (lines: string) =>
      `Left out, because they have no student number of their own: lines ${lines}.`,
    joined: (joined: number, of: number) => `${joined} of ${of} on the list have joined.`,
    since: (day: string) => `Last changed ${day}.`,
    askWhy: 'Whoever is asked for the student number when joining is matched without you:',
    unlisted: 'In the class, and not on the list',
    unlistedWhy: 'Their days of study are not in the file until you say who they are.',
    more: (people: number) => `${people} more come once these are matched.`,
    isWho: (name: string) => `On the list, ${name} is`,
    nobody: 'Nobody',
    likely: 'Likely',
    others: 'Not joined yet',
    match: 'That is them',
    matchFor: (name: string) => `That is them: ${name}`,
    missing: 'On the list, and not in the class yet',
    came: 'New on the list',
    went: 'No longer on the list',
  },
  reports: {
    title: 'Reported cards',
    link: (waiting: number) => (waiting > 0 ? `Reported cards (${waiting})` : 'Reported cards'),
    under:
      'What students say is wrong with a card. Who said it is not shown; your answer reaches them on Today.',
    none: 'No report waits.',
    told: 'Done: the student is told.',
    evidence: 'It rests on',
    answer: 'Your answer',
    send: 'Answer',
    sendTo: (stem: string) => `Answer the report on: ${stem}`,
    dismiss: 'Dismiss',
    dismissTo: (stem: string) => `Dismiss the report on: ${stem}`,
    done: 'Answered',
    said: 'You said',
    nothingSaid: 'dismissed',
  },
  assign: {
    title: 'Assign a deck',
    change: 'Change the assignment',
    deck: 'Deck',
    group: 'For',
    whole: 'The whole class',
    opens: 'Opens on',
    due: 'Due on',
    exam: 'Exam day',
    examHelp: 'Leave it empty if there is none. Every student is then led to it by a plan.',
    hours: { opens: 'Opens at', due: 'Due at', exam: 'Exam at' },
    days: 'Days of study that count',
    daysHelp:
      'On how many different days a student studies. Whoever does what Today offers has studied on that day, however they rate. 0 asks for none.',
    more: 'What counts, in detail',
    least: 'Cards that make a day count',
    leastHelp:
      'Different cards, in a quiz too. Today offers so many on every day until the days are done. Another number holds from a student’s next day on; days that have begun keep theirs.',
    grace: 'Days that late answers may take to arrive',
    graceHelp:
      'For phones that had no network. This gives nobody more time to study: the answers must have been given by the end of the due day.',
    lateJoiners: 'Whoever joins late',
    proRata: 'Fewer days, by how much of the time is left',
    allDays: 'As many days as everybody',
    cost: (minutes: string) => `It takes a student who begins today about ${minutes}.`,
    look: 'Look it over',
    summary: 'What the class is asked',
    changes: 'What changes',
    was: (before: string) => `was: ${before}`,
    noChange: 'Nothing is different from before.',
    reaches: (students: number) =>
      students === 0
        ? 'Whoever joins will see it.'
        : `${count(students, 'student sees', 'students see')} it when they next have a network.`,
    none: 'None',
    daysAsked: 'Days of study',
    daysWith: (days: number, cards: number) =>
      `${count(days, 'day', 'days')}, each with ${count(cards, 'card', 'cards')} or more`,
    late: 'Answers from phones without a network may arrive',
    laterBy: (days: string) => `${days} after the due day, if given in time`,
    edit: 'Change something first',
    submit: 'Assign it',
    save: 'Save the change',
    saveWhy: 'Students see new dates when they next have a network.',
    withdraw: 'Take it back',
    withdrawWhy: 'Students keep their cards; nothing more is asked of them.',
  },
  settings: {
    title: 'Class settings',
    saved: 'Saved.',
    asksNumber: 'Ask for the student number when joining',
    approves: 'Let in who joins one by one',
    archived: 'The class is no longer taught: it can be read, and nobody joins',
    save: 'Save',
    staff: 'Who teaches with you',
    staffWhy:
      'Send each of them a link of their own: it works once, for 14 days. An instructor may do all that you may but delete the class; an assistant sees it and lets students in.',
    staffSince: {
      owner: (day: string) => `Owner, since ${day}`,
      instructor: (day: string) => `Instructor, since ${day}`,
      assistant: (day: string) => `Assistant, since ${day}`,
    },
    linkUntil: (day: string) => `For one person, until ${day}.`,
    invite: {
      instructor: 'Make a link for an instructor',
      assistant: 'Make a link for an assistant',
    },
    linkFor: { instructor: 'Link for an instructor', assistant: 'Link for an assistant' },
    closeLink: 'Close this link',
    copy: 'Copy it for the next term',
    copyWhy:
      'How people join, the groups and what is assigned, all dates moved by the same days. Nobody who is in this class.',
    staysBehind: (decks: readonly string[]) =>
      `Not yours to give, so not in the copy: ${decks.map((deck) => `“${deck}”`).join(', ')}. Whoever owns them can assign them there.`,
    copyTitle: 'Name of the copy',
    copyOpens: 'Its first assignment opens on',
    delete: 'Delete the class',
    deleteWhy:
      'With its students’ names and all that was assigned, for good. What students have learned stays theirs.',
    sure: 'Yes, delete the class for good',
  },
  dates: {
    title: 'Group and dates',
    several: 'Other dates',
    under: (students: number) =>
      `Other dates for ${students === 1 ? 'this student alone' : `these ${students} students`}. Of several dates the most generous counts; an empty field leaves the date of the class.`,
    choose: (name: string) => `Choose ${name}`,
    forChosen: 'Other dates for those chosen',
    save: 'Save these dates',
    link: 'Change',
    linkFor: (name: string) => `Change: ${name}`,
  },
  same: {
    title: 'Here twice?',
    why: 'A student who joined on two devices is in the list twice. Count both as one: then they have the same group and dates, and the days of both count. The cards stay apart until the student signs in on both devices.',
    also: (name: string) => `${name} is the same student as`,
    nobody: 'Nobody else',
    others: 'Others in the class',
    join: 'Count as one',
    one: 'Counted as one student',
    oneWhy: 'The days of each entry count.',
    entry: (name: string, day: string) => `${name}, joined ${day}`,
    entries: (entries: number) => `joined ${entries === 2 ? 'twice' : `${entries} times`}`,
    apart: 'Count them apart again',
  },
  groups: {
    title: 'Groups',
    why: 'Each group has a code of its own, and may be given decks of its own.',
    name: 'Name of the group',
    make: 'Add the group',
    code: 'Its code',
    none: 'No group',
    move: 'Move',
    moveTo: (name: string) => `Group of ${name}`,
    show: 'Group',
  },
  insight: {
    title: 'Expected on the exam day',
    titleDue: 'Expected on the due day',
    how: 'How many of 100 answers would be right if nobody studied until then; whoever has not met a point counts as wrong. The band holds in four of five cases, the dashed line is 90. Most lost first.',
    made: (hour: string) =>
      `Made ${hour}. New numbers come with the next day on which five have answered, and only of students of whom five have come or gone since others were shown: so that nobody can be worked out.`,
    beingMade: 'The numbers are being made. They are here in a moment.',
    newer: 'Today’s numbers are being made; these are the last ones.',
    few: (students: number, begun: 'nobody' | 'few' | 'some' | null) => {
      if (students === 0) return 'Nobody has joined yet.';
      if (begun === 'nobody') return 'Nobody has begun.';
      return 'Too few to say: what a class remembers is shown where five students or more have met a point.';
    },
    untold: (points: number) =>
      `Of ${count(points, 'key point', 'key points')} nothing is said: fewer than five have met ${points === 1 ? 'it' : 'them'}.`,
    alike: (tier: number, tiers: number) =>
      tiers === 1
        ? 'These cannot be told apart. They stand in the order of the text.'
        : tier === 0
          ? 'Most is lost here. Among each other these cannot be told apart; they stand in the order of the text.'
          : 'These cannot be told apart, in the order of the text.',
    expected: (share: number, low: number, high: number) => `${share}, likely ${low} to ${high}.`,
    met: (met: number, of: number) => `Met by ${met} of ${of}.`,
    now: (share: number) => `Of those, ${share} in 100 recall it now.`,
    all: (points: number) => `All ${points} key points`,
    minutes: 'My first five minutes',
    inText: 'In the text',
    textHow:
      'The number before a key point is how many of 100 answers are expected to be right. Filled: 90 and more. Half filled: 50 and more. Dotted: fewer.',
    mark: (share: number, low: number, high: number) =>
      `Expected ${share} of 100, likely ${low} to ${high}:`,
  },
  preview: {
    title: 'As a student sees it',
    link: 'As a student sees it',
    under:
      'Today of a student who joins now and has answered nothing yet. Nobody is added to the class for this.',
    nothing: 'Nothing is assigned yet: a student finds only the class’s name.',
    asks: 'Once its part of the text is read, the first question is:',
  },
  minutes: {
    title: 'The first five minutes',
    under: 'Three of the points that your class has lost most of, the most important first.',
    show: 'Show the answer',
    expected: (share: number) => `${share} of 100 expected on the day.`,
    since: (change: number) =>
      change === 0
        ? 'As a week ago.'
        : `${Math.abs(change)} ${change > 0 ? 'more' : 'fewer'} than a week ago.`,
    few: 'There is nothing to say yet: it takes five students.',
  },
} as const;
