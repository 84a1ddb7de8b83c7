import { MINUTE, startOfStudyDay, studyDay } from '#core/time/study-day.ts';
import { Budget } from './budget.ts';
import {
  findCandidates,
  type QueueInput,
  type QueueItem,
  type QueueReadings,
} from './candidate.ts';
import type { Effort } from './effort.ts';
import { NOTHING_YET } from './tally.ts';

export interface QueueEntry {
  itemId: string;
  /** `ahead`: a step shown early because nothing else is left. */
  why: 'learning' | 'review' | 'new' | 'ahead';
}

export interface Queue {
  entries: QueueEntry[];
  waiting: {
    /** When the next step that is not in `entries` falls due, ms since 1970; null when there is none. */
    nextLearningAt: number | null;
    /** Items put off until tomorrow because a sibling of the same claim has its turn today. */
    siblings: number;
    /** Due reviews beyond the day's limits. */
    reviews: number;
    /** New items beyond the day's limits. */
    new: number;
  };
  counts: { learning: number; review: number; new: number; ahead: number };
}

export interface Forecast {
  /** Cards due on the next study day, steps among them, under its limits. */
  reviews: number;
  /** New items that its limits allow. */
  new: number;
  minutes: number;
}

/**
 * What to study now: due steps by time, then reviews by relative overdueness with new items spread among them; steps a
 * little ahead of their time when nothing else is left. Suspended and buried cards stay out, and so do `quiz` items that
 * were never missed. Of the items of one claim only one a day is shown, but steps always return. When the day's minutes
 * would run out, new items are the first to wait, then the reviews that are least overdue.
 */
export function buildQueue(input: QueueInput): Queue {
  const { settings, now } = input;
  const found = findCandidates(input);
  const day = studyDay(now, input.boundary);
  const laterToday = found.later.filter(
    ({ phase }) => studyDay(phase.dueAt, input.boundary) <= day,
  );
  const inSteps = [...found.learning, ...laterToday];
  const claims = new Claims(input, inSteps);
  const budget = new Budget(input, inSteps);
  const reviews = choose(found.reviews, ({ item }) => item, claims, budget.review);
  const fresh = choose(found.fresh, (item) => item, claims, budget.fresh);
  const more = asked(input, {
    have: [...inSteps, ...reviews.chosen].map(({ item }) => item).concat(fresh.chosen),
    reviews: [...reviews.over, ...found.notDue, ...reviews.siblings].map(({ item }) => item),
    fresh: [...fresh.over, ...fresh.siblings],
  });
  const due = [
    ...found.learning.map(({ item }) => entry(item, 'learning')),
    ...interleave(
      reviews.chosen.map(({ item }) => entry(item, 'review')),
      fresh.chosen.map((item) => entry(item, 'new')),
    ),
    ...more,
  ];
  const added = (why: QueueEntry['why']) => more.filter((one) => one.why === why).length;
  const horizon = now + settings.learnAheadMinutes * MINUTE;
  const ahead = due.length > 0 ? [] : found.later.filter(({ phase }) => phase.dueAt <= horizon);
  const entries = [...due, ...ahead.map(({ item }) => entry(item, 'ahead'))];
  return {
    entries,
    waiting: {
      nextLearningAt: found.later[ahead.length]?.phase.dueAt ?? null,
      siblings: reviews.siblings.length + fresh.siblings.length,
      reviews: reviews.over.length,
      new: fresh.over.length,
    },
    counts: {
      learning: found.learning.length,
      review: reviews.chosen.length + added('review'),
      new: fresh.chosen.length + added('new'),
      ahead: ahead.length,
    },
  };
}

/** How long a queue will take with the readings it brings, in minutes. */
export function minutesOf(
  { entries }: Queue,
  effort: Effort,
  { cards, readings }: Pick<QueueInput, 'cards' | 'readings'>,
): number {
  const toRead = new Map<string, number>();
  let ms = 0;
  for (const { itemId, why } of entries) {
    const phase = cards.get(itemId)?.phase;
    if (why === 'new') {
      ms += effort.fresh(itemId);
      const reading = readings.get(itemId);
      if (reading && !reading.isDone) toRead.set(reading.key, reading.ms);
    } else if (phase && 'step' in phase) ms += effort.steps(itemId, phase);
    else ms += effort.review(itemId);
  }
  return [...toRead.values()].reduce((sum, one) => sum + one, ms) / MINUTE;
}

/**
 * What the next study day will hold if nothing more is done today: the due reviews, what is left over, and the new items
 * that its limits allow. For the screen at the end of a session.
 */
export function forecastTomorrow(input: QueueInput, effort: Effort): Forecast {
  const tomorrow = studyDay(input.now, input.boundary) + 1;
  const queue = buildQueue({
    ...input,
    now: startOfStudyDay(tomorrow, input.boundary),
    today: NOTHING_YET,
    plan: effort,
    asks: input.asksTomorrow ?? [],
    readings: stillToRead(input.readings),
  });
  const { learning, ahead, review, new: fresh } = queue.counts;
  return {
    reviews: learning + ahead + review,
    new: fresh,
    minutes: minutesOf(queue, effort, input),
  };
}

/** What was read today is no part of another day. */
function stillToRead(readings: QueueReadings): QueueReadings {
  return {
    get(itemId) {
      const reading = readings.get(itemId);
      return reading?.isDone ? undefined : reading;
    },
    done: () => [],
  };
}

function entry(item: QueueItem, why: QueueEntry['why']): QueueEntry {
  return { itemId: item.id, why };
}

/** Which item has the day of each claim. */
class Claims {
  private readonly takers = new Map<string, string>();

  constructor({ items, today }: QueueInput, inSteps: readonly { item: QueueItem }[]) {
    const studied = new Set(today.studied);
    for (const item of items) if (studied.has(item.id)) this.take(item);
    for (const { item } of inSteps) this.take(item);
  }

  isFreeFor({ id, claimId }: QueueItem): boolean {
    const taker = this.takers.get(claimId);
    return claimId === '' || taker === undefined || taker === id;
  }

  take({ id, claimId }: QueueItem): void {
    if (!this.takers.has(claimId)) this.takers.set(claimId, id);
  }
}

/** The first candidates that there is room for, one a claim. Once one finds no room, none after it does. */
function choose<T>(
  candidates: readonly T[],
  itemOf: (candidate: T) => QueueItem,
  claims: Claims,
  takes: (item: QueueItem) => boolean,
): { chosen: T[]; siblings: T[]; over: T[] } {
  const chosen: T[] = [];
  const siblings: T[] = [];
  const over: T[] = [];
  for (const candidate of candidates) {
    const item = itemOf(candidate);
    if (!claims.isFreeFor(item)) siblings.push(candidate);
    else if (over.length > 0 || !takes(item)) over.push(candidate);
    else {
      chosen.push(candidate);
      claims.take(item);
    }
  }
  return { chosen, siblings, over };
}

/**
 * What a class asks of the day beyond what is due and fits: a day of study is never offered too small to count. First what waits for
 * room, then what is due next; the day's minutes and the rule of one card a claim give way.
 */
function asked(
  { asks = [], today }: QueueInput,
  offered: {
    have: readonly QueueItem[];
    reviews: readonly QueueItem[];
    fresh: readonly QueueItem[];
  },
): QueueEntry[] {
  const added: QueueEntry[] = [];
  for (const { itemIds, cards } of asks) {
    const have = new Set(
      [...today.studied, ...offered.have.map(({ id }) => id)].filter((id) => itemIds.has(id)),
    );
    for (const { itemId } of added) have.add(itemId);
    const isMissing = ({ id }: QueueItem) => itemIds.has(id) && !have.has(id);
    const more = [
      ...offered.reviews.filter(isMissing).map((item) => entry(item, 'review')),
      ...offered.fresh.filter(isMissing).map((item) => entry(item, 'new')),
    ];
    added.push(...more.slice(0, Math.max(0, cards - have.size)));
  }
  return added;
}

/** Spreads `few` evenly among `many`, keeping the order of each. */
function interleave<T>(many: readonly T[], few: readonly T[]): T[] {
  const all = [
    ...many.map((value, i) => ({ value, rank: (i + 0.5) / many.length })),
    ...few.map((value, i) => ({ value, rank: (i + 0.5) / few.length })),
  ];
  return all.sort((a, b) => a.rank - b.rank).map(({ value }) => value);
}
