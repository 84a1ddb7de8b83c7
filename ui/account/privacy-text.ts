/** What is kept, where, and who sees it, in plain words. */
export const privacyText = {
  title: 'What is kept, and who sees it',
  settings: 'Save a copy or delete everything: in the settings',
  inClass: 'In a class',
  together: (fewest: number) =>
    `Besides, it sees what the class as a whole remembers of each key point, once a day, and never of fewer than ${fewest} students together. When you leave a class, it sees nothing of you any more.`,
  kept: (days: { left: number; removed: number; audit: number }) =>
    `Who looked at the class and who changed something for you is kept for ${days.audit} days, and you can see it under Class. Your seat is deleted ${days.left} days after you leave, and ${days.removed} days after you were taken off.`,
  parts: [
    [
      'On your device',
      [
        'A copy of your cards and answers, so that you can study without a network. Signing out deletes it.',
        'How the pages look, and how far you have read.',
      ],
    ],
    [
      'On the server',
      [
        'Each answer: the card, when, how you rated it, and what you typed. Your cards are computed from them.',
        'Your notes, flags and own wordings, and your settings.',
        'With an account: your name, your email, and where you are signed in. Your password only as a hash, from which nobody can read it.',
        'No advertising, no tracking, nothing from other sites, and nothing goes to others.',
      ],
    ],
    [
      'Who sees it',
      [
        'You: everything. You can take it away as a file at any time.',
        'Whoever runs this server can read its database, as with every service.',
        'Nobody else, unless you join a class.',
      ],
    ],
    [
      'How long',
      [
        'Until you delete it, under Settings. Then it goes from the server at once, and from your other devices when they next have a network.',
        'Backups of the server may hold it until they are overwritten.',
      ],
    ],
  ],
} as const;
