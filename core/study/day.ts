import type { Edition, EditionItem } from '#core/deck/edition.ts';
import { type Card, newCard } from '#core/memory/card.ts';
import type { ReviewEvent } from '#core/memory/schedule.ts';
import type { Settings } from '#core/memory/settings.ts';
import { type DayBoundary, MINUTE, studyDay } from '#core/memory/study-day.ts';
import type { QueueInput } from './candidate.ts';
import { buildQueue, type Forecast, forecastTomorrow, type Queue } from './queue.ts';
import { type Tally, todayOf } from './tally.ts';

/** How long a card takes while nothing is queued to tell by, in minutes. */
const CARD_MINUTES = 0.2;

/** All of a learner that a day of study is made from. */
export interface Learning {
  cards: ReadonlyMap<string, Card>;
  settings: Settings;
  editions: readonly Edition[];
  tally: Tally;
  deviceId: string;
}

/** An item with the edition that it stands in. */
export interface PlacedItem {
  item: EditionItem;
  edition: Edition;
}

/** How far the day has come. */
export interface Progress {
  /** Answers given. */
  done: number;
  /** Cards that still come today, those that return among them. */
  left: number;
  /** How long these will take. */
  minutes: number;
}

/** What was done today. */
export interface Done {
  /** Different cards studied. */
  cards: number;
  answers: number;
  /** Answers other than Again. */
  remembered: number;
  minutes: number;
}

/** A learner's study day at one moment. */
export interface StudyDay {
  now: number;
  boundary: DayBoundary;
  queue: Queue;
  items: ReadonlyMap<string, PlacedItem>;
  /** This device's answers of the day that still count, oldest first: what Undo takes back. */
  answers: readonly ReviewEvent[];
  done: Done;
  progress: Progress;
  /** Items whose steps return later today. */
  steps: string[];
  /** When the next step of today falls due, ms since 1970; null when none does. */
  returnsAt: number | null;
  tomorrow(): Forecast;
}

/** The study day of `now` (ms since 1970), `offsetMinutes` east of UTC. */
export function studyDayOf(learning: Learning, now: number, offsetMinutes: number): StudyDay {
  const { cards, settings, editions, tally, deviceId } = learning;
  const boundary: DayBoundary = { offsetMinutes, dayStartsAt: settings.dayStartsAt };
  const number = studyDay(now, boundary);
  const items = new Map(
    editions.flatMap((edition) => edition.items.map((item) => [item.id, { item, edition }])),
  );
  const inOrder = [...items.values()].map(({ item }) => item);
  const today = todayOf(tally, number);
  const input: QueueInput = { cards, items: inOrder, now, boundary, settings, today };
  const queue = buildQueue(input);
  const answers = tally.answers.get(number) ?? [];
  const steps = stepsLater(inOrder, cards, queue, now, boundary);
  const left = queue.entries.length + steps.length;
  const each = queue.entries.length > 0 ? queue.minutes / queue.entries.length : CARD_MINUTES;
  return {
    now,
    boundary,
    queue,
    items,
    answers: answers.filter((event) => event.deviceId === deviceId),
    done: {
      cards: today.studiedItems?.length ?? 0,
      answers: answers.length,
      remembered: answers.filter(({ payload }) => payload.rating > 1).length,
      minutes: today.spentMs / MINUTE,
    },
    progress: { done: answers.length, left, minutes: left * each },
    steps,
    returnsAt: isOn(number, queue.waiting.nextLearningAt, boundary)
      ? queue.waiting.nextLearningAt
      : null,
    tomorrow: () => forecastTomorrow(input),
  };
}

/** The card of an item; a new one where nothing has happened to it. */
export function cardOf({ cards }: Pick<Learning, 'cards'>, itemId: string): Card {
  return cards.get(itemId) ?? newCard(itemId);
}

function isOn(day: number, at: number | null, boundary: DayBoundary): boolean {
  return at !== null && studyDay(at, boundary) === day;
}

/** Steps that return later today: not in the queue yet, and still part of what is left. */
function stepsLater(
  items: readonly EditionItem[],
  cards: ReadonlyMap<string, Card>,
  { entries }: Queue,
  now: number,
  boundary: DayBoundary,
): string[] {
  const queued = new Set(entries.map(({ itemId }) => itemId));
  const today = studyDay(now, boundary);
  const returns = ({ id }: EditionItem) => {
    const card = cards.get(id);
    if (!card || card.suspended || card.buriedOn === today || queued.has(id)) return false;
    const { phase } = card;
    return 'dueAt' in phase && phase.dueAt > now && isOn(today, phase.dueAt, boundary);
  };
  return items.filter(returns).map(({ id }) => id);
}
