import { words } from '#core/essay/words.ts';
import type { Item, ItemKind } from '#core/item/item.ts';
import { type DayTimes, type Four, timesOf } from './day-times.ts';
import type { Tally } from './tally.ts';

/** How long a learner's answers take and how they turn out; on the day an item is introduced, and on later days. */
export interface Pace {
  /** Mean time of one answer to an item, in ms. */
  answerMs(item: Item, when: When): number;
  /** Shares of Again, Hard, Good and Easy; they sum to 1. */
  shares(when: When): Four;
  /** How many answers it is known from. */
  answers: number;
}

/** The item of an id; undefined where no edition has it any more. */
export type ItemOf = (itemId: string) => Item | undefined;

export type When = 'first' | 'later';

/** Seconds of thinking and tapping, before any learner's own answers are known. */
const KIND_SECONDS: Record<ItemKind, number> = {
  recall: 6,
  cloze: 5,
  choice: 8,
  'true-false': 6,
  typed: 10,
  explain: 40,
  order: 30,
  points: 20,
};
const QUESTION_SECONDS = 0.3;
const ANSWER_SECONDS = 0.2;
const WHEN_FACTOR: Record<When, number> = { first: 1, later: 0.7 };

/** What is believed before the first answer weighs as much as so much time of answering. */
const PRIOR_MS = 180_000;
const PRIOR_ANSWERS = 10;
const PRIOR_SHARES: Record<When, Four> = {
  first: [0.15, 0.1, 0.65, 0.1],
  later: [0.1, 0.1, 0.7, 0.1],
};

const known = new WeakMap<Item, number>();

/** One answer to an item as it is introduced, by a reader of no particular speed, in ms. */
function plainMs(item: Item): number {
  const before = known.get(item);
  if (before !== undefined) return before;
  const options = item.kind === 'choice' ? item.distractors : [];
  const asked = [item.stem, ...options].join(' ');
  const seconds =
    KIND_SECONDS[item.kind] +
    QUESTION_SECONDS * words(asked).length +
    ANSWER_SECONDS * words(`${item.key} ${item.explanation}`).length;
  known.set(item, 1000 * seconds);
  return 1000 * seconds;
}

/**
 * The pace of a learner from all answers of the tally, or from those before a study day. Each kind's time is drawn
 * towards the time of all kinds, and that towards a plain reader's, the more the fewer answers there are (shrinkage of
 * ratios of sums, which unlike a mean of ratios is not led astray by one long answer).
 */
export function paceOf(
  { times, answers, firstDays }: Tally,
  itemOf: ItemOf,
  beforeDay?: number,
): Pace {
  const all = new Ratios();
  for (const [itemId, of] of times) {
    const item = itemOf(itemId);
    if (!item) continue;
    all.add(item, 'first', of.first, 1);
    all.add(item, 'later', of.later, 1);
  }
  for (const { itemId = '', payload } of (beforeDay !== undefined && answers.get(beforeDay)) ||
    []) {
    const item = itemOf(itemId);
    const when = firstDays.get(itemId) === beforeDay ? 'first' : 'later';
    if (item) all.add(item, when, timesOf(payload), -1);
  }
  return all.pace();
}

/** Of answers on items of one kind. */
interface Sum {
  ms: number;
  /** A plain reader's time for the same answers. */
  plain: number;
}

/** Time taken beside a plain reader's time for the same answers. It is added up at every tap, so nothing is made for an answer. */
class Ratios {
  private readonly sums: Record<When, Map<ItemKind, Sum>> = { first: new Map(), later: new Map() };
  private readonly counts: Record<When, [number, number, number, number]> = {
    first: [0, 0, 0, 0],
    later: [0, 0, 0, 0],
  };

  add(item: Item, when: When, { timed, ms, ratings }: DayTimes, sign: 1 | -1): void {
    const sums = this.sums[when];
    let sum = sums.get(item.kind);
    if (!sum) {
      sum = { ms: 0, plain: 0 };
      sums.set(item.kind, sum);
    }
    sum.ms += sign * ms;
    sum.plain += sign * timed * plainMs(item) * WHEN_FACTOR[when];
    const counts = this.counts[when];
    counts[0] += sign * ratings[0];
    counts[1] += sign * ratings[1];
    counts[2] += sign * ratings[2];
    counts[3] += sign * ratings[3];
  }

  pace(): Pace {
    const of = {
      first: together(this.sums.first.values()),
      later: together(this.sums.later.values()),
    };
    const whole = ratio(together([of.first, of.later]), 1);
    const towards = { first: ratio(of.first, whole), later: ratio(of.later, whole) };
    const counts = [...this.counts.first, ...this.counts.later];
    return {
      answers: counts.reduce((sum, count) => sum + count, 0),
      answerMs: (item, when) =>
        plainMs(item) * WHEN_FACTOR[when] * ratio(this.sums[when].get(item.kind), towards[when]),
      shares: (when) => {
        const total = this.counts[when].reduce((sum, count) => sum + count, PRIOR_ANSWERS);
        return PRIOR_SHARES[when].map(
          (share, index) => (share * PRIOR_ANSWERS + (this.counts[when][index] ?? 0)) / total,
        ) as unknown as Four;
      },
    };
  }
}

function together(sums: Iterable<Sum>): Sum {
  const whole = { ms: 0, plain: 0 };
  for (const { ms, plain } of sums) {
    whole.ms += ms;
    whole.plain += plain;
  }
  return whole;
}

function ratio(sum: Sum | undefined, prior: number): number {
  return ((sum?.ms ?? 0) + PRIOR_MS * prior) / ((sum?.plain ?? 0) + PRIOR_MS);
}
