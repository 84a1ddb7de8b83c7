import { fractionOf } from '#core/chance/hash.ts';
import { type DayBoundary, MINUTE, studyDay } from '#core/time/study-day.ts';
import type { Card, Memory, Phase } from './card.ts';
import type { LearnerEvent, Rating } from './event.ts';
import { createModel, type Model } from './fsrs.ts';
import { effectiveTime } from './log.ts';
import type { Settings } from './settings.ts';
import { stepsInMinutes, takeStep } from './steps.ts';

/** What one button does. */
export interface Outcome {
  /** Where the card stands afterwards. */
  phase: Exclude<Phase, { state: 'new' }>;
  /** What the button says: minutes for a step, whole days for a review. */
  interval: { unit: 'minutes' | 'days'; value: number };
  /** What the review event carries back (`payload.shownDays`); absent where the button shows minutes. */
  shownDays?: number | undefined;
  /** The days that the fold accepts as shown, both ends included; absent where the button shows minutes. */
  range?: readonly [number, number] | undefined;
}

export type ReviewEvent = Extract<LearnerEvent, { kind: 'review' }>;

/** By rating: Again, Hard, Good, Easy. */
type Four = [number, number, number, number];

/**
 * What each of the four ratings would do to the card at `at` (ms since 1970): the one call behind the buttons' previews
 * and the commit. FSRS-6 gives the memory (ts-fsrs), Anki the steps; review intervals are ordered as ts-fsrs orders them
 * and then held under `maximumInterval`. A clock behind the last review counts as the same day.
 * @throws RangeError for settings that FSRS cannot work with, see `createModel` and `stepsInMinutes`.
 */
export function outcomes(
  card: Card,
  settings: Settings,
  at: number,
  boundary: DayBoundary,
): Record<Rating, Outcome> {
  const model = createModel(settings);
  const day = studyDay(at, boundary);
  const elapsed = card.last ? Math.max(0, day - card.last.day) : 0;
  const memory = card.phase.state === 'new' ? null : card.phase.memory;
  const after = (rating: Rating) => model.next(memory, elapsed, rating);
  const memories = [after(1), after(2), after(3), after(4)] as const;
  const days = daysOf(card, memories, model, settings, elapsed);
  const outcome = (rating: Rating): Outcome => {
    const index = rating - 1;
    const reached = memories[index] as Memory;
    return (
      stepOutcome(card.phase, reached, settings, at, rating) ??
      reviewOutcome(reached, day, days.shown[index] as number, days.ranges[index] as Range)
    );
  };
  return { 1: outcome(1), 2: outcome(2), 3: outcome(3), 4: outcome(4) };
}

/**
 * The card after a review. The event's own fields say when and on which day; the days that were shown are kept, held
 * inside the range of the outcome's own interval (invariant 6).
 */
export function applyReview(card: Card, event: ReviewEvent, settings: Settings): Card {
  const { rating, source, shownDays, correct } = event.payload;
  const { offsetMinutes, dayStartsAt } = event;
  const at = effectiveTime(event);
  const outcome = outcomes(card, settings, at, event)[rating];
  const day = studyDay(at, event);
  return {
    ...card,
    phase: keepShown(outcome, day, shownDays),
    reps: card.reps + 1,
    lapses: card.lapses + (card.phase.state === 'review' && rating === 1 ? 1 : 0),
    last: { at, day, offsetMinutes, dayStartsAt },
    inQueue: card.inQueue || source === 'study' || rating === 1 || correct === false,
  };
}

type Range = readonly [number, number];

function keepShown(outcome: Outcome, day: number, shownDays: number | undefined): Phase {
  const { phase, range } = outcome;
  if (shownDays === undefined || phase.state !== 'review' || !range) return phase;
  const days = clamp(Math.round(shownDays), range);
  return { ...phase, dueDay: day + days, scheduledDays: days };
}

function stepOutcome(
  phase: Phase,
  memory: Memory,
  settings: Settings,
  at: number,
  rating: Rating,
): Outcome | null {
  if (!settings.enableShortTerm || (phase.state === 'review' && rating !== 1)) return null;
  const again = phase.state === 'review' || phase.state === 'relearning';
  const steps = stepsInMinutes(again ? settings.relearningSteps : settings.learningSteps);
  const stepped = takeStep(steps, 'step' in phase ? phase.step : 0, rating);
  if (!stepped) return null;
  return {
    phase: {
      state: again ? 'relearning' : 'learning',
      step: stepped.step,
      memory,
      dueAt: at + Math.round(stepped.minutes * MINUTE),
    },
    interval: { unit: 'minutes', value: stepped.minutes },
  };
}

function reviewOutcome(memory: Memory, day: number, days: number, range: Range): Outcome {
  return {
    phase: { state: 'review', memory, dueDay: day + days, scheduledDays: days },
    interval: { unit: 'days', value: days },
    shownDays: days,
    range,
  };
}

function daysOf(
  card: Card,
  memories: readonly Memory[],
  model: Model,
  settings: Settings,
  elapsed: number,
): { shown: Four; ranges: Range[] } {
  const order = ordering(card.phase, settings);
  const most = (days: number) => Math.min(days, settings.maximumInterval);
  const plain = order(memories.map((memory) => model.interval(memory.stability)) as Four).map(most);
  const ranges = plain.map((days) => model.fuzzRange(days, elapsed));
  if (!settings.fuzz) return { shown: plain as Four, ranges };
  // Never from the time: a preview and the tap after it must agree.
  const fraction = fractionOf(`${card.itemId}:${card.reps}`);
  const moved = ranges.map(([low, high]) => Math.floor(low + fraction * (high - low + 1))) as Four;
  const shown = order(moved).map((days, index) => clamp(days, ranges[index] as Range));
  return { shown: shown as Four, ranges };
}

/** ts-fsrs: its long-term scheduler orders all four, its basic one those of a card in review. */
function ordering(phase: Phase, { enableShortTerm }: Settings): (days: Four) => Four {
  if (!enableShortTerm) return orderLongTerm;
  return phase.state === 'review' ? orderReview : (days) => days;
}

function orderReview([again, hard, good, easy]: Four): Four {
  const lowHard = Math.min(hard, good);
  const midGood = Math.max(good, lowHard + 1);
  return [again, lowHard, midGood, Math.max(easy, midGood + 1)];
}

function orderLongTerm([again, hard, good, easy]: Four): Four {
  const lowAgain = Math.min(again, hard);
  const lowHard = Math.max(hard, lowAgain + 1);
  const midGood = Math.max(good, lowHard + 1);
  return [lowAgain, lowHard, midGood, Math.max(easy, midGood + 1)];
}

function clamp(value: number, [low, high]: Range): number {
  return Math.min(Math.max(value, low), high);
}
