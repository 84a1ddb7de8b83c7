import type { Edition } from '#core/deck/edition.ts';
import { DEFAULT_SETTINGS } from '#core/memory/settings.ts';
import { NOON } from '#core/memory/test/sample.ts';
import { plainReader, Student } from '#core/study/test/student.ts';
import { DAY } from '#core/time/study-day.ts';

/** In the browser: how long the first plan of a page takes, and each of the next, in ms. Days before it make memories to plan with. */
export function planTimes(edition: Edition, daysLeft: number, daysBefore: number): number[] {
  const exams = [{ deckId: edition.deckId, examAt: NOON + (daysBefore + daysLeft) * DAY }];
  const settings = { ...DEFAULT_SETTINGS, minutesPerDay: 20 };
  const student = new Student(plainReader('a phone', 0.85), edition, { settings, exams });
  for (let day = 0; day < daysBefore; day += 1) {
    student.wake(day);
    student.studyToTheEnd();
  }
  student.wake(daysBefore);
  return Array.from({ length: 11 }, () => {
    const morning = student.look();
    const started = performance.now();
    morning.ways();
    return performance.now() - started;
  });
}
