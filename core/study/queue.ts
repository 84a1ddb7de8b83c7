import type { Settings } from '#core/memory/settings.ts';
import { MINUTE, startOfStudyDay, studyDay } from '#core/memory/study-day.ts';
import { findCandidates, type QueueInput, type QueueItem } from './candidate.ts';
import type { Today } from './tally.ts';

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
  /** How long the entries will take, in minutes. */
  minutes: number;
}

export interface Forecast {
  /** Cards due on the next study day, steps among them, under its limits. */
  reviews: number;
  /** New items that its limits allow. */
  new: number;
  minutes: number;
}

const DEFAULT_CARD_MS = 12_000;

/**
 * What to study now: due steps by time, then reviews by relative overdueness with new items spread among them; steps a
 * little ahead of their time when nothing else is left. Suspended and buried cards stay out, and so do `quiz` items that
 * were never missed. Of the items of one claim only one a day is shown, but steps always return. New items are the first
 * to wait when the day's minutes run out, then the reviews that are least overdue.
 */
export function buildQueue(input: QueueInput): Queue {
  const { settings, now, today } = input;
  const found = findCandidates(input);
  const day = studyDay(now, input.boundary);
  const laterToday = found.later.filter(
    ({ phase }) => studyDay(phase.dueAt, input.boundary) <= day,
  );
  const claims = new Claims(input, [...found.learning, ...laterToday]);
  const room = roomToday(settings, today, found.learning.length);
  const reviews = choose(found.reviews, ({ item }) => item, claims, room.reviews);
  const roomForNew = Math.min(room.new, room.cards - reviews.chosen.length);
  const fresh = choose(found.fresh, (item) => item, claims, roomForNew);
  const due = [
    ...found.learning.map(({ item }) => entry(item, 'learning')),
    ...interleave(
      reviews.chosen.map(({ item }) => entry(item, 'review')),
      fresh.chosen.map((item) => entry(item, 'new')),
    ),
  ];
  const horizon = now + settings.learnAheadMinutes * MINUTE;
  const ahead = due.length > 0 ? [] : found.later.filter(({ phase }) => phase.dueAt <= horizon);
  const entries = [...due, ...ahead.map(({ item }) => entry(item, 'ahead'))];
  return {
    entries,
    waiting: {
      nextLearningAt: found.later[ahead.length]?.phase.dueAt ?? null,
      siblings: reviews.siblings + fresh.siblings,
      reviews: reviews.over,
      new: fresh.over,
    },
    counts: {
      learning: found.learning.length,
      review: reviews.chosen.length,
      new: fresh.chosen.length,
      ahead: ahead.length,
    },
    minutes: (entries.length * cardMs(today)) / MINUTE,
  };
}

/**
 * What the next study day will hold if nothing more is done today: the due reviews, what is left over, and the new items
 * that its limits allow. For the screen at the end of a session.
 */
export function forecastTomorrow(input: QueueInput): Forecast {
  const tomorrow = studyDay(input.now, input.boundary) + 1;
  const { counts, minutes } = buildQueue({
    ...input,
    now: startOfStudyDay(tomorrow, input.boundary),
    today: { newIntroduced: 0, reviewsDone: 0, spentMs: 0, meanMs: input.today.meanMs },
  });
  return { reviews: counts.learning + counts.ahead + counts.review, new: counts.new, minutes };
}

function entry(item: QueueItem, why: QueueEntry['why']): QueueEntry {
  return { itemId: item.id, why };
}

/** Which item has the day of each claim. */
class Claims {
  private readonly takers = new Map<string, string>();

  constructor({ items, today }: QueueInput, inSteps: readonly { item: QueueItem }[]) {
    const studied = new Set(today.studiedItems ?? []);
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

/** The first candidates that there is room for, one a claim. */
function choose<T>(
  candidates: readonly T[],
  itemOf: (candidate: T) => QueueItem,
  claims: Claims,
  room: number,
): { chosen: T[]; siblings: number; over: number } {
  const chosen: T[] = [];
  let siblings = 0;
  let over = 0;
  for (const candidate of candidates) {
    const item = itemOf(candidate);
    if (!claims.isFreeFor(item)) siblings++;
    else if (chosen.length >= room) over++;
    else {
      chosen.push(candidate);
      claims.take(item);
    }
  }
  return { chosen, siblings, over };
}

function cardMs(today: Today): number {
  return today.meanMs && today.meanMs > 0 ? today.meanMs : DEFAULT_CARD_MS;
}

/** How many reviews, new items and cards of either kind the day still has room for. */
function roomToday(settings: Settings, today: Today, learning: number) {
  const left = settings.minutesPerDay * MINUTE - today.spentMs;
  const cards =
    settings.minutesPerDay > 0
      ? Math.max(0, Math.floor(left / cardMs(today)) - learning)
      : Number.POSITIVE_INFINITY;
  return {
    cards,
    reviews: Math.min(cards, Math.max(0, settings.reviewsPerDay - today.reviewsDone)),
    new: Math.max(0, settings.newPerDay - today.newIntroduced),
  };
}

/** Spreads `few` evenly among `many`, keeping the order of each. */
function interleave<T>(many: readonly T[], few: readonly T[]): T[] {
  const all = [
    ...many.map((value, i) => ({ value, rank: (i + 0.5) / many.length })),
    ...few.map((value, i) => ({ value, rank: (i + 0.5) / few.length })),
  ];
  return all.sort((a, b) => a.rank - b.rank).map(({ value }) => value);
}
