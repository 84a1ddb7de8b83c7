import type { Edition } from '#core/deck/edition.ts';
import { createModel } from '#core/memory/fsrs.ts';
import { MINUTE, studyDay } from '#core/memory/study-day.ts';
import type { QueueInput, QueueItem } from './candidate.ts';

/** An exam on a deck. */
export interface Exam {
  deckId: string;
  /** The learner's study day that it falls on. */
  day: number;
}

/** All cards are to be met so many days before the exam: what is met later has no time to be kept. */
export const KEEPING_DAYS = 3;

/** The deck that an exam is about, as far as its pace depends on it. */
export interface ExamDeck extends Exam {
  /** Importance of the claim of each of its items, 0 to 1. */
  importance: ReadonlyMap<string, number>;
}

/**
 * The decks of these exams as seen from a study day: of several on a deck the next one, or the last when all are over. An exam
 * on a deck that is not here is left out.
 */
export function examDecks(
  exams: readonly Exam[],
  editions: readonly Edition[],
  today: number,
): ExamDeck[] {
  const sorted = exams.toSorted((a, b) => a.day - b.day);
  const counting = [...new Set(exams.map(({ deckId }) => deckId))].flatMap((deckId) => {
    const own = sorted.filter((exam) => exam.deckId === deckId);
    return own.find(({ day }) => day >= today) ?? own.at(-1) ?? [];
  });
  return counting.flatMap((exam) => {
    const edition = editions.find(({ deckId }) => deckId === exam.deckId);
    if (!edition) return [];
    const of = new Map(edition.claims.map(({ id, importance }) => [id, importance]));
    const importance = new Map(edition.items.map(({ id, claimId }) => [id, of.get(claimId) ?? 0]));
    return { ...exam, importance };
  });
}

/** How many days there are, today included, on which cards may still be met in time. */
export function meetingDays(exam: Exam, today: number): number {
  return exam.day - KEEPING_DAYS - today + 1;
}

/**
 * A day's queue on the way to exams: new cards are spread evenly over the days on which they can be met in time, and where
 * the learner's minutes will not hold all of them the most important come first. The minutes stay the learner's; the number
 * of new cards is the exam's.
 */
export function pacedForExams(input: QueueInput, decks: readonly ExamDeck[]): QueueInput {
  const today = studyDay(input.now, input.boundary);
  const coming = decks.filter((exam) => meetingDays(exam, today) > 0);
  if (coming.length === 0) return input;
  const isFresh = ({ id, role }: QueueItem) =>
    role === 'card' &&
    (input.today.introduced.has(id) || (input.cards.get(id)?.phase.state ?? 'new') === 'new') &&
    !input.cards.get(id)?.suspended;
  const fresh = input.items.filter(isFresh);
  const examOf = ({ id }: QueueItem) => coming.find(({ importance }) => importance.has(id));
  // With cards of another deck waiting to be met, the learner's own limit is the only one.
  if (!fresh.every(examOf)) return input;
  const needs = coming.map((exam) => {
    const own = fresh.filter(({ id }) => exam.importance.has(id));
    return Math.ceil(own.length / meetingDays(exam, today));
  });
  const need = needs.reduce((sum, one) => sum + one, 0);
  const settings = { ...input.settings, newPerDay: need };
  if (!isTight(input, fresh, need)) return { ...input, settings };
  const weight = (item: QueueItem) => examOf(item)?.importance.get(item.id) ?? 0;
  return { ...input, settings, items: input.items.toSorted((a, b) => weight(b) - weight(a)) };
}

/** Whether so many new cards a day and what returns take more than the learner's minutes. */
function isTight(input: QueueInput, fresh: readonly QueueItem[], need: number): boolean {
  const { settings, plan, cards, items } = input;
  if (settings.minutesPerDay === 0 || fresh.length === 0) return false;
  const model = createModel(settings);
  const meeting = fresh.reduce((sum, { id }) => sum + plan.fresh(id), 0) / fresh.length;
  const returning = items.reduce((sum, { id }) => {
    const phase = cards.get(id)?.phase;
    if (phase?.state !== 'review') return sum;
    return sum + plan.review(id) / model.interval(phase.memory.stability);
  }, 0);
  return need * meeting + returning > settings.minutesPerDay * MINUTE;
}
