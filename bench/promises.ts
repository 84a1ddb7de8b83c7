import { fractionOf } from '#core/chance/hash.ts';
import type { Edition, EditionItem } from '#core/deck/edition.ts';
import { DEFAULT_SETTINGS } from '#core/memory/settings.ts';
import { NOON } from '#core/memory/test/sample.ts';
import type { ExamPlan } from '#core/study/exam-plan.ts';
import { plainReader, Student } from '#core/study/test/student.ts';
import { DAY } from '#core/time/study-day.ts';
import { shippedEdition } from '#formats/test/shipped-edition.ts';
import { type Figure, quantile } from './figure.ts';

const STUDENTS = 200;
const MINUTES = [5, 8, 10, 15, 20, 30, 45, 60];
const LADDER = [5, 8, 15, 45];
/** Where hardly anything is to be done a share of it says nothing. */
const WORTH_SAYING = 2;

/**
 * What is promised to students, beside what becomes of it: an exam plan said on the first morning and every morning after it,
 * and a student who is not the model's (memories that last half as long to twice as long, right at 68 to 95 in 100) and does
 * all that Today asks.
 */
export function promiseFigures(): Figure[] {
  const walks = Array.from({ length: STUDENTS }, (_, index) => new ExamWalk(index));
  const share = (walk: (one: ExamWalk) => boolean) =>
    (100 * walks.filter(walk).length) / walks.length;
  const off = walks.map(({ error }) => 100 * Math.abs(error));
  const every = walks.flatMap(({ errors }) => errors.map((error) => 100 * Math.abs(error)));
  return [
    {
      what: 'exam: minutes a day said on the first morning, median error',
      value: quantile(off, 0.5),
      unit: '%',
      budget: '≤ 10',
    },
    { what: 'exam: the same, nine of ten', value: quantile(off, 0.9), unit: '%', budget: '≤ 25' },
    {
      what: 'exam: minutes a day said on any morning, median error',
      value: quantile(every, 0.5),
      unit: '%',
      budget: '≤ 10',
    },
    { what: 'exam: the same, nine of ten', value: quantile(every, 0.9), unit: '%', budget: '≤ 25' },
    {
      what: 'exam: students for whom “left out” rose',
      value: share(({ rose }) => rose),
      unit: '%',
      budget: '< 5',
    },
    {
      what: 'exam: students with more left out than was said first',
      value: share(({ worse }) => worse),
      unit: '%',
      budget: '< 5',
    },
    {
      what: 'exam: “not all fits” over a day with room left',
      value: share(({ idle }) => idle),
      unit: '%',
      budget: '0',
    },
    {
      what: 'exam: “left out” although it was met',
      value: share(({ absurd }) => absurd),
      unit: '%',
      budget: '0',
    },
    {
      what: 'exam: who took the minutes said and still missed some',
      value: share(({ extra }) => extra === 'missed'),
      unit: '%',
      budget: '< 5',
    },
    {
      what: 'exam: students to whom more minutes were proposed',
      value: share(({ extra }) => extra !== null),
      unit: '%',
    },
    ...ladderFigures(),
  ];
}

function ladderFigures(): Figure[] {
  let fewer = 0;
  let more = 0;
  let pairs = 0;
  for (let index = 0; index < STUDENTS / 4; index += 1) {
    const walks = LADDER.map((minutes) => new ExamWalk(index, minutes));
    for (const [at, walk] of walks.entries()) {
      const before = walks[at - 1];
      if (!before) continue;
      pairs += 1;
      if (walk.leftOut > before.leftOut) more += 1;
      if (walk.firstDay < before.firstDay) fewer += 1;
    }
  }
  return [
    {
      what: 'exam: more minutes and more left out at the end, of all pairs',
      value: (100 * more) / pairs,
      unit: '%',
      budget: '0',
    },
    {
      what: 'exam: more minutes and fewer cards today, of all pairs',
      value: (100 * fewer) / pairs,
      unit: '%',
      budget: '0',
    },
  ];
}

/** One student on the way to one exam, by what Today offers. */
class ExamWalk {
  /** Said on the first morning over taken, less one; and on every morning. */
  error = 0;
  readonly errors: number[] = [];
  rose = false;
  worse = false;
  idle = false;
  absurd = false;
  /** What became of the proposal of the first morning; null where there was none. */
  extra: 'met' | 'missed' | null = null;
  /** Key points that were not met before the exam. */
  leftOut = 0;
  firstDay = 0;

  constructor(index: number, minutes?: number, isSecond = false) {
    const student = studentOf(index, minutes);
    const { daysLeft } = examOf(index);
    const taken: number[] = [];
    const said: { plan: ExamPlan; day: number }[] = [];
    for (let day = 0; day < daysLeft; day += 1) {
      student.wake(day);
      const morning = student.look();
      const before = said.at(-1)?.plan;
      const known = before && new Map([[before.deckId, new Set(before.leftOut)]]);
      const plan = morning.ways(undefined, known)[0];
      if (!plan) break;
      said.push({ plan, day });
      if (day === 0) this.firstDay = morning.progress.strokes.length;
      const planned = morning.progress.minutes;
      // Less than a card and the longest section before it.
      const hasRoom = planned < student.settings.minutesPerDay - 3;
      if (plan.leftOut.length > 0 && hasRoom) this.idle = true;
      const alreadyMet = student.met();
      if (plan.leftOut.some((id) => alreadyMet.has(id))) this.absurd = true;
      taken.push(student.studyToTheEnd().taken);
    }
    const claims = student.edition.claims.filter(({ id }) => hasCard(student.edition, id));
    const met = student.met();
    this.leftOut = claims.filter(({ id }) => !met.has(id)).length;
    const lefts = said.map(({ plan }) => plan.leftOut.length);
    this.rose = lefts.some((left, at) => at > 0 && left > (lefts[at - 1] ?? 0));
    this.worse = this.leftOut > (lefts[0] ?? 0);
    for (const { plan, day } of said) {
      const days = plan.days || daysLeft - day;
      if (days < 1 || plan.minutes === 0) continue;
      const really = mean(taken.slice(day, day + days));
      if (really >= WORTH_SAYING) this.errors.push(plan.minutes / really - 1);
    }
    this.error = this.errors[0] ?? 0;

    const proposed = said[0]?.plan.extraMinutes;
    if (proposed && minutes === undefined && !isSecond) {
      const minutesThen = student.settings.minutesPerDay + proposed;
      this.extra = new ExamWalk(index, minutesThen, true).leftOut === 0 ? 'met' : 'missed';
    }
  }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function hasCard({ items }: Edition, claimId: string): boolean {
  return items.some((item) => item.claimId === claimId && item.role === 'card');
}

function examOf(index: number): { daysLeft: number; edition: Edition; minutes: number } {
  const pick = (what: string, among: number) => Math.floor(among * fractionOf(`${what} ${index}`));
  return {
    daysLeft: 2 + pick('days', 27),
    edition: DECKS[pick('deck', DECKS.length)] as Edition,
    minutes: MINUTES[pick('minutes', MINUTES.length)] as number,
  };
}

function studentOf(index: number, minutes?: number): Student {
  const { edition, daysLeft, minutes: own } = examOf(index);
  const fraction = (what: string) => fractionOf(`${what} ${index}`);
  const lasting = 2 ** (2 * fraction('lasting') - 1);
  const nature = plainReader(`student ${index}`, 0.68 + 0.27 * fraction('grasp'), lasting);
  const settings = { ...DEFAULT_SETTINGS, minutesPerDay: minutes ?? own };
  const examAt = NOON + daysLeft * DAY;
  return new Student(nature, edition, { settings, exams: [{ deckId: edition.deckId, examAt }] });
}

/** The shipped deck, and one of three times as many key points with shorter questions. */
const DECKS: readonly Edition[] = [shippedEdition(), tripled(shippedEdition())];

export function tripled(edition: Edition): Edition {
  const copies = ['a', 'b', 'c'];
  const claims = copies.flatMap((copy) =>
    edition.claims.map((claim) => ({ ...claim, id: `${claim.id}.${copy}` })),
  );
  const items = copies.flatMap((copy) =>
    edition.items.map(
      (item): EditionItem => ({
        ...item,
        id: `${item.id}.${copy}`,
        claimId: `${item.claimId}.${copy}`,
      }),
    ),
  );
  return { ...edition, id: 'tripled.1', deckId: 'tripled', claims, items };
}
