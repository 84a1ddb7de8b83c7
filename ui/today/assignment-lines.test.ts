import { expect, it } from 'vitest';
import type { ExamPlan } from '#core/study/exam-plan.ts';
import { standingWords } from './assignment-lines.tsx';
import { assignmentView } from './assignment-view-of.ts';

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

it('goes by what is met now, not by this morning: once all is met it is kept, or gone through once more', () => {
  const seen = (standing: string, daysLeft: number) =>
    assignmentView({
      course: { title: 'Politics', timeZone: 'UTC', isUnlisted: false },
      terms: { daysRequired: 0 } as unknown as Parameters<typeof assignmentView>[0]['terms'],
      points: [
        { claim: { id: 'a', statement: 'Arms sales pay.' }, standing: 'learning' },
        { claim: { id: 'b', statement: 'Reform waits.' }, standing },
      ] as unknown as Parameters<typeof assignmentView>[0]['points'],
      plan: { ...plan, daysLeft },
      ...{ counted: () => 0, now: view.now },
    });
  expect(seen('not-met', 1).plan?.stage).toBe('meeting');
  expect(seen('not-met', 1).leftOut).toEqual(['Reform waits.']);
  expect(seen('learning', 1).plan?.stage).toBe('last-days');
  expect(seen('learning', 9).plan).toMatchObject({ stage: 'keeping', minutes: 3, leftOut: [] });
});
