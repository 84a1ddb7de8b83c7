import { effectiveTime, type LogEvent, orderLog } from './log.ts';
import type { ReviewEvent } from './schedule.ts';
import { type Clock, studyDay } from './study-day.ts';

/** What the learner did on a study day, as the queue's limits need it. */
export interface Today {
  /** Items that were studied for the first time. */
  newIntroduced: number;
  /** Items studied today that had been answered on an earlier day; their further answers of the day count no more. */
  reviewsDone: number;
  /** Time spent studying, in ms. */
  spentMs: number;
  /** Ids of the items studied today: their siblings wait until tomorrow. */
  studiedItems?: readonly string[] | undefined;
  /** The learner's own mean time for a card, in ms; absent while there are too few answers to tell. */
  meanMs?: number | undefined;
}

// A card left open is not study; Anki draws the line at a minute.
const LONGEST_MS = 60_000;
const ENOUGH_ANSWERS = 20;

/**
 * The tally of the study day of `now` from the whole log, in any order. Undone reviews count nowhere; only answers given
 * when studying (not in a quiz or an exam) count.
 */
export function dayTally(events: readonly LogEvent[], now: number, clock: Clock): Today {
  const today = studyDay(now, clock);
  const reviews = studyReviews(events);
  const firstDays = new Map<string, number>();
  const studiedItems = new Set<string>();
  let spentMs = 0;
  for (const { event, itemId, day } of reviews) {
    firstDays.set(itemId, Math.min(day, firstDays.get(itemId) ?? day));
    if (day !== today) continue;
    studiedItems.add(itemId);
    spentMs += durationOf(event);
  }
  const newIntroduced = [...studiedItems].filter((id) => firstDays.get(id) === today).length;
  return {
    newIntroduced,
    reviewsDone: studiedItems.size - newIntroduced,
    spentMs,
    studiedItems: [...studiedItems],
    meanMs: meanDuration(reviews.map(({ event }) => event)),
  };
}

interface DatedReview {
  event: ReviewEvent;
  itemId: string;
  day: number;
}

function studyReviews(log: readonly LogEvent[]): DatedReview[] {
  const { events, undone } = orderLog(log);
  const reviews: DatedReview[] = [];
  for (const event of events) {
    if (event.kind !== 'review' || event.payload.source !== 'study') continue;
    if (event.itemId === undefined || undone.has(event.id)) continue;
    reviews.push({ event, itemId: event.itemId, day: studyDay(effectiveTime(event), event) });
  }
  return reviews;
}

function durationOf({ payload }: ReviewEvent): number {
  return Math.min(Math.max(payload.durationMs ?? 0, 0), LONGEST_MS);
}

function meanDuration(reviews: readonly ReviewEvent[]): number | undefined {
  const timed = reviews.filter(({ payload }) => payload.durationMs !== undefined);
  if (timed.length < ENOUGH_ANSWERS) return undefined;
  return timed.reduce((sum, review) => sum + durationOf(review), 0) / timed.length;
}
