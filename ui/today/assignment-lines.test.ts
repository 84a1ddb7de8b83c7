import { expect, it } from 'vitest';
import type { ExamPlan } from '#core/study/exam-plan.ts';
import { standingWords } from './assignment-lines.tsx';

const plan = {
  ...{ stage: 'meeting', daysLeft: 2, days: 2, minutes: 10, minutesAfter: 3 },
  ...{ leftOut: ['a', 'b'], extraMinutes: 20 },
} as unknown as ExamPlan;
const view = { now: Date.UTC(2026, 10, 23), timeZone: 'UTC' };

it('says nothing beside what is left out, and on course once that was met today', () => {
  expect(standingWords({ ...view, leftOut: ['Arms sales pay.'] }, plan)).toBe('');
  expect(standingWords({ ...view, leftOut: [] }, plan)).toBe('You are on course.');
  expect(standingWords({ ...view, leftOut: [] }, { ...plan, leftOut: [] })).toMatch(
    /^You are on course\. About 10 minutes/,
  );
});
