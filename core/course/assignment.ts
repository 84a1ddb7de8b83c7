import { effectiveTime, type LogEvent } from '#core/memory/log.ts';
import { DAY } from '#core/memory/study-day.ts';
import { courseDays, instantOf, wallTimeOf } from './zoned-time.ts';

/** What is asked of one student, exceptions included; times in ms since 1970. */
export interface AssignmentTerms {
  id: string;
  deckId: string;
  opensAt: number;
  dueAt: number;
  examAt: number | null;
  /** Days of study that count; 0 where none are asked. */
  daysRequired: number;
  /** A day counts with so many different cards answered. */
  leastAnswers: number;
  /** Answers given in time count when they come so many days late. */
  graceDays: number;
}

/** Other dates for one student; null leaves what is. */
export interface Exception {
  dueAt: number | null;
  examAt: number | null;
  daysRequired: number | null;
}

/** Of several exceptions of one student the most generous, date by date. */
export function mostGenerous(exceptions: readonly Exception[]): Exception {
  const of = (field: keyof Exception, best: (...values: number[]) => number) => {
    const given = exceptions.flatMap((one) => one[field] ?? []);
    return given.length > 0 ? best(...given) : null;
  };
  return {
    dueAt: of('dueAt', Math.max),
    examAt: of('examAt', Math.max),
    daysRequired: of('daysRequired', Math.min),
  };
}

/** The terms for somebody with these exceptions: of several the most generous wins, and none is ever harder. */
export function withExceptions(
  terms: AssignmentTerms,
  exceptions: readonly Exception[],
): AssignmentTerms {
  const other = mostGenerous(exceptions);
  return {
    ...terms,
    dueAt: Math.max(terms.dueAt, other.dueAt ?? terms.dueAt),
    examAt: terms.examAt && Math.max(terms.examAt, other.examAt ?? terms.examAt),
    daysRequired: Math.min(terms.daysRequired, other.daysRequired ?? terms.daysRequired),
  };
}

/**
 * The days asked of somebody who joined at an instant: of a whole span as many as were set, of a part of it as large a part,
 * rounded down; never more than there are.
 */
export function daysAsked(terms: AssignmentTerms, joinedAt: number, timeZone: string): number {
  const dayOf = courseDays(timeZone);
  const spanFrom = (at: number) => dayOf(terms.dueAt) - dayOf(at) + 1;
  const whole = Math.max(1, spanFrom(terms.opensAt));
  const left = Math.max(0, spanFrom(Math.max(terms.opensAt, joinedAt)));
  const asked = Math.floor((terms.daysRequired * Math.min(left, whole)) / whole);
  return Math.min(asked, left);
}

/** Dates moved by whole days, so that the first of them opens on this day (as `2027-04-12`); each keeps its hour on the wall. */
export function movedTo<T extends Pick<AssignmentTerms, 'opensAt' | 'dueAt' | 'examAt'>>(
  terms: readonly T[],
  opens: string,
  timeZone: string,
): T[] {
  if (terms.length === 0) return [];
  const first = Math.min(...terms.map(({ opensAt }) => opensAt));
  const shift = Date.parse(opens) - Date.parse(wallTimeOf(first, timeZone).date);
  const moved = (at: number) => {
    const { date, hour } = wallTimeOf(at, timeZone);
    const then = new Date(Date.parse(date) + shift).toISOString().slice(0, 10);
    return instantOf({ date: then, hour }, timeZone);
  };
  return terms.map((one) => ({
    ...one,
    opensAt: moved(one.opensAt),
    dueAt: moved(one.dueAt),
    examAt: one.examAt === null ? null : moved(one.examAt),
  }));
}

/** One answer, as far as days of study are concerned. */
export interface Answered {
  itemId: string;
  /** When it was given; ms since 1970. */
  at: number;
  /** When the server received it; null for one that it has not received. */
  receivedAt: number | null;
}

/**
 * The days of the course on which enough was answered: different cards of the deck, of any kind, rated as they may be.
 * Answers count that were given from the opening to the due hour and received within the grace; a day with nothing due counts
 * by a quiz or a pass, an empty day does not.
 */
export function countedDays(
  answers: Iterable<Answered>,
  terms: AssignmentTerms,
  timeZone: string,
): number[] {
  const dayOf = courseDays(timeZone);
  const cards = new Map<number, Set<string>>();
  const latest = terms.dueAt + terms.graceDays * DAY;
  for (const { itemId, at, receivedAt } of answers) {
    if (at < terms.opensAt || at > terms.dueAt || (receivedAt ?? 0) > latest) continue;
    const day = dayOf(at);
    const of = cards.get(day) ?? new Set();
    cards.set(day, of.add(itemId));
  }
  return [...cards]
    .filter(([, of]) => of.size >= terms.leastAnswers)
    .map(([day]) => day)
    .sort((a, b) => a - b);
}

/** The answers of a log to these items, wherever they were given; undone ones left out. */
export function answersIn(log: readonly LogEvent[], itemIds: ReadonlySet<string>): Answered[] {
  const undone = new Set(
    log.flatMap((event) => (event.kind === 'undo' ? event.payload.undoes : [])),
  );
  return log.flatMap((event) => {
    const { id, kind, itemId = '' } = event;
    if (kind !== 'review' || undone.has(id) || !itemIds.has(itemId)) return [];
    return { itemId, at: effectiveTime(event), receivedAt: null };
  });
}
