/** One learning step: a number and its unit, e.g. `1m`, `10m`, `2h`, `1d`. */
export type Step = `${number}${'m' | 'h' | 'd'}`;

/** What a learner can set. Every value is known: defaults fill what was never set. */
export interface Settings {
  /** Share of answers to remember when a card falls due, 0.7 to 0.99. */
  desiredRetention: number;
  /** Longest interval, in days. */
  maximumInterval: number;
  learningSteps: readonly Step[];
  relearningSteps: readonly Step[];
  /** FSRS-6 weights, 21 numbers; absent for the published defaults. */
  weights?: readonly number[] | undefined;
  /** Off: no steps, and every interval is at least a day. */
  enableShortTerm: boolean;
  /** Spread the days a little, so that cards met together part ways. */
  fuzz: boolean;
  /** Local hour at which a study day begins, 0 to 23. */
  dayStartsAt: number;
  /** Lapses after which a card "keeps slipping". */
  leechThreshold: number;
  /** At most so many new items and reviews a day, whatever the minutes. */
  newPerDay: number;
  reviewsPerDay: number;
  /** How long a day's study may take, in minutes: what the day is planned by. 0 for no limit. */
  minutesPerDay: number;
  /** A learning step due within so many minutes may be shown early when nothing else is left. */
  learnAheadMinutes: number;
  /** Whether answers in a quiz count: misses, and right answers to what was due. */
  quizMovesCards: boolean;
}

export type SettingsPatch = { [K in keyof Settings]?: Settings[K] | undefined };

export const DEFAULT_SETTINGS: Settings = {
  desiredRetention: 0.9,
  maximumInterval: 36500,
  learningSteps: ['1m', '10m'],
  relearningSteps: ['10m'],
  enableShortTerm: true,
  fuzz: true,
  dayStartsAt: 4,
  leechThreshold: 8,
  newPerDay: 20,
  reviewsPerDay: 200,
  minutesPerDay: 10,
  learnAheadMinutes: 20,
  quizMovesCards: true,
};

/** The settings of a learner who has set so much, over the defaults unless others are given. */
export function settingsOf(patch: SettingsPatch, base: Settings = DEFAULT_SETTINGS): Settings {
  return { ...base, ...patch } as Settings;
}
