import { MAXIMUM_INTERVAL, RETENTION_MAX, RETENTION_MIN, WEIGHT_COUNT } from './fsrs.ts';
import type { Settings, SettingsPatch } from './settings.ts';
import { stepMinutes } from './steps.ts';

const within = (low: number, high: number) => (value: unknown) =>
  typeof value === 'number' && value >= low && value <= high;
const whole = (low: number, high: number) => (value: unknown) =>
  Number.isInteger(value) && within(low, high)(value);
const truth = (value: unknown) => typeof value === 'boolean';
const steps = (value: unknown) =>
  Array.isArray(value) && value.every((step) => stepMinutes(String(step)) !== null);

/** What each setting may hold. */
const SOUND: { [K in keyof Settings]-?: (value: unknown) => boolean } = {
  desiredRetention: within(RETENTION_MIN, RETENTION_MAX),
  maximumInterval: whole(1, MAXIMUM_INTERVAL),
  learningSteps: steps,
  relearningSteps: steps,
  weights: areSoundWeights,
  enableShortTerm: truth,
  fuzz: truth,
  dayStartsAt: whole(0, 23),
  leechThreshold: whole(1, Number.MAX_SAFE_INTEGER),
  newPerDay: whole(0, Number.MAX_SAFE_INTEGER),
  reviewsPerDay: whole(0, Number.MAX_SAFE_INTEGER),
  minutesPerDay: within(0, Number.MAX_SAFE_INTEGER),
  learnAheadMinutes: within(0, Number.MAX_SAFE_INTEGER),
  quizMovesCards: truth,
};

/** Whether these are weights that FSRS-6 can work with. */
export function areSoundWeights(value: unknown): value is number[] {
  return Array.isArray(value) && value.length === WEIGHT_COUNT && value.every(Number.isFinite);
}

/** What a patch sets soundly: what else it names stays as it was, because a stored event must never stop a fold. */
export function soundPatch(patch: SettingsPatch): SettingsPatch {
  const sound = Object.entries(patch ?? {}).filter(
    ([name, value]) => Object.hasOwn(SOUND, name) && SOUND[name as keyof Settings](value),
  );
  return Object.fromEntries(sound);
}
