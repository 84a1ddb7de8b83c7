import type { Memory } from '#core/memory/card.ts';
import type { Rating } from '#core/memory/event.ts';
import { createModel, type Model } from '#core/memory/fsrs.ts';
import type { Settings } from '#core/memory/settings.ts';
import { stepsInMinutes } from '#core/memory/steps.ts';
import type { Pace } from './pace.ts';

/** By the day after a card's day, counted from 0: how many reviews of it are expected then. */
export type Returns = Float64Array;

interface Node {
  /** The states after Again (and what follows it that day), Hard, Good and Easy, and the chance of each. */
  next: Node[];
  chances: number[];
  /** Days until the card falls due again, once it has come to this state. */
  interval: number;
  reviews: Returns;
  memory: Memory;
}

const RATINGS = [1, 2, 3, 4] as const;
/** Memories this close are taken for one: the logarithm of stability, and difficulty. The total stays within a tenth. */
const STABILITY_STEP = 0.2;
const DIFFICULTY_STEP = 1;

/**
 * How often cards come back: not one way that their answers may turn out, but what is expected over all of them. Each review is
 * forgotten by the model's own chance, else Hard, Good or Easy by the learner's shares, and each leads to another memory with
 * another interval (a Markov renewal process over FSRS's states, worked out day by day). So sums over cards hold, and nothing
 * depends on chance. The learner's share of Again is not taken for it: it was earned when memories were young.
 */
export class ExpectedReturns {
  private readonly nodes = new Map<number, Node>();
  private readonly ordered: Node[] = [];
  private readonly model: Model;
  private worked = 0;
  private meeting: Returns | undefined;

  constructor(
    private readonly settings: Settings,
    private readonly pace: Pick<Pace, 'shares'>,
    /** So many days are looked ahead. */
    private readonly days: number,
  ) {
    this.model = createModel(settings);
  }

  /** Of a card that is reviewed on day 0, that review included, from its memory before it. */
  ofReview(memory: Memory): Returns {
    const node = this.node(memory);
    this.work();
    return node.reviews;
  }

  /** Of a card whose steps are over on day 0 with this memory. */
  after(memory: Memory): Returns {
    const node = this.node(memory);
    this.work();
    return shifted(node, this.days);
  }

  /** Of a card that is met on day 0: what comes after that day. */
  ofMeeting(): Returns {
    if (this.meeting) return this.meeting;
    const shares = this.pace.shares('first');
    const nodes = RATINGS.map((rating) => this.node(this.learnt(rating)));
    this.work();
    const sum = new Float64Array(this.days);
    for (const [index, node] of nodes.entries())
      for (const [day, reviews] of shifted(node, this.days).entries())
        sum[day] = (sum[day] ?? 0) + (shares[index] ?? 0) * reviews;
    this.meeting = sum;
    return sum;
  }

  /** The memory after a first day that began with this rating: what is left of its steps is answered well. */
  private learnt(rating: Rating): Memory {
    const first = this.model.next(null, 0, rating);
    const steps = this.steps('learning');
    const left = rating === 4 ? 0 : rating === 3 ? steps - 1 : steps;
    return this.answeredWell(first, left);
  }

  private steps(of: 'learning' | 'relearning'): number {
    const { enableShortTerm, learningSteps, relearningSteps } = this.settings;
    if (!enableShortTerm) return 0;
    return stepsInMinutes(of === 'learning' ? learningSteps : relearningSteps).length;
  }

  private answeredWell(memory: Memory, times: number): Memory {
    let after = memory;
    for (let time = 0; time < times; time++) after = this.model.next(after, 0, 3);
    return after;
  }

  private node(memory: Memory): Node {
    const s = Math.round(Math.log(memory.stability) / STABILITY_STEP);
    const d = Math.round(memory.difficulty / DIFFICULTY_STEP);
    const key = s * 64 + d;
    const known = this.nodes.get(key);
    if (known) return known;
    const kept = { stability: Math.exp(s * STABILITY_STEP), difficulty: d * DIFFICULTY_STEP };
    const interval = this.model.interval(kept.stability);
    const node = {
      memory: kept,
      interval,
      next: [],
      chances: [],
      reviews: new Float64Array(this.days),
    };
    this.nodes.set(key, node);
    this.ordered.push(node);
    return node;
  }

  /** Follows every state that was not followed yet, then works out the reviews from each, the nearest days first. */
  private work(): void {
    if (this.worked === this.ordered.length) return;
    const from = this.worked;
    for (let index = from; index < this.ordered.length; index++) this.follow(this.ordered[index]);
    // A state leads to none that is worked out already on the same day, as every interval is a day or more.
    for (let day = 0; day < this.days; day++)
      for (let index = from; index < this.ordered.length; index++)
        workOut(this.ordered[index], day);
    this.worked = this.ordered.length;
  }

  private follow(node: Node | undefined): void {
    // What comes back after the last day need not be followed.
    if (!node || node.interval >= this.days) return;
    const { interval, memory } = node;
    const recall = this.model.retrievability(interval, memory.stability);
    const [again, ...right] = this.pace.shares('later');
    node.chances = [1 - recall, ...right.map((share) => (recall * share) / (1 - again))];
    node.next = RATINGS.map((rating) => {
      const after = this.model.next(memory, interval, rating);
      return this.node(rating === 1 ? this.answeredWell(after, this.steps('relearning')) : after);
    });
  }
}

function workOut(node: Node | undefined, day: number): void {
  if (!node) return;
  let reviews = day === 0 ? 1 : 0;
  for (let index = 0; index < 4; index++) {
    const next = node.next[index];
    const before = next ? day - next.interval : -1;
    if (next && before >= 0) reviews += (node.chances[index] ?? 0) * (next.reviews[before] ?? 0);
  }
  node.reviews[day] = reviews;
}

function shifted({ interval, reviews }: Node, days: number): Returns {
  const later = new Float64Array(days);
  if (interval < days) later.set(reviews.subarray(0, days - interval), interval);
  return later;
}
