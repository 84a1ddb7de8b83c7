import { FSRSAlgorithm, get_fuzz_range } from 'ts-fsrs';
import type { Memory } from './card.ts';
import type { Rating } from './event.ts';
import type { Settings } from './settings.ts';

export type ModelSettings = Pick<
  Settings,
  'weights' | 'desiredRetention' | 'maximumInterval' | 'enableShortTerm'
>;

/** FSRS-6 for one set of settings. Everything is in whole study days; nothing here reads a clock. */
export interface Model {
  /** The memory after an answer; `null` stands for a card that was never answered. */
  next(memory: Memory | null, elapsedDays: number, rating: Rating): Memory;
  /** The chance of recall, 0 to 1, so many days after the last review. */
  retrievability(elapsedDays: number, stability: number): number;
  /** Days until recall falls to the desired retention: whole, 1 to `maximumInterval`. */
  interval(stability: number): number;
  /**
   * The days among which an interval may be moved, both ends included: Anki's ranges, as ts-fsrs has them.
   * An interval longer than `elapsedDays` is never moved back to it.
   */
  fuzzRange(interval: number, elapsedDays?: number): readonly [number, number];
}

export const WEIGHT_COUNT = 21;
export const RETENTION_MIN = 0.7;
export const RETENTION_MAX = 0.99;
export const MAXIMUM_INTERVAL = 36500;

// Intervals under this are not moved, in Anki and in ts-fsrs.
const FUZZ_FROM = 2.5;
const KEPT_MODELS = 64;

const byIdentity = new WeakMap<ModelSettings, Model>();
const byValue = new Map<string, Model>();

/**
 * The model for these settings, the same object for equal settings.
 * Weights outside FSRS-6's bounds are clipped to them, as every FSRS does. The number of relearning steps clips nothing:
 * adding a step must not change a memory.
 * @throws RangeError for a retention, a maximum interval or weights that FSRS-6 cannot work with; ts-fsrs would replace
 * them silently (a retention of 0 by 0.9).
 */
export function createModel(settings: ModelSettings): Model {
  const known = byIdentity.get(settings);
  if (known) return known;
  const { weights, desiredRetention, maximumInterval, enableShortTerm } = settings;
  const key = JSON.stringify([weights, desiredRetention, maximumInterval, enableShortTerm]);
  let model = byValue.get(key);
  if (!model) {
    refuseUnsound(settings);
    model = buildModel(settings);
    if (byValue.size >= KEPT_MODELS) byValue.clear();
    byValue.set(key, model);
  }
  byIdentity.set(settings, model);
  return model;
}

function refuseUnsound({ weights, desiredRetention, maximumInterval }: ModelSettings): void {
  if (!(desiredRetention >= RETENTION_MIN && desiredRetention <= RETENTION_MAX)) {
    throw new RangeError(
      `desiredRetention must be ${RETENTION_MIN} to ${RETENTION_MAX}, not ${desiredRetention}`,
    );
  }
  if (
    !Number.isInteger(maximumInterval) ||
    maximumInterval < 1 ||
    maximumInterval > MAXIMUM_INTERVAL
  ) {
    throw new RangeError(
      `maximumInterval must be a whole number of days, 1 to ${MAXIMUM_INTERVAL}, not ${maximumInterval}`,
    );
  }
  if (weights && (weights.length !== WEIGHT_COUNT || !weights.every(Number.isFinite))) {
    throw new RangeError(
      `weights must be ${WEIGHT_COUNT} finite numbers (FSRS-6), not ${weights.length} values`,
    );
  }
}

/** ts-fsrs watches its parameters through a Proxy; they never change here, and plain ones are read twice as fast. */
class FrozenAlgorithm extends FSRSAlgorithm {
  constructor(params: ConstructorParameters<typeof FSRSAlgorithm>[0]) {
    super(params);
    this.param = { ...this.param };
  }
}

function buildModel(settings: ModelSettings): Model {
  const { weights, desiredRetention, maximumInterval, enableShortTerm } = settings;
  const algorithm = new FrozenAlgorithm({
    ...(weights ? { w: [...weights] } : {}),
    request_retention: desiredRetention,
    maximum_interval: maximumInterval,
    enable_short_term: enableShortTerm,
    enable_fuzz: false,
    learning_steps: [],
    relearning_steps: [],
  });
  return {
    next(memory, elapsedDays, rating) {
      const { stability, difficulty } = algorithm.next_state(memory, elapsedDays, rating);
      return { stability, difficulty };
    },
    retrievability: (elapsedDays, stability) => algorithm.forgetting_curve(elapsedDays, stability),
    interval: (stability) => algorithm.next_interval(stability, 0),
    fuzzRange(interval, elapsedDays = 0) {
      const days = Math.min(interval, maximumInterval);
      if (days < FUZZ_FROM) return [days, days];
      const { min_ivl, max_ivl } = get_fuzz_range(days, elapsedDays, maximumInterval);
      return [min_ivl, max_ivl];
    },
  };
}
