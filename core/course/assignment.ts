import { DAY, MINUTE } from '#core/time/study-day.ts';
import { offsetsOf } from '#core/time/time-zone.ts';
import { instantOf, wallTimeOf } from '#core/time/wall-time.ts';

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
  /** Whoever joins later is asked for as large a part of the days as there is left of the time. */
  isProRata: boolean;
  /** What `leastAnswers` was before, oldest first. */
  leastBefore: readonly LeastBefore[];
}

/** So many cards made a day count, of days that began before an instant (ms since 1970). */
export interface LeastBefore {
  until: number;
  cards: number;
}

/** So many cards make a day count unless the staff says otherwise. */
export const USUAL_LEAST = 5;
/** Older changes are forgotten: days that long ago go by the oldest that is known. */
const MOST_CHANGES = 40;

/**
 * The earlier numbers of cards once a number is given in the place of another (`before`; null where nothing was given before) at an
 * instant (ms since 1970). Days that have begun keep what held as they began: or changing the number would count a student's cards.
 */
export function leastBeforeOf(
  before: Pick<AssignmentTerms, 'leastAnswers' | 'leastBefore'> | null,
  leastAnswers: number,
  now: number,
): LeastBefore[] {
  if (!before) return [];
  const { leastBefore } = before;
  if (before.leastAnswers === leastAnswers) return [...leastBefore];
  return [...leastBefore, { until: now, cards: before.leastAnswers }].slice(-MOST_CHANGES);
}

/** How many different cards make a day count that began at an instant (ms since 1970). */
export function leastOn(
  { leastAnswers, leastBefore }: Pick<AssignmentTerms, 'leastAnswers' | 'leastBefore'>,
  dayBegan: number,
): number {
  return leastBefore.find(({ until }) => dayBegan < until)?.cards ?? leastAnswers;
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
export function withExceptions<
  T extends Pick<AssignmentTerms, 'dueAt' | 'examAt' | 'daysRequired'>,
>(terms: T, exceptions: readonly Exception[]): T {
  const other = mostGenerous(exceptions);
  return {
    ...terms,
    dueAt: Math.max(terms.dueAt, other.dueAt ?? terms.dueAt),
    examAt: terms.examAt && Math.max(terms.examAt, other.examAt ?? terms.examAt),
    daysRequired: Math.min(terms.daysRequired, other.daysRequired ?? terms.daysRequired),
  };
}

/**
 * On how many days at least an answer can be given between two instants (ms since 1970), wherever somebody lives and whenever their day
 * begins: the days that have begun, by the clock or by the wall, whichever are fewer.
 */
export function daysBetween(from: number, until: number, timeZone: string): number {
  const offsetAt = offsetsOf(timeZone);
  const wall = until - from + (offsetAt(until) - offsetAt(from)) * MINUTE;
  return Math.max(0, Math.ceil(Math.min(until - from, wall) / DAY));
}

/**
 * The days asked of somebody who joined at an instant: as many as were set, or, where late joiners are asked for fewer, as large a part
 * of them as is left of the time, rounded down, and never more than there are.
 */
export function daysAsked(terms: AssignmentTerms, joinedAt: number, timeZone: string): number {
  const { opensAt, dueAt, daysRequired, isProRata } = terms;
  const whole = daysBetween(opensAt, dueAt, timeZone);
  const left = daysBetween(Math.max(opensAt, joinedAt), dueAt, timeZone);
  if (!isProRata) return Math.min(daysRequired, whole);
  return Math.min(left, Math.floor((daysRequired * left) / Math.max(1, whole)));
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

/** When nothing more is asked by these terms, ms since 1970. */
export function endOf({ dueAt, examAt }: Pick<AssignmentTerms, 'dueAt' | 'examAt'>): number {
  return Math.max(dueAt, examAt ?? dueAt);
}

/** What is asked on a deck at an instant (ms since 1970), with the class that asks it: the one next due, or the last one when all are past. */
export function assignmentOf<
  C extends { assignments: readonly Pick<AssignmentTerms, 'deckId' | 'dueAt' | 'examAt'>[] },
>(
  classes: readonly C[],
  deckId: string,
  now: number,
): { course: C; terms: C['assignments'][number] } | null {
  const all = classes
    .flatMap((course) => course.assignments.map((terms) => ({ course, terms })))
    .filter(({ terms }) => terms.deckId === deckId)
    .sort((a, b) => endOf(a.terms) - endOf(b.terms));
  return all.find(({ terms }) => endOf(terms) >= now) ?? all.at(-1) ?? null;
}
