import type { Edition, EditionItem } from '#core/deck/edition.ts';
import { type Card, newCard, type Steps } from '#core/memory/card.ts';
import type { ReviewEvent } from '#core/memory/schedule.ts';
import type { Settings } from '#core/memory/settings.ts';
import { DAY, type DayBoundary, MINUTE, startOfStudyDay, studyDay } from '#core/time/study-day.ts';
import type { CardsAsked, QueueInput, QueueReading, QueueReadings } from './candidate.ts';
import { type Effort, effortOf } from './effort.ts';
import { examDecks, pacedForExams } from './exam-pace.ts';
import { type ExamPlan, examPlansOf, type LeftOut } from './exam-plan.ts';
import { paceOf } from './pace.ts';
import { buildQueue, type Forecast, forecastTomorrow, minutesOf, type Queue } from './queue.ts';
import { Readings, type ReadMarks } from './reading.ts';
import { NOTHING_YET, type Tally, todayOf } from './tally.ts';

const DAY_MINUTES = DAY / MINUTE;

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

/** When and where a day is looked at. */
export interface Moment {
  /** ms since 1970. */
  now: number;
  /** East of UTC. */
  offsetMinutes: number;
  /** What was read on this device. */
  read: ReadMarks;
  /** Exams on decks, each at an instant (ms since 1970). */
  exams: readonly ExamDate[];
  /** What classes ask of the day, as long as their days of study are not done. */
  asks?: readonly DayAsked[];
}

/** Days of study are asked on a deck. */
export interface DayAsked {
  deckId: string;
  /** How many different cards make the day count that begins at an instant (ms since 1970); 0 where it cannot. */
  cardsOn(dayBegan: number, boundary: DayBoundary): number;
}

/** When an exam on a deck is. */
export interface ExamDate {
  deckId: string;
  examAt: number;
}

/** One card of the day: not answered yet, answered and to return today, or known for today. */
export interface Stroke {
  itemId: string;
  state: 'to-come' | 'returns' | 'known';
}

/** How far the day has come. */
export interface Progress {
  /** Every card of the day in its place: first those answered, in their order, then those to come. */
  strokes: readonly Stroke[];
  /** Cards that still come today, those that return among them. */
  left: number;
  /** How long these will take, with what is read before them. */
  minutes: number;
}

/** What was done today. */
export interface Done {
  /** Different cards studied. */
  cards: number;
  answers: number;
  /** Answers other than Again. */
  remembered: number;
  /** With what was read. */
  minutes: number;
}

/** A learner's study day at one moment. */
export interface StudyDay {
  now: number;
  boundary: DayBoundary;
  queue: Queue;
  items: ReadonlyMap<string, PlacedItem>;
  /** What is read before it is asked. */
  readings: Readings;
  /** This device's answers of the day that still count, oldest first: what Undo takes back. */
  answers: readonly ReviewEvent[];
  done: Done;
  progress: Progress;
  /** Items answered today, on any device, in the order of their first answers. */
  studied: readonly string[];
  /** Items whose steps return later today. */
  steps: string[];
  /** When the next step of today falls due, ms since 1970; null when none does. */
  returnsAt: number | null;
  tomorrow(): Forecast;
  /**
   * The way to each exam: a simulation, for once a day and not for every answer. With the cards as they stood when the day
   * began (`dawn`) it says the same all day; with what was `said` the day before, no more is left out for a mere doubt.
   */
  ways(dawn?: ReadonlyMap<string, Card>, said?: LeftOut): ExamPlan[];
}

/** All items of a desk: by id, and in the order in which they are introduced. */
interface Placed {
  items: ReadonlyMap<string, PlacedItem>;
  inOrder: readonly EditionItem[];
}

const placed = new WeakMap<readonly Edition[], Placed>();

/** The items of these editions: found once for each desk, as a day is made at every tap. */
function placedIn(editions: readonly Edition[]): Placed {
  const known = placed.get(editions);
  if (known) return known;
  const items = new Map(
    editions.flatMap((edition) =>
      edition.items.map((item): [string, PlacedItem] => [item.id, { item, edition }]),
    ),
  );
  const made = { items, inOrder: [...items.values()].map(({ item }) => item) };
  placed.set(editions, made);
  return made;
}

/** A learner's study day as it stands at a moment. */
export function studyDayOf(
  learning: Learning,
  { now, offsetMinutes, read, exams, asks = [] }: Moment,
): StudyDay {
  const { cards, settings, editions, tally, deviceId } = learning;
  const boundary: DayBoundary = { offsetMinutes, dayStartsAt: settings.dayStartsAt };
  const number = studyDay(now, boundary);
  const { items, inOrder } = placedIn(editions);
  const today = todayOf(tally, number);
  const readings = new Readings(editions, cards, read, startOfStudyDay(number, boundary));
  const itemOf = (itemId: string) => items.get(itemId)?.item;
  const known = paceOf(tally, itemOf, number);
  const plan = effortOf(itemOf, known, settings, DAY_MINUTES);
  const asked = (day: number) =>
    cardsAsked(asks, editions, startOfStudyDay(day, boundary), boundary);
  const unpaced: QueueInput = {
    ...{ cards, items: inOrder, now, boundary, settings, today, plan, readings },
    ...{ asks: asked(number), asksTomorrow: asked(number + 1) },
  };
  const dated = exams.map((exam) => ({ ...exam, day: studyDay(exam.examAt, boundary) }));
  const decks = examDecks(dated, editions, now);
  const input = pacedForExams(unpaced, decks);
  const queue = buildQueue(input);
  const given = tally.answers.get(number) ?? [];
  const later = stepsLater(input, queue);
  const returnsAt = queue.waiting.nextLearningAt;
  const pace = paceOf(tally, itemOf);
  const live = effortOf(
    itemOf,
    pace,
    settings,
    (startOfStudyDay(number + 1, boundary) - now) / MINUTE,
  );
  return {
    now,
    boundary,
    queue,
    items,
    readings,
    answers: given.filter((event) => event.deviceId === deviceId),
    done: {
      cards: today.studied.length,
      answers: given.length,
      remembered: given.filter(({ payload }) => payload.rating > 1).length,
      minutes: (today.spentMs + readToday(readings)) / MINUTE,
    },
    studied: today.studied,
    progress: progressOf(input, queue, later, live),
    steps: later.map(({ itemId }) => itemId),
    returnsAt: isOn(number, returnsAt, boundary) ? returnsAt : null,
    tomorrow: () => forecastTomorrow(input, effortOf(itemOf, pace, settings, DAY_MINUTES)),
    ways: (dawn, said) => examPlansOf(dawn ? asAtDawn(unpaced, dawn) : unpaced, known, decks, said),
  };
}

/** What is asked of the day that begins at an instant, ms since 1970. */
function cardsAsked(
  asks: readonly DayAsked[],
  editions: readonly Edition[],
  began: number,
  boundary: DayBoundary,
): CardsAsked[] {
  return asks.flatMap(({ deckId, cardsOn }) => {
    const edition = editions.find((one) => one.deckId === deckId);
    const cards = cardsOn(began, boundary);
    if (!edition || cards === 0) return [];
    return { itemIds: new Set(edition.items.map(({ id }) => id)), cards };
  });
}

/** A day's input as it was when the day began, but for its hour. */
function asAtDawn(input: QueueInput, cards: ReadonlyMap<string, Card>): QueueInput {
  const readings = notReadYet(input.readings);
  return { ...input, cards, today: NOTHING_YET, readings };
}

/** As readings were when the day began. */
function notReadYet(readings: QueueReadings): QueueReadings {
  const found = new Map<string, QueueReading | undefined>();
  return {
    get(itemId) {
      if (!found.has(itemId)) {
        const reading = readings.get(itemId);
        found.set(itemId, reading && { ...reading, isDone: false });
      }
      return found.get(itemId);
    },
    done: () => [],
  };
}

function progressOf(
  input: QueueInput,
  queue: Queue,
  later: readonly { itemId: string; phase: Steps }[],
  effort: Effort,
): Progress {
  const { studied } = input.today;
  const queued = queue.entries.map(({ itemId }) => itemId);
  const returning = new Set([...queued, ...later.map(({ itemId }) => itemId)]);
  const seen = new Set(studied);
  const ms = later.reduce((sum, { itemId, phase }) => sum + effort.steps(itemId, phase), 0);
  return {
    strokes: [
      ...studied.map((itemId): Stroke => {
        return { itemId, state: returning.has(itemId) ? 'returns' : 'known' };
      }),
      ...[...returning]
        .filter((itemId) => !seen.has(itemId))
        .map((itemId): Stroke => ({ itemId, state: 'to-come' })),
    ],
    left: returning.size,
    minutes: minutesOf(queue, effort, input) + ms / MINUTE,
  };
}

function readToday(readings: Readings): number {
  return readings.done().reduce((sum, { ms }) => sum + ms, 0);
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
  { items, cards, now, boundary }: QueueInput,
  { entries }: Queue,
): { itemId: string; phase: Steps }[] {
  const queued = new Set(entries.map(({ itemId }) => itemId));
  const today = studyDay(now, boundary);
  const found: { itemId: string; phase: Steps }[] = [];
  // Plain: at every tap it goes through all that could be studied.
  for (const { id } of items) {
    const card = cards.get(id);
    if (!card || !('dueAt' in card.phase) || card.suspended) continue;
    const { phase, buriedOn } = card;
    if (phase.dueAt <= now || buriedOn === today || queued.has(id)) continue;
    if (isOn(today, phase.dueAt, boundary)) found.push({ itemId: id, phase });
  }
  return found;
}
