import { asciiDigits } from '#core/essay/digits.ts';
import { MAXIMUM_INTERVAL } from './fsrs.ts';
import type { Settings, Step } from './settings.ts';
import { stepMinutes } from './steps.ts';

/** The settings that are whole numbers which a person enters. */
export type CountedSetting =
  | 'newPerDay'
  | 'reviewsPerDay'
  | 'minutesPerDay'
  | 'maximumInterval'
  | 'leechThreshold'
  | 'learnAheadMinutes';

/** What makes sense for a person, both ends included. A log may hold more: the fold is not the place to teach. */
export const SETTING_RANGES: Readonly<Record<CountedSetting, readonly [number, number]>> = {
  newPerDay: [0, 200],
  reviewsPerDay: [0, 2_000],
  minutesPerDay: [0, 240],
  maximumInterval: [1, MAXIMUM_INTERVAL],
  leechThreshold: [1, 99],
  learnAheadMinutes: [0, 240],
};

const MOST_STEPS = 8;
const LONGEST_STEP_MINUTES = 7 * 24 * 60;

/** Whether a number may be entered for a setting. */
export function isInRange(name: CountedSetting, value: number): value is Settings[CountedSetting] {
  const [low, high] = SETTING_RANGES[name];
  return Number.isInteger(value) && value >= low && value <= high;
}

/** What is wrong with entered steps, or null: each is a number with m, h or d, a week at most, longer than the last. */
export function stepsFault(steps: readonly string[]): 'form' | 'long' | 'order' | 'many' | null {
  const minutes = steps.map(stepMinutes);
  if (minutes.includes(null)) return 'form';
  if (minutes.length > MOST_STEPS) return 'many';
  if (minutes.some((one) => (one ?? 0) > LONGEST_STEP_MINUTES)) return 'long';
  const isOrdered = minutes.every(
    (one, index) => index === 0 || (one ?? 0) > (minutes[index - 1] ?? 0),
  );
  return isOrdered ? null : 'order';
}

/** Entered words as steps. */
export function enteredSteps(entered: string): Step[] {
  return asciiDigits(entered.normalize('NFKC'))
    .split(/[\s,、]+/)
    .filter(Boolean) as Step[];
}
