import type { Edition } from '#core/deck/edition.ts';
import { MINUTE, studyDay } from '#core/time/study-day.ts';
import type { QueueInput, QueueItem } from './candidate.ts';
import { isMet } from './standing.ts';

/** An exam on a deck. */
export interface Exam {
  deckId: string;
  /** ms since 1970. */
  examAt: number;
  /** The learner's study day that it falls on. */
  day: number;
}

/** The deck that an exam is about, as far as its pace depends on it. */
export interface ExamDeck extends Exam {
  /** Importance of the claim of each of its items, 0 to 1. */
  importance: ReadonlyMap<string, number>;
}

/** What is met returns so often before an exam that it costs about as much again. */
const WITH_RETURNS = 1.6;
/** A card that was met comes back about once in so many days. */
const DAYS_BETWEEN = 5;

/**
 * The decks of these exams as seen at an instant (ms since 1970): of several on a deck the next one, or the last when all are
 * over; the next first. An exam on a deck that is not here is left out.
 */
export function examDecks(
  exams: readonly Exam[],
  editions: readonly Edition[],
  now: number,
): ExamDeck[] {
  const sorted = exams.toSorted((a, b) => a.examAt - b.examAt);
  const counting = [...new Set(sorted.map(({ deckId }) => deckId))].flatMap((deckId) => {
    const own = sorted.filter((exam) => exam.deckId === deckId);
    return own.find(({ examAt }) => examAt > now) ?? own.at(-1) ?? [];
  });
  return counting.flatMap((exam) => {
    const edition = editions.find(({ deckId }) => deckId === exam.deckId);
    if (!edition) return [];
    const of = new Map(edition.claims.map(({ id, importance }) => [id, importance]));
    const importance = new Map(edition.items.map(({ id, claimId }) => [id, of.get(claimId) ?? 0]));
    return { ...exam, importance };
  });
}

/** The days, today included, on which cards may still be met before the day of an exam; on that day itself, that one. */
export function daysToMeet({ day }: Pick<Exam, 'day'>, today: number): number {
  return Math.max(1, day - today);
}

/**
 * A day's queue on the way to exams. What the exam asks is met first, one card of each key point before any second one, the next
 * exam's before another's, and by importance where the minutes may not hold all. Only the minutes bound how much: the learner's
 * number of new cards a day does not hold for it, or more minutes would fetch no more. Who set no minutes meets an even share a day.
 */
export function pacedForExams(input: QueueInput, decks: readonly ExamDeck[]): QueueInput {
  const coming = decks.filter(({ examAt }) => examAt > input.now);
  if (coming.length === 0) return input;
  const today = studyDay(input.now, input.boundary);
  // As the day began, so that no answer of it changes what comes first.
  const met = claimsMet(input, input.today.introduced);
  const isToMeet = (item: QueueItem) =>
    input.today.introduced.has(item.id) || isNew(item, input.cards);
  const isFirst = (item: QueueItem) => !met.has(claimOf(item));
  const order = new Map<string, number>();
  const uncapped = new Set<string>();
  let even = 0;
  for (const [place, exam] of coming.entries()) {
    const own = input.items.filter(
      (item) => exam.importance.has(item.id) && !order.has(item.id) && isToMeet(item),
    );
    const first = own.filter(isFirst);
    even += Math.ceil(new Set(first.map(claimOf)).size / daysToMeet(exam, today));
    const byWorth = isTight(input, exam, first, today);
    for (const item of own) {
      uncapped.add(item.id);
      const weight = byWorth ? 1 - (exam.importance.get(item.id) ?? 0) : 0;
      order.set(item.id, isFirst(item) ? place + weight / 2 : coming.length);
    }
  }
  const rank = ({ id }: QueueItem) => order.get(id) ?? coming.length + 1;
  const items = input.items.toSorted((a, b) => rank(a) - rank(b));
  if (input.settings.minutesPerDay > 0) return { ...input, items, uncapped };
  const newPerDay = Math.max(input.settings.newPerDay, even);
  return { ...input, items, settings: { ...input.settings, newPerDay } };
}

/** The claims of which an item was met, when studying or in a quiz; these items aside. */
export function claimsMet(
  { cards, items }: Pick<QueueInput, 'cards' | 'items'>,
  aside?: ReadonlySet<string>,
): Set<string> {
  const isMetBefore = ({ id }: QueueItem) => {
    const card = cards.get(id);
    return card !== undefined && isMet(card) && !aside?.has(id);
  };
  return new Set(items.filter(isMetBefore).map(claimOf));
}

/** A card that was never studied and may be. */
export function isNew({ id, role }: QueueItem, cards: QueueInput['cards']): boolean {
  const card = cards.get(id);
  return role === 'card' && (!card || (card.phase.state === 'new' && !card.suspended));
}

/** What an item is about; itself where it has no claim. */
export function claimOf({ id, claimId }: QueueItem): string {
  return claimId || id;
}

/** Whether the minutes up to the exam may not hold all. A rule of thumb that no answer of the day changes; it says only what comes first. */
function isTight(
  { settings, plan, cards, items, today, readings }: QueueInput,
  exam: ExamDeck,
  first: readonly QueueItem[],
  day: number,
): boolean {
  if (settings.minutesPerDay === 0) return false;
  const days = daysToMeet(exam, day);
  const sections = new Map<string, number>();
  let meeting = 0;
  for (const { id } of first) {
    meeting += plan.fresh(id);
    const reading = readings.get(id);
    if (reading) sections.set(reading.key, reading.ms);
  }
  for (const ms of sections.values()) meeting += ms;
  let returning = 0;
  for (const { id } of items) {
    const state = cards.get(id)?.phase.state ?? 'new';
    if (state !== 'new' && !today.introduced.has(id)) returning += plan.review(id) / DAYS_BETWEEN;
  }
  return meeting * WITH_RETURNS + returning * days > settings.minutesPerDay * MINUTE * days;
}
