import { fractionOf } from '#core/chance/hash.ts';
import { answersIn, countedDays, dayAsked } from '#core/course/study-days.ts';
import { DEFAULT_SETTINGS } from '#core/memory/settings.ts';
import { NOON, UTC } from '#core/memory/test/sample.ts';
import { plainReader, Student } from '#core/study/test/student.ts';
import { DAY, studyDay } from '#core/time/study-day.ts';
import { shippedEdition } from '#formats/test/shipped-edition.ts';
import { type Figure, quantile } from './figure.ts';

const STUDENTS = 200;
const EDITION = shippedEdition();
const ITEMS = new Set(EDITION.items.map(({ id }) => id));
const DAYS = 14;
const MINUTES = [3, 5, 10, 15, 20, 30];
const LEAST = [3, 5, 8, 10];
/** Where hardly anything is to be done a share of it says nothing. */
const WORTH_SAYING = 2;

/**
 * What is promised without an exam: the minutes that Today says in the morning beside those that the day took, and the day
 * of study to whoever does all that Today offers. The students are not the model's, as on the way to an exam.
 */
export function dayFigures(): Figure[] {
  const walks = Array.from({ length: STUDENTS }, (_, index) => new DayWalk(index, true));
  const unaware = Array.from({ length: STUDENTS }, (_, index) => new DayWalk(index, false));
  const errors = walks.flatMap((walk) => walk.errors.map((error) => 100 * Math.abs(error)));
  const lost = (all: readonly DayWalk[]) => {
    const done = all.reduce((sum, walk) => sum + walk.done, 0);
    return (100 * (done - all.reduce((sum, walk) => sum + walk.earned, 0))) / done;
  };
  return [
    {
      what: 'days: minutes of the day said in the morning, median error',
      value: quantile(errors, 0.5),
      unit: '%',
      budget: '≤ 25',
    },
    { what: 'days: the same, nine of ten', value: quantile(errors, 0.9), unit: '%' },
    {
      what: 'days: all that Today offered was done and the day not counted',
      value: lost(walks),
      unit: '%',
      budget: '0',
    },
    {
      what: 'days: the same, were Today not told what a day asks (as before)',
      value: lost(unaware),
      unit: '%',
    },
  ];
}

/** One student of a class that asks for days of study, for two weeks. */
class DayWalk {
  readonly errors: number[] = [];
  /** Days on which all was done. */
  done = 0;
  /** Those of them that counted. */
  earned = 0;

  constructor(index: number, isTold: boolean) {
    const fraction = (what: string) => fractionOf(`${what} ${index}`);
    const pick = (what: string, of: readonly number[]) =>
      of[Math.floor(of.length * fraction(what))] ?? 0;
    const terms = {
      ...{ deckId: EDITION.deckId, opensAt: NOON, dueAt: NOON + DAYS * DAY, joinedAt: NOON },
      ...{ leastAnswers: pick('least', LEAST), leastBefore: [], graceDays: 2 },
    };
    const lasting = 2 ** (2 * fraction('lasting') - 1);
    const nature = plainReader(`student ${index}`, 0.68 + 0.27 * fraction('grasp'), lasting);
    const settings = { ...DEFAULT_SETTINGS, minutesPerDay: pick('minutes', MINUTES) };
    const asks = isTold ? [dayAsked(terms)] : [];
    const student = new Student(nature, EDITION, { settings, asks });
    const done: number[] = [];
    for (let day = 0; day < DAYS; day += 1) {
      student.wake(day);
      const said = student.look().progress.minutes;
      const { taken } = student.studyToTheEnd();
      if (taken >= WORTH_SAYING) this.errors.push(said / taken - 1);
      done.push(studyDay(NOON + day * DAY, UTC));
    }
    const counted = new Set(countedDays(answersIn(student.log, ITEMS), terms));
    this.done = done.length;
    this.earned = done.filter((day) => counted.has(day)).length;
  }
}
