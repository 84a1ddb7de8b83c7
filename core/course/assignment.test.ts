import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DAY } from '#core/time/study-day.ts';
import { instantOf } from '#core/time/wall-time.ts';
import {
  type AssignmentTerms,
  assignmentOf,
  daysAsked,
  leastBeforeOf,
  leastOn,
  movedTo,
  withExceptions,
} from './assignment.ts';

const ZONE = 'Europe/Berlin';
const at = (date: string, hour = 12) => instantOf({ date, hour }, ZONE);
const TERMS: AssignmentTerms = {
  ...{ id: 'a', deckId: 'd', opensAt: at('2026-10-20', 8), dueAt: at('2026-10-29', 23) },
  ...{ examAt: at('2026-11-02', 9), daysRequired: 5, leastAnswers: 2, graceDays: 2 },
  ...{ isProRata: true, leastBefore: [] },
};

it('asks a part of the days of who joins within the span, and none of who joins after it', () => {
  expect(daysAsked(TERMS, TERMS.opensAt - DAY, ZONE)).toBe(5);
  expect(daysAsked(TERMS, at('2026-10-25'), ZONE)).toBe(2);
  expect(daysAsked(TERMS, at('2026-10-29'), ZONE)).toBe(0);
  expect(daysAsked(TERMS, at('2026-11-05'), ZONE)).toBe(0);
});

it('never asks for more days than are left, nor more of who comes later', () => {
  fc.assert(
    fc.property(fc.nat(60), fc.nat(40), fc.nat(40), (required, one, two) => {
      const terms = { ...TERMS, daysRequired: required };
      const asked = (day: number) => daysAsked(terms, TERMS.opensAt + day * DAY, ZONE);
      expect(asked(Math.max(one, two))).toBeLessThanOrEqual(asked(Math.min(one, two)));
      expect(asked(one)).toBeLessThanOrEqual(Math.max(0, 10 - one));
    }),
  );
});

it('asks as many of everybody where late joiners are asked for no fewer', () => {
  const terms = { ...TERMS, isProRata: false };
  expect(daysAsked(terms, at('2026-10-28'), ZONE)).toBe(5);
});

it('keeps for the days that have begun the number of cards that held as they began', () => {
  const changed = { leastAnswers: 7, leastBefore: leastBeforeOf(TERMS, 7, at('2026-10-22')) };
  const again = { leastAnswers: 3, leastBefore: leastBeforeOf(changed, 3, at('2026-10-24')) };
  const on = (date: string) => leastOn(again, at(date, 4));
  expect(['2026-10-20', '2026-10-22', '2026-10-23', '2026-10-24', '2026-10-25'].map(on)).toEqual([
    ...[2, 2, 7, 7, 3],
  ]);
  expect(leastBeforeOf(TERMS, TERMS.leastAnswers, at('2026-10-22'))).toEqual([]);
});

it('takes the most generous of several exceptions, and none that is harder', () => {
  const none = { dueAt: null, examAt: null, daysRequired: null };
  const [early, late, later] = [TERMS.dueAt - DAY, TERMS.dueAt + DAY, TERMS.dueAt + 2 * DAY];
  const given = withExceptions(TERMS, [
    { ...none, dueAt: late, daysRequired: 4 },
    { ...none, dueAt: later, daysRequired: 9 },
    { ...none, dueAt: early, examAt: later },
  ]);
  expect(given).toEqual({ ...TERMS, dueAt: later, daysRequired: 4, examAt: TERMS.examAt });
  expect(withExceptions({ ...TERMS, examAt: null }, [{ ...none, examAt: late }]).examAt).toBeNull();
});

it('moves all dates by the same days and keeps their hours over a change of the clock', () => {
  const later = {
    ...TERMS,
    opensAt: at('2026-11-05', 8),
    dueAt: at('2026-11-09', 0),
    examAt: null,
  };
  expect(movedTo([later, TERMS], '2027-03-20', ZONE)).toEqual([
    { ...later, opensAt: at('2027-04-05', 8), dueAt: at('2027-04-09', 0) },
    {
      ...{ ...TERMS, opensAt: at('2027-03-20', 8), dueAt: at('2027-03-29', 23) },
      examAt: at('2027-04-02', 9),
    },
  ]);
  expect(movedTo([], '2027-03-20', ZONE)).toEqual([]);
});

it('asks for no more days than an answer can be given on', () => {
  const due = (date: string, hour: number, days: number) =>
    daysAsked(
      { ...TERMS, opensAt: at('2026-12-01', 9), dueAt: at(date, hour), daysRequired: days },
      0,
      ZONE,
    );
  expect(due('2026-12-14', 4, 14)).toBe(13);
  expect(due('2026-12-14', 0, 14)).toBe(13);
  expect(due('2026-12-02', 4, 2)).toBe(1);
  expect(due('2026-12-14', 23, 14)).toBe(14);
});

it('shows of what is asked on a deck what is next due, and once all is past what was last', () => {
  const terms = (id: string, dueAt: number, examAt: number | null = null, deckId = 'a') => ({
    ...{ id, deckId, dueAt, examAt },
  });
  const classes = [
    { title: 'one', assignments: [terms('late', 9), terms('early', 3)] },
    { title: 'two', assignments: [terms('exam', 1, 6), terms('other', 4, null, 'b')] },
  ];
  const at = (now: number) => assignmentOf(classes, 'a', now);
  expect([at(2), at(4), at(7), at(20)].map((own) => own?.terms.id)).toEqual([
    ...['early', 'exam', 'late', 'late'],
  ]);
  expect(at(4)?.course.title).toBe('two');
  expect(assignmentOf(classes, 'c', 0)).toBeNull();
});
