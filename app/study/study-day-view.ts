import type { Edition, EditionItem } from '#core/deck/edition.ts';
import type { QueueInput } from '#core/memory/candidate.ts';
import { type Card, newCard } from '#core/memory/card.ts';
import { dayTally } from '#core/memory/day-tally.ts';
import { effectiveTime, orderLog } from '#core/memory/log.ts';
import { buildQueue, type Forecast, forecastTomorrow, type Queue } from '#core/memory/queue.ts';
import type { ReviewEvent } from '#core/memory/schedule.ts';
import { type Clock, studyDay } from '#core/memory/study-day.ts';
import type { ReplicaSnapshot } from '#offline/replica-memory.ts';
import type { ProgressView } from '#ui/study/card-view.ts';
import type { DoneView } from '#ui/study/session-end.tsx';

const MINUTE = 60_000;

/** All that the study screen derives from the replica at one moment. */
export interface StudyDay {
  now: number;
  clock: Clock;
  queue: Queue;
  items: ReadonlyMap<string, { item: EditionItem; edition: Edition }>;
  /** This device's answers of the day that still count, oldest first: what Undo takes back. */
  answers: ReviewEvent[];
  done: DoneView;
  progress: ProgressView;
  /** Items whose steps return later today. */
  steps: string[];
  /** When the next step of today falls due, ms since 1970; null when none does. */
  returnsAt: number | null;
  tomorrow(): Forecast;
}

export function studyDayOf(
  { cards, settings, editions, events, deviceId }: ReplicaSnapshot,
  now: number,
  offsetMinutes: number,
): StudyDay {
  const clock: Clock = { offsetMinutes, dayStartsAt: settings.dayStartsAt };
  const items = new Map(
    editions.flatMap((edition) => edition.items.map((item) => [item.id, { item, edition }])),
  );
  const today = dayTally(events, now, clock);
  const inOrder = [...items.values()].map(({ item }) => item);
  const input: QueueInput = { cards, items: inOrder, now, clock, settings, today };
  const queue = buildQueue(input);
  const reviews = reviewsOfDay(events, studyDay(now, clock));
  const { nextLearningAt } = queue.waiting;
  const isToday =
    nextLearningAt !== null && studyDay(nextLearningAt, clock) === studyDay(now, clock);
  const steps = stepsLater(inOrder, cards, queue, now, clock);
  const left = queue.entries.length + steps.length;
  const each = queue.entries.length > 0 ? queue.minutes / queue.entries.length : 0.2;
  return {
    now,
    clock,
    queue,
    items,
    answers: reviews.filter((event) => event.deviceId === deviceId),
    done: {
      cards: today.studiedItems?.length ?? 0,
      answers: reviews.length,
      remembered: reviews.filter(({ payload }) => payload.rating > 1).length,
      minutes: today.spentMs / MINUTE,
    },
    progress: { done: reviews.length, left, minutes: left * each },
    steps,
    returnsAt: isToday ? nextLearningAt : null,
    tomorrow: () => forecastTomorrow(input),
  };
}

export function cardOf(snapshot: ReplicaSnapshot, itemId: string): Card {
  return snapshot.cards.get(itemId) ?? newCard(itemId);
}

function reviewsOfDay(events: ReplicaSnapshot['events'], day: number): ReviewEvent[] {
  const log = orderLog(events);
  return log.events.filter(
    (event): event is Extract<typeof event, { kind: 'review' }> =>
      event.kind === 'review' &&
      event.payload.source === 'study' &&
      !log.undone.has(event.id) &&
      studyDay(effectiveTime(event), event) === day,
  );
}

/** Steps that return later today: not in the queue yet, and still part of what is left. */
function stepsLater(
  items: readonly EditionItem[],
  cards: ReadonlyMap<string, Card>,
  { entries }: Queue,
  now: number,
  clock: Clock,
): string[] {
  const queued = new Set(entries.map(({ itemId }) => itemId));
  const today = studyDay(now, clock);
  const returns = ({ id }: EditionItem) => {
    const card = cards.get(id);
    if (!card || card.suspended || card.buriedOn === today || queued.has(id)) return false;
    const { phase } = card;
    return 'dueAt' in phase && phase.dueAt > now && studyDay(phase.dueAt, clock) === today;
  };
  return items.filter(returns).map(({ id }) => id);
}
