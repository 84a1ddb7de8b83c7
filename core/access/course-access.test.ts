import { expect, it } from 'vitest';
import { COURSE_RIGHTS, mayInCourse, mayInvite, ROLES, type SeatFacts } from './course-access.ts';

const SEAT: SeatFacts = {
  ...{ role: 'owner', approvedAt: 1, endedAt: null, archivedAt: null, deletedAt: null },
};
const rightsOf = (change: Partial<SeatFacts>) =>
  COURSE_RIGHTS.filter((right) => mayInCourse(right, { ...SEAT, ...change })).join(' ');

it('gives each role its rights, written out', () => {
  expect(Object.fromEntries(ROLES.map((role) => [role, rightsOf({ role })]))).toEqual({
    owner: 'see-class admit answer assign manage delete',
    instructor: 'see-class admit answer assign manage',
    assistant: 'see-class admit answer',
    student: 'see-own',
  });
});

it('gives nothing to strangers, to who has left, to who waits, nor in a deleted class', () => {
  expect(COURSE_RIGHTS.filter((right) => mayInCourse(right, null))).toEqual([]);
  for (const role of ROLES)
    for (const change of [{ endedAt: 2 }, { approvedAt: null }, { deletedAt: 2 }])
      expect(rightsOf({ role, ...change })).toBe('');
});

it('lets nothing but reading, managing and deleting happen in an archived class', () => {
  const archivedAt = 2;
  expect(rightsOf({ archivedAt })).toBe('see-class manage delete');
  expect(rightsOf({ archivedAt, role: 'assistant' })).toBe('see-class');
  expect(rightsOf({ archivedAt, role: 'student' })).toBe('see-own');
});

it('lets nobody invite above what they may manage', () => {
  const invited = (own: (typeof ROLES)[number]) => ROLES.filter((other) => mayInvite(own, other));
  expect(ROLES.map(invited)).toEqual([
    ['instructor', 'assistant', 'student'],
    ['instructor', 'assistant', 'student'],
    ['student'],
    [],
  ]);
});
