/** Of fewer learners than this nothing is said together, in any group and in what is left beside it. */
export const FEWEST_TOGETHER = 5;

/** A key point as the class is asked it. */
export interface AskedPoint {
  claimId: string;
  /** 0 to 1. */
  importance: number;
  itemIds: readonly string[];
}

/** What is known of one learner's memory: the chance of recalling an item on a study day, 0 to 1; null while it is unmet. */
export type MemoryOf = (itemId: string, day: number) => number | null;

/** Three numbers of one key point, of a whole class or a group. */
export interface PointInsight {
  claimId: string;
  /** Learners who have met it, of how many. */
  met: number;
  of: number;
  /** Share of those who have met it who would recall it now; null where they are too few to say. */
  now: number | null;
  /** Share of all who would recall it on the exam day if nobody studied until then; whoever has not met it does not. */
  expected: number;
  /** The share on that day lies between these with a chance of 80%. */
  low: number;
  high: number;
}

/**
 * How far, in logits, a question is easier or harder for everybody than its own cards say: a standard deviation. With it the
 * 80% band holds 75 to 85% in the simulation beside this file, whose learners differ in every weight of the model and whose
 * questions differ in difficulty; of a small class, whose share moves in large steps, it holds rather more.
 */
const QUESTION_SPREAD = 0.52;
/** An 80% interval of a normal distribution, in standard deviations to each side. */
const EIGHTY_PERCENT = 1.2816;

/**
 * What a class remembers of each key point, the greatest loss first: importance times what is expected to be lost. Null for
 * too few learners. `today` and `examDay` are study days.
 */
export function insightOf(
  points: readonly AskedPoint[],
  learners: readonly MemoryOf[],
  today: number,
  examDay: number,
): PointInsight[] | null {
  if (learners.length < FEWEST_TOGETHER) return null;
  const lossOf = new Map(points.map(({ claimId, importance }) => [claimId, importance]));
  const weight = ({ claimId, expected }: PointInsight) =>
    (lossOf.get(claimId) ?? 0) * (1 - expected);
  return points
    .map((point) => pointInsight(point, learners, today, examDay))
    .sort((a, b) => weight(b) - weight(a));
}

function pointInsight(
  { claimId, itemIds }: AskedPoint,
  learners: readonly MemoryOf[],
  today: number,
  examDay: number,
): PointInsight {
  const recall = (memory: MemoryOf, day: number) => {
    const chances = itemIds.flatMap((itemId) => memory(itemId, day) ?? []);
    return chances.length > 0 ? mean(chances) : null;
  };
  const now = learners.flatMap((memory) => recall(memory, today) ?? []);
  const then = learners.map((memory) => recall(memory, examDay) ?? 0);
  const expected = mean(then);
  const [low, high] = band(expected, EIGHTY_PERCENT * Math.sqrt(variance(then)), then.length);
  return {
    ...{ claimId, met: now.length, of: learners.length, expected },
    now: now.length >= FEWEST_TOGETHER ? mean(now) : null,
    low,
    high,
  };
}

/**
 * The shares of n learners between `expected` less and more `spread`. A share moves by steps of 1/n, and each step stands for
 * half a step to each side: the outermost are those whose halves end nearest to the bounds.
 */
function band(expected: number, spread: number, n: number): [low: number, high: number] {
  const nearest = Math.round(expected * n);
  const low = Math.min(nearest, Math.round((expected - spread) * n + 0.5));
  const high = Math.max(nearest, Math.round((expected + spread) * n - 0.5));
  return [Math.max(0, low) / n, Math.min(n, high) / n];
}

/**
 * The variance of the share right among learners of these chances. Each answers by chance; that one remembers better than the
 * model says and another worse is part of that chance. But a question harder than its cards say is so for all, and no number
 * of learners averages it out: a shift in logits moves a chance p by p(1-p) (the delta method).
 */
function variance(chances: readonly number[]): number {
  const slope = mean(chances.map((p) => p * (1 - p)));
  return slope / chances.length + (QUESTION_SPREAD * slope) ** 2;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * Whether something may be said of a group beside its whole class: both it and what is left are enough, or it is the whole.
 */
export function mayTellApart(group: number, whole: number): boolean {
  const rest = whole - group;
  return group >= FEWEST_TOGETHER && (rest === 0 || rest >= FEWEST_TOGETHER);
}
