import { SETTING_RANGES } from '#core/memory/setting-range.ts';
import { studyDay } from '#core/time/study-day.ts';
import type { QueueInput } from './candidate.ts';
import { ExamCourse, type Walk } from './exam-course.ts';
import { daysToMeet, type ExamDeck } from './exam-pace.ts';
import type { Pace } from './pace.ts';

/** Where a learner is on the way to an exam. */
export interface ExamPlan {
  deckId: string;
  /** Days until the exam; 0 on its day, negative after it. */
  daysLeft: number;
  /** There are key points to meet; all are met; the last three days; the exam is over, from its hour on. */
  stage: 'meeting' | 'keeping' | 'last-days' | 'over';
  /** Key points of which no card was met, and of which one can be. */
  unmet: number;
  /** So many days from today on something is still to be met, within the learner's own minutes. */
  days: number;
  /** New cards a day on these days. */
  newADay: number;
  /** What an average one of these days takes, with what returns; where all is met, one of those before the exam. */
  minutes: number;
  /** What an average day takes after them, up to the exam; 0 where there is none. */
  minutesAfter: number;
  /** Minutes a day beyond the learner's own with which all would be met in time: 0 on course, null where no number does. */
  extraMinutes: number | null;
  /** Claims that the learner's own minutes leave out, and of which none was met. */
  leftOut: readonly string[];
}

/** By deck, the claims that were said to be left out when it was last said of the same exam and the same minutes. */
export type LeftOut = ReadonlyMap<string, ReadonlySet<string>>;

/** From so many days before an exam on, all that is met is gone through once more. */
const LAST_DAYS = 3;
/** An exam further off is planned for as if it were in so many days. */
const MOST_DAYS = 200;

/**
 * The way to each exam from where the learner stands: one simulation of their days, by the minutes, the order and the costs that the
 * queue goes by. What returns is what is expected to (`ExpectedReturns`), so that it is the mean of how their answers may turn
 * out. `input` is today's before any pace, best as the day began; `pace` is the learner's before today.
 */
export function examPlansOf(
  input: QueueInput,
  pace: Pace,
  decks: readonly ExamDeck[],
  said?: LeftOut,
): ExamPlan[] {
  const today = studyDay(input.now, input.boundary);
  const coming = decks.filter(({ examAt }) => examAt > input.now);
  const ahead = Math.max(0, ...coming.map((exam) => daysToMeet(exam, today)));
  const course = new ExamCourse(input, pace, coming, Math.min(ahead, MOST_DAYS));
  const expected = course.walk(input.settings.minutesPerDay);
  const careful = course.carefulWalk(input.settings.minutesPerDay);
  return decks.map((exam) => {
    const daysLeft = exam.day - today;
    const plain = { deckId: exam.deckId, daysLeft, unmet: 0, days: 0, newADay: 0 };
    if (exam.examAt <= input.now) {
      const nothing = { minutes: 0, minutesAfter: 0, extraMinutes: 0, leftOut: [] };
      return { ...plain, stage: 'over' as const, ...nothing };
    }
    const toMeet = course.toMeet(exam);
    const within = Math.min(daysToMeet(exam, today), MOST_DAYS);
    const last = Math.max(-1, ...toMeet.map((claim) => expected.metOn.get(claim) ?? within - 1));
    const days = Math.min(last + 1, within);
    const before = said?.get(exam.deckId);
    // What was said to fit is not taken back for a doubt, only where it does not fit by what is expected.
    const isOut = (claim: string) =>
      !fits(expected, null, claim, within) ||
      (!fits(expected, careful, claim, within) && (!before || before.has(claim)));
    const leftOut = toMeet.filter(isOut);
    return {
      ...plain,
      stage: toMeet.length > 0 ? 'meeting' : stageOfKept(daysLeft),
      unmet: toMeet.length,
      days,
      newADay: days === 0 ? 0 : Math.ceil(toMeet.length / days),
      minutes: meanOf(expected, 0, days || within),
      minutesAfter: days === 0 ? 0 : meanOf(expected, days, within),
      extraMinutes:
        leftOut.length === 0 ? 0 : extraFor(course, input.settings.minutesPerDay, toMeet, within),
      leftOut,
    };
  });
}

function stageOfKept(daysLeft: number): 'last-days' | 'keeping' {
  return daysLeft < LAST_DAYS ? 'last-days' : 'keeping';
}

/** The plan of this morning, once all has been met in the course of the day: what is left is to keep it. */
export function onceAllIsMet(plan: ExamPlan): ExamPlan {
  if (plan.stage !== 'meeting') return plan;
  const { daysLeft, minutes, minutesAfter } = plan;
  return {
    ...plan,
    ...{ stage: stageOfKept(daysLeft), unmet: 0, days: 0, newADay: 0 },
    ...{ minutes: minutesAfter || minutes, minutesAfter: 0, extraMinutes: 0, leftOut: [] },
  };
}

/** Whether a claim is met within so many days, with a reserve where there is one: what is handed out today needs none. */
function fits({ metOn }: Walk, careful: Walk | null, claim: string, days: number): boolean {
  const day = metOn.get(claim) ?? days;
  return day === 0 || (day < days && (!careful || (careful.metOn.get(claim) ?? days) < days));
}

function meanOf({ minutes }: Walk, from: number, to: number): number {
  const days = minutes.slice(from, to);
  return days.reduce((sum, one) => sum + one, 0) / Math.max(1, days.length);
}

/** The fewest minutes a day beyond the learner's own with which these claims are met within so many days; null where none are. */
function extraFor(
  course: ExamCourse,
  own: number,
  claims: readonly string[],
  days: number,
): number | null {
  const suffices = (extra: number) => {
    const [expected, careful] = [course.walk(own + extra), course.carefulWalk(own + extra)];
    return claims.every((claim) => fits(expected, careful, claim, days));
  };
  let [low, high] = [0, SETTING_RANGES.minutesPerDay[1] - own];
  if (own === 0 || high <= 0 || !suffices(high)) return null;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (suffices(middle)) high = middle;
    else low = middle;
  }
  return high;
}
