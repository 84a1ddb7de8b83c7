/** Of fewer learners than this nothing is said together, in any group and in what is left beside it. */
export const FEWEST_TOGETHER = 5;

/** A key point as the class is asked it. */
export interface AskedPoint {
  claimId: string;
  itemIds: readonly string[];
}

/** What is known of one student's memory: the chance of recalling an item on a study day, 0 to 1; null while it is unmet. */
export type MemoryOf = (itemId: string, day: number) => number | null;

/** What a class remembers of one key point. */
export interface PointInsight {
  claimId: string;
  /** Null where fewer than five have met it: then nothing is said, nor how many. */
  told: ToldPoint | null;
}

/** Shares in hundredths of what so many students can show: of 5 it is 0, 0.2, 0.4 … */
export interface ToldPoint {
  /** Students who have met it, of how many. */
  met: number;
  of: number;
  /** Share of those who have met it who would recall it now. */
  now: number;
  /** Share of all who would recall it on the exam day if nobody studied until then; whoever has not met it does not. */
  expected: number;
  /** The share on that day lies between these with a chance of 80%; `expected` does too. */
  low: number;
  high: number;
  /** Points of one tier cannot be told apart: their bands overlap with that of the one most lost. 0 is lost most. */
  tier: number;
}

/** What a class remembers of a deck. */
export interface DeckInsight {
  /** By tier, those of one tier and those of which nothing is told in the order of the text. */
  points: readonly PointInsight[];
  /** Whether anybody has met any point: nobody, some but nowhere five, or more. */
  begun: 'nobody' | 'few' | 'some';
}

/**
 * How far, in logits, a question is easier or harder for everybody than its own cards say: a standard deviation. With it the
 * 80% band holds 75 to 85% in the simulation beside this file, whose learners differ in every weight of the model and whose
 * questions differ in difficulty; of a small class, whose share moves in large steps, it holds rather more.
 */
const QUESTION_SPREAD = 0.52;
/** An 80% interval of a normal distribution, in standard deviations to each side. */
const EIGHTY_PERCENT = 1.2816;

/** What a class remembers of each key point. Null for too few students. `today` and `examDay` are study days. */
export function insightOf(
  points: readonly AskedPoint[],
  students: readonly MemoryOf[],
  today: number,
  examDay: number,
): DeckInsight | null {
  if (students.length < FEWEST_TOGETHER) return null;
  const told = points.map((point) => ({
    claimId: point.claimId,
    ...pointInsight(point, students, today, examDay),
  }));
  const most = Math.max(0, ...told.map(({ met }) => met));
  const begun = most === 0 ? 'nobody' : most < FEWEST_TOGETHER ? 'few' : 'some';
  return { points: inTiers(told), begun };
}

type Untiered = Omit<ToldPoint, 'tier'>;

function inTiers(points: readonly ({ claimId: string } & Untiered)[]): PointInsight[] {
  const lost = points
    .filter(({ met }) => met >= FEWEST_TOGETHER)
    .toSorted((a, b) => a.expected - b.expected);
  const tiers = new Map<string, number>();
  let [tier, reach] = [-1, Number.NEGATIVE_INFINITY];
  for (const { claimId, low, high } of lost) {
    if (low > reach) [tier, reach] = [tier + 1, high];
    tiers.set(claimId, tier);
  }
  return points
    .map(({ claimId, ...told }): PointInsight => {
      const own = tiers.get(claimId);
      return { claimId, told: own === undefined ? null : { ...told, tier: own } };
    })
    .sort((a, b) => (a.told?.tier ?? Infinity) - (b.told?.tier ?? Infinity) || 0);
}

function pointInsight(
  { itemIds }: AskedPoint,
  students: readonly MemoryOf[],
  today: number,
  examDay: number,
): Untiered {
  const recall = (memory: MemoryOf, day: number) => {
    const chances = itemIds.flatMap((itemId) => memory(itemId, day) ?? []);
    return chances.length > 0 ? mean(chances) : null;
  };
  const now = students.flatMap((memory) => recall(memory, today) ?? []);
  const then = students.map((memory) => recall(memory, examDay) ?? 0);
  const spread = EIGHTY_PERCENT * Math.sqrt(variance(then));
  const [low, high] = band(mean(then), spread, then.length);
  return {
    ...{ met: now.length, of: students.length },
    now: now.length === 0 ? 0 : stepped(mean(now), now.length),
    expected: stepped(mean(then), then.length),
    ...{ low: hundredths(low), high: hundredths(high) },
  };
}

/** The nearest share that n students can show, in hundredths. */
function stepped(share: number, n: number): number {
  return hundredths(Math.round(share * n) / n);
}

function hundredths(share: number): number {
  return Math.round(100 * share) / 100;
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

/** A set of students of whom numbers were shown, each by a name that says nothing. */
export interface ShownSet {
  members: ReadonlySet<string>;
  /** One of them has asked to be forgotten since. */
  isBroken: boolean;
}

/** What is shown next of a deck: the last numbers again, new ones of these students, or nothing. */
export type InsightStep = 'last' | 'nothing' | { make: ReadonlySet<string> };

/**
 * Whom the next numbers are about, given all that were shown before (the last one last), who is asked now, and how many of the last
 * set have answered since. Two sets that differ by fewer than five would tell of these few, and so would new numbers of one set where
 * fewer than five have answered: neither is ever shown. While one of the last set has left, its numbers stay as they were; where one
 * was erased, nothing is shown until five have come or gone.
 */
export function insightStep(
  shown: readonly ShownSet[],
  asked: ReadonlySet<string>,
  answered: number,
): InsightStep {
  const last = shown.at(-1);
  const isApart = shown.every(({ members }) => difference(members, asked) >= FEWEST_TOGETHER);
  if (isApart) {
    if (asked.size >= FEWEST_TOGETHER) return { make: asked };
    return last && !last.isBroken ? 'last' : 'nothing';
  }
  if (!last || last.isBroken) return 'nothing';
  const hasLeft = [...last.members].some((member) => !asked.has(member));
  return !hasLeft && answered >= FEWEST_TOGETHER ? { make: last.members } : 'last';
}

function difference(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const gone = [...one].filter((member) => !other.has(member)).length;
  const come = [...other].filter((member) => !one.has(member)).length;
  return gone + come;
}
