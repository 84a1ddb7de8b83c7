import { MINUTE } from '#core/time/study-day.ts';
import type { QueueInput, QueueItem } from './candidate.ts';

/**
 * What a study day has room for: the learner's minutes, and the counts of reviews and new items. What was studied today
 * is charged at what it was planned to cost, not at what it took: so the day holds as much after an answer as before it.
 */
export class Budget {
  private ms: number;
  private reviews: number;
  private news: number;
  private taken: number;
  private readonly read = new Set<string>();

  constructor(
    private readonly input: QueueInput,
    /** The cards whose steps fall on this day: they always return. */
    inSteps: readonly { item: QueueItem }[],
  ) {
    const { settings, today, plan, readings } = input;
    this.ms = settings.minutesPerDay > 0 ? settings.minutesPerDay * MINUTE : Infinity;
    this.reviews = settings.reviewsPerDay - (today.studied.length - today.introduced.size);
    this.news = settings.newPerDay - today.introduced.size;
    for (const id of today.studied)
      this.ms -= today.introduced.has(id) ? plan.fresh(id) : plan.review(id);
    const studied = new Set(today.studied);
    // Steps that stand over from another day: once answered, they are among those studied.
    const standOver = inSteps.filter(({ item }) => !studied.has(item.id));
    for (const { item } of standOver) this.ms -= plan.review(item.id);
    this.taken = studied.size + standOver.length;
    for (const { key, ms } of readings.done()) this.charge(key, ms);
  }

  /** Takes a review in, if there is room. */
  readonly review = ({ id }: QueueItem): boolean => {
    const cost = this.input.plan.review(id);
    if (this.reviews <= 0 || !this.isEnough(cost)) return false;
    this.reviews -= 1;
    this.take(cost);
    return true;
  };

  /** Takes a new item in with the reading that comes before it, if there is room. */
  readonly fresh = ({ id }: QueueItem): boolean => {
    const { plan, readings, uncapped } = this.input;
    const reading = readings.get(id);
    const cost = plan.fresh(id) + (reading && !this.read.has(reading.key) ? reading.ms : 0);
    const isCapped = this.news <= 0 && !uncapped?.has(id);
    if (isCapped || !this.isEnough(cost)) return false;
    this.news -= 1;
    this.take(cost);
    if (reading) this.read.add(reading.key);
    return true;
  };

  private charge(key: string, ms: number): void {
    if (!this.read.has(key)) this.ms -= ms;
    this.read.add(key);
  }

  private take(cost: number): void {
    this.ms -= cost;
    this.taken += 1;
  }

  /** However few the minutes are, one card a day is met: a day too short for any would be no day. */
  private isEnough(cost: number): boolean {
    return this.taken === 0 || cost <= this.ms;
  }
}
