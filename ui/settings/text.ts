/** The words of the settings. */
export const settingsText = {
  title: 'Settings',
  saved: 'Saved.',
  advanced: 'Advanced',
  notANumber: 'Please enter a whole number within reason, such as 20.',
  notSteps: 'Write steps like 1m 10m 1d: a number and m, h or d.',
  retention: {
    label: 'How much to remember',
    help: 'More remembered means more reviews. Dates already given stay as they are.',
  },
  retentionOf: (share: number) => `${Math.round(share * 1000) / 10} in 100`,
  newPerDay: { label: 'New cards a day', help: undefined },
  minutesPerDay: {
    label: 'Minutes a day at most',
    help: '0 means no limit. When the time is short, what is worth most comes first.',
  },
  theme: { label: 'Theme', system: 'As the device has it', light: 'Light', dark: 'Dark' },
  textSize: { label: 'Text size', 100: 'Normal', 115: 'Large', 130: 'Very large' },
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
  leechThreshold: {
    label: 'A card keeps slipping after so many lapses',
    help: undefined,
  },
  dayStartsAt: {
    label: 'A new day starts at',
    help: (zone: string) => `In the time zone of this device: ${zone}.`,
  },
  twoButtons: { label: 'Only Again and Good', help: 'Instead of four buttons.' },
  intervals: 'Say under the buttons when a card returns',
  keys: { label: 'Keys answer', help: 'Space, Enter, 1 to 4 and U on the study page.' },
} as const;
