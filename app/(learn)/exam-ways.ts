import { examsOf } from '#core/study/after-exam.ts';
import type { StudyDay } from '#core/study/day.ts';
import type { ExamPlan } from '#core/study/exam-plan.ts';
import { startOfStudyDay, studyDay } from '#core/time/study-day.ts';
import { remembered, rememberLast } from '#offline/device/remembered.ts';
import type { Replica } from '#offline/replica/replica.ts';
import { onceFor } from './once.ts';

const once = onceFor<ExamPlan[]>();

/**
 * The way to each exam as it stood when the study day began: worked out once a day, and again only when the learner's settings, the
 * decks or the exams are others, or an exam's hour has come. What it leaves out is remembered on this device until the next time.
 */
export function examWays(replica: Replica, day: StudyDay): ExamPlan[] {
  const { settings, editions, classes } = replica.snapshot();
  const number = studyDay(day.now, day.boundary);
  const exams = examsOf(classes);
  const over = exams.filter(({ examAt }) => examAt <= day.now).length;
  const ids = editions.map(({ id }) => id).join(' ');
  return once([replica, number, JSON.stringify([settings, exams, over]), ids], () => {
    const began = startOfStudyDay(number, day.boundary);
    const told = toldOf(settings.minutesPerDay, exams);
    const ways = day.ways(replica.cardsBefore(day.studied, began), told.said);
    for (const way of ways) told.keep(way);
    return ways;
  });
}

/** What was last said to be left out, of exams at these instants and with so many minutes a day. */
function toldOf(minutesPerDay: number, exams: readonly { deckId: string; examAt: number }[]) {
  const termsOf = (deckId: string) =>
    [
      ...exams.filter((exam) => exam.deckId === deckId).map(({ examAt }) => examAt),
      minutesPerDay,
    ].join(',');
  const said = new Map<string, ReadonlySet<string>>();
  for (const line of remembered('exams-said')) {
    const [deckId = '', terms, ...claims] = line.split(' ');
    if (terms === termsOf(deckId)) said.set(deckId, new Set(claims));
  }
  const keep = ({ deckId, leftOut }: ExamPlan) =>
    rememberLast('exams-said', `${deckId} `, [termsOf(deckId), ...leftOut].join(' '));
  return { said, keep };
}
