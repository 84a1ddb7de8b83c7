import { DAY } from '#core/time/study-day.ts';
import { wallTimeOf } from '#core/time/wall-time.ts';
import { type AssignmentTerms, daysBetween, type Exception, withExceptions } from './assignment.ts';

/** The dates of an assignment, or other ones for a student. */
type Dates = Pick<AssignmentTerms, 'opensAt' | 'dueAt' | 'examAt'>;

/** What is wrong, by field of the form: the word for which the page has a sentence. */
export type TermsFaults = Partial<
  Record<'opens' | 'due' | 'exam' | 'daysRequired' | 'leastAnswers', string>
>;

/** Dates of a class lie no further off: a year typed wrong would ask for thousands of days. */
const EARLIEST = -366 * DAY;
const LATEST = 3 * 366 * DAY;

interface Circumstances {
  /** What was given so far: a date that is over may stay as it is. */
  before?: Dates | undefined;
  timeZone: string;
  /** ms since 1970. */
  now: number;
  /** How many cards the deck has; 0 where there is no such deck, which others refuse. */
  cards: number;
}

/** What is wrong with the terms of an assignment: dates against each other and the calendar, more days than there are, more cards. */
export function termsFaults(
  terms: Dates & Pick<AssignmentTerms, 'daysRequired' | 'leastAnswers'>,
  { before, timeZone, now, cards }: Circumstances,
): TermsFaults {
  const { opensAt, dueAt, examAt, daysRequired, leastAnswers } = terms;
  const faults: TermsFaults = {};
  const say = (field: keyof TermsFaults, fault: string | null) => {
    if (fault !== null) faults[field] ??= fault;
  };
  say('opens', outOfReach(opensAt, now));
  say('due', outOfReach(dueAt, now));
  say('due', dueAt <= opensAt ? 'order' : null);
  say('due', dueAt <= now && dueAt !== before?.dueAt ? 'pastDue' : null);
  if (examAt !== null) {
    say('exam', outOfReach(examAt, now));
    say('exam', examAt <= opensAt ? 'order' : null);
    say('exam', isDayBefore(examAt, dueAt, timeZone) ? 'examBeforeDue' : null);
    say('exam', examAt <= now && examAt !== before?.examAt ? 'pastExam' : null);
  }
  if (Object.keys(faults).length === 0) {
    const days = daysBetween(opensAt, dueAt, timeZone);
    say('daysRequired', daysRequired > days ? `tooManyDays ${days}` : null);
  }
  say(
    'leastAnswers',
    daysRequired > 0 && cards > 0 && leastAnswers > cards ? `leastCards ${cards}` : null,
  );
  return faults;
}

/** The same of other dates for a student, null where the assignment's hold. */
export function exceptionFaults(
  terms: Dates & Pick<AssignmentTerms, 'daysRequired'>,
  other: Exception,
  { timeZone, now }: Pick<Circumstances, 'timeZone' | 'now'>,
): TermsFaults {
  const { dueAt, examAt } = withExceptions(terms, [other]);
  const days = daysBetween(terms.opensAt, dueAt, timeZone);
  const { daysRequired } = other;
  const faultOf = (at: number | null) => {
    if (at === null) return null;
    return outOfReach(at, now) ?? (at <= terms.opensAt ? 'order' : null);
  };
  const [due, exam] = [faultOf(other.dueAt), faultOf(other.examAt)];
  const isAfter = examAt !== null && isDayBefore(examAt, dueAt, timeZone);
  return {
    ...(due === null ? {} : { due }),
    ...(exam === null ? {} : { exam }),
    ...(isAfter && due === null && exam === null ? { due: 'dueAfterExam' } : {}),
    ...(daysRequired !== null && daysRequired > days && due === null
      ? { daysRequired: `tooManyDays ${days}` }
      : {}),
  };
}

function outOfReach(at: number, now: number): string | null {
  if (at < now + EARLIEST) return 'tooEarly';
  return at > now + LATEST ? 'tooLate' : null;
}

/** Whether an instant lies on an earlier day of the calendar than another. */
function isDayBefore(one: number, other: number, timeZone: string): boolean {
  return wallTimeOf(one, timeZone).date < wallTimeOf(other, timeZone).date;
}
