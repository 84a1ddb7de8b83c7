import type { Rating } from './event.ts';
import type { Step } from './settings.ts';

const UNIT_MINUTES = { m: 1, h: 60, d: 1440 } as const;
const DAY_MINUTES = 1440;
const STEP = /^(\d+(?:\.\d+)?)([mhd])$/;

/** The minutes of a step, or null for what is no step: a positive number and `m`, `h` or `d`. */
export function stepMinutes(step: string): number | null {
  const match = STEP.exec(step);
  if (!match) return null;
  const minutes = Number(match[1]) * UNIT_MINUTES[match[2] as keyof typeof UNIT_MINUTES];
  return minutes > 0 && Number.isFinite(minutes) ? minutes : null;
}

const parsed = new WeakMap<readonly Step[], readonly number[]>();

/** The minutes of a list of steps. @throws RangeError naming the step that is none. */
export function stepsInMinutes(steps: readonly Step[]): readonly number[] {
  const known = parsed.get(steps);
  if (known) return known;
  const minutes = steps.map((step) => {
    const value = stepMinutes(step);
    if (value === null) {
      throw new RangeError(`a step is a number and m, h or d, such as 10m, not ${step}`);
    }
    return value;
  });
  parsed.set(steps, minutes);
  return minutes;
}

/**
 * Where an answer takes a card that stands at `step`, with Anki's rules; null when it leaves the steps.
 * A step that the list no longer has counts as the last one passed (py-fsrs).
 */
export function takeStep(
  steps: readonly number[],
  step: number,
  rating: Rating,
): { step: number; minutes: number } | null {
  const [first] = steps;
  if (first === undefined) return null;
  if (rating === 1) return { step: 0, minutes: first };
  const current = steps[step];
  if (rating === 4 || current === undefined) return null;
  if (rating === 2) {
    return { step, minutes: step === 0 ? hardOnFirst(first, steps[1]) : current };
  }
  const next = steps[step + 1];
  return next === undefined ? null : { step: step + 1, minutes: next };
}

/** Between Again and Good, so that the three buttons differ; a single step grows by half, by a day at most. */
function hardOnFirst(first: number, second: number | undefined): number {
  if (second !== undefined) return (first + second) / 2;
  return Math.min(first * 1.5, first + DAY_MINUTES);
}
