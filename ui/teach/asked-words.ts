import { dayWords, hourWords } from '#ui/dates.ts';
import { teachText } from './text.ts';

interface Asked {
  /** ms since 1970. */
  dueAt: number;
  examAt: number | null;
  daysRequired: number;
}

/** What an assignment asks of a class: when it is due, the exam, the days of study. */
export function askedWords({ dueAt, examAt, daysRequired }: Asked, timeZone: string): string {
  const { due, exam, days } = teachText.home;
  return [
    due(hourWords(dueAt, timeZone)),
    ...(examAt === null ? [] : [exam(dayWords(examAt, timeZone))]),
    ...(daysRequired > 0 ? [days(daysRequired)] : []),
  ].join(' ');
}
