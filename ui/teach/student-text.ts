import type { Look, NeverSeen, OwnChange, SeenOfStudent } from '#core/access/course-access.ts';

/** The words of classes for who studies in one. */
export const studentText = {
  join: {
    title: 'Join your class',
    under:
      'Your instructor has a code of eight signs. You can also scan the picture code with your camera.',
    code: 'Class code',
    find: 'Find the class',
    name: 'Your name, as the class knows it',
    number: 'Student number',
    join: 'Join',
    joinAs: { student: 'Join', assistant: 'Join as assistant', instructor: 'Join as instructor' },
    approves: 'Your instructor lets you in. You can study meanwhile.',
    before: 'I joined before, on another device',
    already: (name: string) => `You are in this class already, as ${name}.`,
    go: 'Go on to your cards',
    sees: 'What your instructor sees of you',
    never: 'What your instructor never sees',
    group: (name: string) => `Group: ${name}`,
  },
  /** What a student is shown of a class. */
  own: {
    leave: 'Leave the class',
    leaveWhy: 'Its staff then sees nothing of you any more. Your cards stay yours.',
    audit: 'Who looked, and what was changed',
    auditWhy: (days: number) =>
      `Whatever the staff of the class looked at or changed for you, for ${days} days. Each look is written down once a day.`,
    auditNone: 'Nobody has looked yet.',
    gone: 'Somebody who is not in the class any more',
    roles: { owner: 'instructor', instructor: 'instructor', assistant: 'assistant', student: '' },
  },
  /** What somebody of the staff did, after their name. */
  audit: {
    'looked at days': 'looked at the list of students and their days of study.',
    'looked at insight': 'looked at what the class remembers as a whole.',
    'looked at reports': 'looked at the cards that were reported as wrong.',
    approve: 'let you in.',
    remove: 'took you off the class.',
    restore: 'brought you back.',
    group: 'changed your group.',
    'match to the list': 'said who of the school’s list you are.',
    exception: 'gave you other dates.',
    'count as one': 'said that two entries of the class are both yours: they count as one.',
    'count apart': 'said that your entry stands for you alone again.',
  } satisfies Record<Look | OwnChange, string>,
  sees: {
    name: 'the name you join with',
    number: 'your student number, if the class asks for it',
    group: 'your group',
    since: 'when you joined',
    days: 'how many days of study count, where the class asks for any',
    received: 'the day from which something of you last arrived',
    reports: 'what you report as wrong on a card, without your name',
  } satisfies Record<SeenOfStudent, string>,
  never: {
    answers: 'what you answered',
    ratings: 'how you rated a card',
    clock: 'at what time you study',
    minutes: 'how long you study',
    notes: 'your notes and own wordings',
    decks: 'what else you study',
  } satisfies Record<NeverSeen, string>,
} as const;
