import type { Edition } from '#core/deck/edition.ts';
import { effectiveTime, type LogEvent } from '#core/memory/log.ts';
import type { DayAsked } from '#core/study/day.ts';
import { type DayBoundary, startOfStudyDay, studyDay } from '#core/time/study-day.ts';
import { type AssignmentTerms, leastOn } from './assignment.ts';

/** One answer, as far as days of study are concerned, with what places it on the learner's own study day. */
export interface Answered extends DayBoundary {
  itemId: string;
  /** When it was given; ms since 1970. */
  at: number;
  /** When the server received it; null for one that it has not received. */
  receivedAt: number | null;
}

/** What is asked of one learner, as far as it decides which days count. */
export interface CountingTerms
  extends Pick<
    AssignmentTerms,
    'opensAt' | 'dueAt' | 'leastAnswers' | 'leastBefore' | 'graceDays'
  > {
  /** When they joined, ms since 1970. */
  joinedAt: number;
}

/**
 * The study days of the learner's own on which enough was answered: different cards of the deck, of any kind, rated as they may be, also
 * in a quiz. A day counts whole: those on which the work opens, on which the learner joins and on which it is due are among them, and
 * what was answered on a day counts where it is received so many days after the last as there is grace. So no hour of study shows,
 * whichever hours the dates have, and who does what Today offers up to the end of their own day has studied on that day.
 */
export function countedDays(answers: Iterable<Answered>, terms: CountingTerms): number[] {
  const days = new Map<number, { began: number; cards: Set<string> }>();
  for (const answer of answers) {
    const day = studyDay(answer.at, answer);
    if (!isAmong(day, answer, terms)) continue;
    const began = startOfStudyDay(day, answer);
    const of = days.get(day) ?? { began, cards: new Set() };
    of.began = Math.min(of.began, began);
    days.set(day, of);
    of.cards.add(answer.itemId);
  }
  return [...days]
    .filter(([, { began, cards }]) => cards.size >= leastOn(terms, began))
    .map(([day]) => day)
    .sort((a, b) => a - b);
}

function isAmong(day: number, answer: Answered, terms: CountingTerms): boolean {
  const last = lastDay(terms, answer);
  const received = studyDay(answer.receivedAt ?? 0, answer);
  return day >= firstDay(terms, answer) && day <= last && received <= last + terms.graceDays;
}

/** The first of the learner's study days that can count. */
function firstDay({ opensAt, joinedAt }: CountingTerms, boundary: DayBoundary): number {
  return studyDay(Math.max(opensAt, joinedAt), boundary);
}

/** The last one: that in which the due instant lies, or before it where a day begins at that very instant. */
function lastDay({ dueAt }: CountingTerms, boundary: DayBoundary): number {
  return studyDay(dueAt - 1, boundary);
}

/** How many different cards make the study day count that an instant (ms since 1970) lies in; 0 where it cannot count. */
function cardsAskedOn(terms: CountingTerms, at: number, boundary: DayBoundary): number {
  const day = studyDay(at, boundary);
  const counts = day >= firstDay(terms, boundary) && day <= lastDay(terms, boundary);
  return counts ? leastOn(terms, startOfStudyDay(day, boundary)) : 0;
}

/** What these terms ask of each day, as a day of study needs it. */
export function dayAsked(terms: CountingTerms & { deckId: string }): DayAsked {
  const cardsOn: DayAsked['cardsOn'] = (began, boundary) => cardsAskedOn(terms, began, boundary);
  return { deckId: terms.deckId, cardsOn };
}

/** The answers of a log to these items, wherever they were given; undone ones left out. */
export function answersIn(log: readonly LogEvent[], itemIds: ReadonlySet<string>): Answered[] {
  const undone = new Set(
    log.flatMap((event) => (event.kind === 'undo' ? event.payload.undoes : [])),
  );
  return log.flatMap((event) => {
    const { id, kind, itemId = '', offsetMinutes, dayStartsAt } = event;
    if (kind !== 'review' || undone.has(id) || !itemIds.has(itemId)) return [];
    return { itemId, at: effectiveTime(event), receivedAt: null, offsetMinutes, dayStartsAt };
  });
}

/** How many days of study count so far on an edition's items, those that another entry of the learner has earned among them. */
export function daysCounted(
  log: readonly LogEvent[],
  terms: CountingTerms & { daysElsewhere?: readonly number[] },
  { items }: Pick<Edition, 'items'>,
): number {
  const here = countedDays(answersIn(log, new Set(items.map(({ id }) => id))), terms);
  return new Set([...here, ...(terms.daysElsewhere ?? [])]).size;
}
