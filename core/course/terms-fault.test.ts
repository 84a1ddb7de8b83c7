import { describe, expect, it } from 'vitest';
import { DAY } from '#core/time/study-day.ts';
import { instantOf } from '#core/time/wall-time.ts';
import { exceptionFaults, termsFaults } from './terms-fault.ts';

const timeZone = 'Europe/Berlin';
const at = (date: string, hour = 12) => instantOf({ date, hour }, timeZone);
const now = at('2026-11-30');
const TERMS = {
  ...{ opensAt: at('2026-12-01', 9), dueAt: at('2026-12-14', 23), examAt: at('2026-12-16', 9) },
  ...{ daysRequired: 14, leastAnswers: 5 },
};
const CASE = { timeZone, now, cards: 40 };
const faults = (
  changed: Partial<Omit<typeof TERMS, 'examAt'> & { examAt: number | null }>,
  given = {},
) => termsFaults({ ...TERMS, ...changed }, { ...CASE, ...given });

describe('the terms of an assignment', () => {
  it('are sound as they are, also on one day and with an exam on the day that it is due', () => {
    expect(faults({})).toEqual({});
    expect(faults({ examAt: at('2026-12-14', 9) })).toEqual({});
    expect(faults({ dueAt: at('2026-12-01', 23), daysRequired: 1, examAt: null })).toEqual({});
  });

  it.each([
    ['due before it opens', { dueAt: at('2026-12-01', 9) }, { due: 'order' }],
    ['exam before it is due', { examAt: at('2026-12-10') }, { exam: 'examBeforeDue' }],
    ['exam before it opens', { examAt: at('2026-11-30', 13) }, { exam: 'order' }],
    [
      'all of it over',
      { opensAt: at('2026-09-01'), dueAt: at('2026-10-02'), examAt: null },
      { due: 'pastDue' },
    ],
    ['days that there are not', { daysRequired: 20 }, { daysRequired: 'tooManyDays 14' }],
    [
      'a day that ends as it begins',
      { dueAt: at('2026-12-14', 4) },
      { daysRequired: 'tooManyDays 13' },
    ],
    ['more cards than the deck has', { leastAnswers: 41 }, { leastAnswers: 'leastCards 40' }],
    ['the year 26', { opensAt: at('0026-12-01') }, { opens: 'tooEarly' }],
    ['the year 1000', { opensAt: at('1000-01-01') }, { opens: 'tooEarly' }],
    ['the year 9999', { dueAt: at('9999-12-31'), examAt: null }, { due: 'tooLate' }],
    ['an exam in 2126', { examAt: at('2126-12-14') }, { exam: 'tooLate' }],
  ])('are refused by field: %s', (_, changed, expected) => {
    expect(faults(changed)).toMatchObject(expected);
  });

  it('may keep a date that is over, where it is not what changes', () => {
    const before = { ...TERMS, opensAt: at('2026-11-01'), dueAt: at('2026-11-20') };
    const changed = { ...before, daysRequired: 3 };
    expect(termsFaults(changed, { ...CASE, before })).toEqual({});
    expect(termsFaults(changed, CASE)).toEqual({ due: 'pastDue' });
  });

  it('know no number of cards where the deck is not known', () => {
    expect(faults({ leastAnswers: 41 }, { cards: 0 })).toEqual({});
  });
});

describe('other dates for a student', () => {
  const none = { dueAt: null, examAt: null, daysRequired: null };

  it.each([
    ['due after the exam', { dueAt: at('2026-12-20') }, { due: 'dueAfterExam' }],
    ['a year typed wrong', { dueAt: at('0026-12-20') }, { due: 'tooEarly' }],
    ['due before it opens', { dueAt: at('2026-11-30') }, { due: 'order' }],
    ['days that there are not', { daysRequired: 15 }, { daysRequired: 'tooManyDays 14' }],
  ])('are refused by field: %s', (_, other, expected) => {
    expect(exceptionFaults(TERMS, { ...none, ...other }, CASE)).toEqual(expected);
  });

  it('are taken where they fit, with a later exam too', () => {
    const later = { dueAt: at('2026-12-20'), examAt: at('2026-12-20') + DAY, daysRequired: 15 };
    expect(exceptionFaults(TERMS, later, CASE)).toEqual({});
    expect(exceptionFaults(TERMS, none, CASE)).toEqual({});
  });
});
