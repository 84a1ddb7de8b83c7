import type { Item } from '#core/item/item.ts';
import type { Card, Phase, Steps } from '#core/memory/card.ts';
import { createModel } from '#core/memory/fsrs.ts';
import { isQuizMiss, isSureMiss } from '#core/memory/quiz-answer.ts';
import type { Settings } from '#core/memory/settings.ts';
import { type DayBoundary, studyDay } from '#core/time/study-day.ts';
import type { Effort } from './effort.ts';
import type { Today } from './tally.ts';

export type QueueItem = Pick<Item, 'id' | 'claimId' | 'role'>;

/** The reading that comes before an item. */
export interface QueueReading {
  key: string;
  ms: number;
  isDone: boolean;
}

/** What is read before items, see `Readings`. */
export interface QueueReadings {
  get(itemId: string): QueueReading | undefined;
  /** What was read on this very day, each once. */
  done(): readonly QueueReading[];
}

export const NO_READINGS: QueueReadings = { get: () => undefined, done: () => [] };

export interface QueueInput {
  /** The learner's cards by item id; an item without one is new. */
  cards: ReadonlyMap<string, Card>;
  /** The edition's items in the order in which they are introduced. */
  items: readonly QueueItem[];
  /** ms since 1970. */
  now: number;
  boundary: DayBoundary;
  settings: Settings;
  today: Today;
  /**
   * What items cost when the day is planned: from what was known as the day began, so that no answer of the day changes
   * how much the day holds.
   */
  plan: Effort;
  /** By item id; an item without one is asked without reading. */
  readings: QueueReadings;
  /** What a class asks of the day: so many different cards of a deck, or the day would not count. */
  asks?: readonly CardsAsked[];
  /** The same of the next day. */
  asksTomorrow?: readonly CardsAsked[];
  /** New items that the day's number of new ones does not hold back: only its minutes do. */
  uncapped?: ReadonlySet<string>;
}

/** So many different cards are to be answered on a day, of those of one deck. */
export interface CardsAsked {
  itemIds: ReadonlySet<string>;
  cards: number;
}

type Review = Extract<Phase, { state: 'review' }>;
interface Candidate<P> {
  item: QueueItem;
  card: Card;
  phase: P;
}

/** What could be studied, before limits and siblings. */
export interface Candidates {
  /** Steps that are due: first what was missed in a quiz by a learner who was sure, then the earliest. */
  learning: Candidate<Steps>[];
  /** Steps that are not due yet, the earliest first. */
  later: Candidate<Steps>[];
  /** Due reviews, the most overdue first. */
  reviews: Candidate<Review>[];
  /** Reviews that are not due yet, the next due first. */
  notDue: Candidate<Review>[];
  /** Items never answered, in the order of introduction. */
  fresh: QueueItem[];
}

/** Sorts an edition's items into what could be studied today; leaves out what is suspended, buried or only for quizzes. */
export function findCandidates({ cards, items, now, boundary, settings }: QueueInput): Candidates {
  const day = studyDay(now, boundary);
  const found: Candidates = { learning: [], later: [], reviews: [], notDue: [], fresh: [] };
  for (const item of items) {
    const card = cards.get(item.id);
    if (item.role === 'quiz' && !card?.inQueue) continue;
    if (card?.suspended || card?.buriedOn === day) continue;
    if (!card || card.phase.state === 'new') {
      found.fresh.push(item);
      continue;
    }
    const { phase } = card;
    if (phase.state === 'review') {
      found[phase.dueDay <= day ? 'reviews' : 'notDue'].push({ item, card, phase });
    } else {
      const due = isStepDue(phase, card, now, day, boundary);
      found[due ? 'learning' : 'later'].push({ item, card, phase });
    }
  }
  const byTime = (a: Candidate<Steps>, b: Candidate<Steps>) =>
    Number(isSureMiss(b.card)) - Number(isSureMiss(a.card)) || a.phase.dueAt - b.phase.dueAt;
  found.learning.sort(byTime);
  found.later.sort(byTime);
  found.notDue.sort((a, b) => a.phase.dueDay - b.phase.dueDay);
  found.reviews = mostOverdueFirst(found.reviews, day, settings);
  return found;
}

/** A step that reaches into a later study day is due from that day's beginning, as in Anki. */
function isStepDue(
  phase: Steps,
  card: Card,
  now: number,
  day: number,
  boundary: DayBoundary,
): boolean {
  const dueDay = studyDay(phase.dueAt, boundary);
  // What a quiz showed to be missing opens the next session: errors that one was sure of first, which are mended best.
  if (isQuizMiss(card)) return true;
  return phase.dueAt <= now || (dueDay <= day && card.last !== null && dueDay > card.last.day);
}

/**
 * By how far recall has fallen below the learner's aim, in the model's own measure: days elapsed over the days in which
 * recall falls to the aim. Items due on the same footing keep the edition's order.
 */
function mostOverdueFirst(
  reviews: Candidate<Review>[],
  day: number,
  settings: Settings,
): Candidate<Review>[] {
  const model = createModel(settings);
  return reviews
    .map((review) => {
      const { card, phase } = review;
      const elapsed = Math.max(0, day - (card.last?.day ?? day));
      return { review, overdueness: elapsed / model.interval(phase.memory.stability) };
    })
    .sort((a, b) => b.overdueness - a.overdueness)
    .map(({ review }) => review);
}
