import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '#core/memory/settings.ts';
import { NOON } from '#core/memory/test/sample.ts';
import { plainReader, Student } from '#core/study/test/student.ts';
import { DAY, studyDay } from '#core/time/study-day.ts';
import { shippedEdition } from '#formats/test/shipped-edition.ts';
import { type AssignmentTerms, withExceptions } from './assignment.ts';
import { answersIn, type CountingTerms, countedDays, dayAsked } from './study-days.ts';

const HOUR = 3_600_000;
const EDITION = shippedEdition();
const ITEMS = new Set(EDITION.items.map(({ id }) => id));
const UTC = { offsetMinutes: 0, dayStartsAt: 4 };
const TERMS: AssignmentTerms & CountingTerms = {
  ...{ id: 'a', deckId: EDITION.deckId, opensAt: NOON, dueAt: NOON + 9 * DAY, examAt: null },
  ...{ daysRequired: 5, leastAnswers: 2, graceDays: 2, isProRata: true, leastBefore: [] },
  joinedAt: NOON,
};
const answer = (itemId: string, at: number, receivedAt: number | null = at) => ({
  ...{ itemId, at, receivedAt, ...UTC },
});
const daysOf = (terms: CountingTerms, ...answers: ReturnType<typeof answer>[]) =>
  countedDays(answers, terms).length;

describe('a day of study', () => {
  it('counts by different cards, from the hour at which the learner’s own day begins', () => {
    const night = NOON + 15 * HOUR;
    expect(daysOf(TERMS, answer('x', NOON), answer('y', night))).toBe(1);
    expect(daysOf(TERMS, answer('x', NOON), answer('y', night + 2 * HOUR))).toBe(0);
    expect(daysOf(TERMS, answer('x', NOON), answer('x', NOON + HOUR))).toBe(0);
  });

  it('counts whole on the days of opening, joining and due, and none before or after', () => {
    const both = (at: number) => [answer('x', at), answer('y', at)] as const;
    expect(daysOf(TERMS, ...both(NOON - 7 * HOUR))).toBe(1);
    expect(daysOf(TERMS, ...both(NOON - 9 * HOUR))).toBe(0);
    expect(daysOf({ ...TERMS, joinedAt: NOON + DAY }, ...both(NOON))).toBe(0);
    expect(daysOf(TERMS, ...both(TERMS.dueAt + 10 * HOUR))).toBe(1);
    expect(daysOf(TERMS, ...both(TERMS.dueAt + 17 * HOUR))).toBe(0);
    const border = { ...TERMS, dueAt: NOON + 16 * HOUR };
    expect(daysOf(border, ...both(NOON + 15 * HOUR))).toBe(1);
    expect(daysOf(border, ...both(NOON + 17 * HOUR))).toBe(0);
  });

  it('counts what arrives within the days of grace', () => {
    const on = (received: number) =>
      daysOf(TERMS, answer('x', TERMS.dueAt, received), answer('y', TERMS.dueAt, received));
    expect([on(TERMS.dueAt + 2 * DAY), on(TERMS.dueAt + 3 * DAY)]).toEqual([1, 0]);
  });

  it('tells by no change of the hours of opening and due at which hour somebody studied', () => {
    const hour = fc.integer({ min: 0, max: 23 });
    fc.assert(
      fc.property(hour, hour, fc.integer({ min: 4, max: 27 }), (opens, due, studied) => {
        const day = NOON - 12 * HOUR;
        const at = day + studied * HOUR;
        const terms = {
          ...TERMS,
          ...{ opensAt: day + 4 * HOUR + opens * HOUR, joinedAt: 0 },
          dueAt: day + 4 * HOUR + (due + 1) * HOUR,
        };
        expect(daysOf(terms, answer('x', at), answer('y', at))).toBe(1);
      }),
    );
  });
});

describe('whoever does all that Today offers', () => {
  const way = fc.record({
    minutes: fc.constantFrom(0, 1, 3, 10, 30),
    newPerDay: fc.constantFrom(0, 3, 20),
    grasp: fc.double({ min: 0.6, max: 0.95, noNaN: true }),
    least: fc.integer({ min: 1, max: 12 }),
    offsetMinutes: fc.integer({ min: -720, max: 840 }),
    dayStartsAt: fc.nat(23),
    hour: fc.nat(23),
    opensAfter: fc.integer({ min: -3 * 24, max: 24 }),
    dueAfter: fc.integer({ min: 1, max: 6 * 24 }),
    joinsAfter: fc.integer({ min: 0, max: 48 }),
    exam: fc.boolean(),
    longer: fc.option(fc.integer({ min: 1, max: 3 })),
    skips: fc.array(fc.nat(7), { maxLength: 3 }),
  });

  it('earns the day, whatever the plan, the dates, the zone and the hour at which days begin', () => {
    fc.assert(
      fc.property(way, (given) => {
        const { minutes, newPerDay, grasp, least, offsetMinutes, dayStartsAt } = given;
        const boundary = { offsetMinutes, dayStartsAt };
        const opensAt = NOON + given.opensAfter * HOUR;
        const dueAt = opensAt + given.dueAfter * HOUR;
        const other = given.longer === null ? [] : [{ ...NONE, dueAt: dueAt + given.longer * DAY }];
        const asked = { ...TERMS, opensAt, dueAt, leastAnswers: least };
        const joinedAt = NOON + given.joinsAfter * HOUR;
        const terms = { ...withExceptions(asked, other), joinedAt };
        const nature = plainReader(`student ${grasp}`, grasp, 1, 0.4);
        const student = new Student(nature, EDITION, {
          settings: { ...DEFAULT_SETTINGS, minutesPerDay: minutes, newPerDay, dayStartsAt },
          exams: given.exam ? [{ deckId: EDITION.deckId, examAt: dueAt + DAY }] : [],
          ...{ asks: [dayAsked(terms)], boundary },
        });
        const done: number[] = [];
        for (let day = 0; day < 8; day++) {
          student.now = NOON + day * DAY + given.hour * HOUR;
          const own = studyDay(student.now, boundary);
          // Somebody who begins late enough studies into the next day; that is no whole day.
          const began = own;
          if (given.skips.includes(day) || student.now < joinedAt) continue;
          student.studyToTheEnd();
          if (studyDay(student.now, boundary) === began) done.push(own);
        }
        const counted = countedDays(answersIn(student.log, ITEMS), terms);
        const isAsked = (day: number) =>
          day >= studyDay(Math.max(terms.opensAt, joinedAt), boundary) &&
          day <= studyDay(terms.dueAt - 1, boundary);
        expect(counted).toEqual(expect.arrayContaining(done.filter(isAsked)));
      }),
      { numRuns: 60 },
    );
  });

  const NONE = { dueAt: null, examAt: null, daysRequired: null };
});
