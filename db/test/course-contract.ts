import { describe, expect, it } from 'vitest';
import type { Actor } from '#core/access/actor.ts';
import { DAY } from '#core/time/study-day.ts';
import { wallTimeOf } from '#core/time/wall-time.ts';
import { eraseLearner } from '#db/account/erase.ts';
import { mergeLearners } from '#db/account/merge.ts';
import {
  exceptionsOf,
  listAssignments,
  saveAssignment,
  saveException,
  withdrawAssignment,
} from '#db/course/assignment/assignment.ts';
import { classesOf } from '#db/course/assignment/own-classes.ts';
import { copyCourse } from '#db/course/class/copy.ts';
import { changeCourse, deleteCourse, listCourses } from '#db/course/class/course.ts';
import { partingsOf } from '#db/course/class/inherit.ts';
import { listReports } from '#db/course/insight/report.ts';
import {
  type CodeLimits,
  closeCode,
  openCodes,
  placeOfCode,
  renewCode,
} from '#db/course/join/code.ts';
import { joinCourse, leaveCourse } from '#db/course/join/join.ts';
import { addGroup, listGroups } from '#db/course/people/group.ts';
import { importRoster, readClassRoster } from '#db/course/people/roster.ts';
import { countApart, countAsOne } from '#db/course/people/same-student.ts';
import { changeSeat, listPeople } from '#db/course/people/students.ts';
import { mustMay, NoCourseError, seatIn } from '#db/course/seat/seat.ts';
import type { Database } from '#db/engine/client.ts';
import { type Class, type ClassRole, newClass, newCode, TERMS } from './class.ts';
import { NOW } from './deck.ts';
import { rosterLine } from './roster-contract.ts';

/** Every function about a class × role, by who may: all others hear that there is no such class. */
const MATRIX: Record<string, [may: string, act: (db: Database, on: Class, who: Actor) => unknown]> =
  {
    'see the people': ['owner instructor assistant', (db, { id }, who) => listPeople(db, who, id)],
    'see what is assigned': [
      'owner instructor assistant',
      (db, { id }, who) => listAssignments(db, who, id),
    ],
    'see the codes': [
      'owner instructor assistant',
      (db, { id }, who) => openCodes(db, who, id, NOW),
    ],
    'make a code for students': [
      'owner instructor assistant',
      (db, { id }, who) => renewCode(db, who, id, { ...codeFor('student'), now: NOW }),
    ],
    'make a code for staff': [
      'owner instructor',
      (db, { id }, who) => renewCode(db, who, id, { ...codeFor('instructor'), now: NOW }),
    ],
    'close a code': [
      'owner instructor assistant',
      (db, { id, first }, who) => closeCode(db, who, id, first, NOW),
    ],
    'see the school’s list': [
      'owner instructor assistant',
      (db, { id }, who) => readClassRoster(db, who, id),
    ],
    'bring the school’s list': [
      'owner instructor assistant',
      (db, { id }, who) => importRoster(db, who, id, { lines: [rosterLine('1', 'Maya')] }, NOW),
    ],
    'see the reports': [
      'owner instructor assistant',
      (db, { id }, who) => listReports(db, who, id, NOW),
    ],
    'remove a student': [
      'owner instructor assistant',
      (db, { id, people }, who) => changeSeat(db, who, id, people.student.learnerId, 'remove', NOW),
    ],
    'count two entries as one student’s': [
      'owner instructor assistant',
      async (db, { id, first, people, enter }, who) => {
        const second = await enter(first, 'Maya B.');
        await countAsOne(db, who, id, [people.student.learnerId, second.learnerId], NOW);
      },
    ],
    'count them apart again': [
      'owner instructor assistant',
      (db, { id, people }, who) => countApart(db, who, id, people.student.learnerId, NOW),
    ],
    'remove an assistant': [
      'owner instructor',
      (db, { id, people }, who) =>
        changeSeat(db, who, id, people.assistant.learnerId, 'remove', NOW),
    ],
    'remove the owner': [
      '',
      (db, { id, people }, who) => changeSeat(db, who, id, people.owner.learnerId, 'remove', NOW),
    ],
    assign: [
      'owner instructor',
      (db, { id }, who) => saveAssignment(db, who, id, null, TERMS, NOW),
    ],
    'change what is assigned': [
      'owner instructor',
      (db, { id, assignment }, who) => saveAssignment(db, who, id, assignment, TERMS, NOW),
    ],
    'give more time': [
      'owner instructor',
      (db, { id, assignment: assignmentId, people }, who) =>
        saveException(
          db,
          who,
          id,
          { assignmentId, learnerIds: [people.student.learnerId], ...LATER },
          NOW,
        ),
    ],
    withdraw: [
      'owner instructor',
      (db, { id, assignment }, who) => withdrawAssignment(db, who, id, assignment, NOW),
    ],
    'rename it': [
      'owner instructor',
      (db, { id }, who) => changeCourse(db, who, id, { title: 'Other' }, NOW),
    ],
    'copy it': [
      'owner instructor',
      (db, { id }, who) =>
        copyCourse(db, who, id, {
          ...{ title: 'Next', opens: '2027-04-12', ownerName: 'Ito', newCode, now: NOW },
        }),
    ],
    'delete it': ['owner', (db, { id }, who) => deleteCourse(db, who, id)],
  };
const LATER = { dueAt: NOW + 20 * DAY, examAt: null, daysRequired: null };
const codeFor = (role: 'student' | 'instructor') => ({ role, groupId: null, code: newCode() });

/** Classes: who may do what, joining, and what is asked of whom. */
export function courseContract(open: () => Database): void {
  describe('classes', () => {
    for (const [what, [may, act]] of Object.entries(MATRIX)) {
      it(`lets ${may || 'nobody'} ${what}, and no one of another class`, async () => {
        const db = open();
        const other = await newClass(db);
        let own = await newClass(db);
        const allowed: ClassRole[] = [];
        for (const role of Object.keys(own.people) as ClassRole[]) {
          const theirs = Promise.resolve(act(db, other, own.people[role]));
          expect(await theirs.then(() => true, isNoCourse), `${role} elsewhere`).toBe(false);
          const done = Promise.resolve(act(db, own, own.people[role]));
          if (!(await done.then(() => true, isNoCourse))) continue;
          allowed.push(role);
          // What was done may have changed who may do it again.
          own = await newClass(db);
        }
        expect(allowed.join(' ')).toBe(may);
      });
    }

    it('lets nothing of one class be done by the ids of another', async () => {
      const db = open();
      const [own, other] = [await newClass(db), await newClass(db)];
      const { owner } = own.people;
      const { learnerId } = other.people.student;
      const mine = own.people.student.learnerId;
      const tries = [
        () => closeCode(db, owner, own.id, other.first, NOW),
        () => changeSeat(db, owner, own.id, learnerId, 'remove', NOW),
        () => countAsOne(db, owner, own.id, [mine, learnerId], NOW),
        () => countApart(db, owner, own.id, learnerId, NOW),
        () => saveAssignment(db, owner, own.id, other.assignment, TERMS, NOW),
        () => withdrawAssignment(db, owner, own.id, other.assignment, NOW),
        () =>
          saveException(
            db,
            owner,
            own.id,
            { assignmentId: own.assignment, learnerIds: [mine, learnerId], ...LATER },
            NOW,
          ),
        () => saveAssignment(db, owner, own.id, null, { ...TERMS, groupId: 'elsewhere' }, NOW),
        () => saveAssignment(db, owner, own.id, null, { ...TERMS, deckId: 'nothing' }, NOW),
      ];
      for (const tried of tries) await expect(tried()).rejects.toThrow(NoCourseError);
      expect(await exceptionsOf(db, owner, own.id, mine)).toEqual(new Map());
    });

    it('takes a person in once, however often they come, and not by a closed code', async () => {
      const db = open();
      const { id, first, people, person } = await newClass(db);
      const maya = await person();
      const joining = { code: first, name: 'Maya', number: null, now: NOW };
      const came = await Promise.all([1, 2, 3].map(() => joinCourse(db, maya, joining)));
      expect(came.toSorted()).toEqual(['before', 'before', 'joined']);
      const listed = (await listPeople(db, people.owner, id)).map(({ name }) => name);
      expect(listed).toEqual(['Ada', 'Ito', 'Long', 'Maya', 'Maya (2)']);
      await closeCode(db, people.owner, id, first, NOW);
      expect(await placeOfCode(db, first, NOW)).toMatchObject({ isOpen: false });
      expect(await joinCourse(db, await person(), joining)).toBe('closed');
      expect(await joinCourse(db, await person(), { ...joining, code: 'NOSUCH22' })).toBe('closed');
      await changeCourse(db, people.owner, id, { isArchived: true }, NOW);
      const [open1] = await openCodes(db, people.owner, id, NOW);
      const late = { ...joining, code: open1?.code ?? '' };
      expect(await joinCourse(db, await person(), late)).toBe('closed');
    });

    it('lets in as many as a code is for, and nobody after its end', async () => {
      const db = open();
      const { id, people, person } = await newClass(db);
      const come = async (code: string, at: number) =>
        joinCourse(db, await person(), { code, name: 'Ana', number: null, now: at });
      const opened = async (limits: Partial<CodeLimits>) => {
        const code = codeFor('student');
        await renewCode(db, people.owner, id, { ...code, ...limits, now: NOW });
        return code.code;
      };
      const two = await opened({ most: 2 });
      const came = await Promise.all([1, 2, 3].map(() => come(two, NOW)));
      expect(came.toSorted()).toEqual(['closed', 'joined', 'joined']);
      const short = await opened({ endsAt: NOW + DAY });
      expect(await come(short, NOW + DAY - 1)).toBe('joined');
      expect(await come(short, NOW + DAY)).toBe('closed');
      expect(await placeOfCode(db, short, NOW + DAY)).toMatchObject({ isOpen: false });
      const roles = async (at: number) =>
        (await openCodes(db, people.owner, id, at)).map(({ role }) => role);
      expect(await roles(NOW)).toContain('student');
      expect(await roles(NOW + DAY)).not.toContain('student');
    });

    it('brings nobody back whom the staff removed, but who left by themselves', async () => {
      const db = open();
      const { id, first, people } = await newClass(db);
      const { owner, student } = people;
      const again = { code: first, name: 'Maya', number: null, now: NOW };
      await changeSeat(db, owner, id, student.learnerId, 'remove', NOW);
      expect(await joinCourse(db, student, again)).toBe('removed');
      expect(await classesOf(db, student.learnerId)).toEqual([]);
      await changeSeat(db, owner, id, student.learnerId, 'restore', NOW);
      expect(await classesOf(db, student.learnerId)).toHaveLength(1);
      await leaveCourse(db, student, id, NOW);
      expect(await seatIn(db, student, id)).toBeNull();
      expect((await listPeople(db, owner, id)).map(({ name }) => name)).not.toContain('Maya');
      expect(await joinCourse(db, student, again)).toBe('joined');
      await leaveCourse(db, owner, id, NOW);
      expect(await mustMay(db, owner, id, 'delete')).toBeDefined();
    });

    it('lets who joins wait where the class wants it, and never staff', async () => {
      const db = open();
      const { id, first, people, person } = await newClass(db);
      await changeCourse(db, people.owner, id, { approves: true }, NOW);
      const maya = await person();
      const joining = { code: first, name: 'Late', number: null, now: NOW };
      expect(await joinCourse(db, maya, joining)).toBe('waiting');
      expect(await classesOf(db, maya.learnerId)).toEqual([]);
      await leaveCourse(db, maya, id, NOW);
      expect(await joinCourse(db, maya, joining), 'left while waiting').toBe('waiting');
      await changeSeat(db, people.assistant, id, maya.learnerId, 'approve', NOW);
      expect(await classesOf(db, maya.learnerId)).toHaveLength(1);
      await leaveCourse(db, maya, id, NOW);
      expect(await joinCourse(db, maya, joining), 'let in before').toBe('joined');
    });

    it('tells a device what is asked: own group, exceptions, the day joined; staff nothing', async () => {
      const db = open();
      const { id, assignment, people, person, first } = await newClass(db);
      const { owner, student } = people;
      const terms = async (who: Actor) => (await classesOf(db, who.learnerId))[0]?.assignments;
      const { groupId: _, ...common } = TERMS;
      expect(await terms(student)).toEqual([
        { id: assignment, ...common, leastBefore: [], joinedAt: NOW },
      ]);
      expect(await terms(owner)).toEqual([]);
      const given = { assignmentId: assignment, learnerIds: [student.learnerId], ...LATER };
      await saveException(db, owner, id, given, NOW);
      expect(await terms(student)).toMatchObject([{ dueAt: LATER.dueAt, daysRequired: 5 }]);
      const late = await person();
      const joining = { code: first, name: 'Late', number: null, now: NOW + 8 * DAY };
      await joinCourse(db, late, joining);
      expect(await terms(late)).toMatchObject([{ dueAt: TERMS.dueAt, daysRequired: 1 }]);
      await saveException(db, owner, id, { ...given, dueAt: null }, NOW);
      expect(await terms(student)).toMatchObject([{ dueAt: TERMS.dueAt }]);
      await withdrawAssignment(db, owner, id, assignment, NOW);
      expect(await terms(student)).toEqual([]);
    });

    it('moves a guest’s seat to the account, once in any list', async () => {
      const db = open();
      const { id, assignment, people, person, first } = await newClass(db);
      const account = await person();
      const { learnerId } = people.student;
      const given = { assignmentId: assignment, learnerIds: [learnerId], ...LATER };
      await saveException(db, people.owner, id, given, NOW);
      await mergeLearners(db, learnerId, account.learnerId, NOW);
      const seats = (await listPeople(db, people.owner, id)).filter(({ name }) => name === 'Maya');
      expect(seats.map((seat) => seat.learnerId)).toEqual([account.learnerId]);
      const [own] = await classesOf(db, account.learnerId);
      expect(own?.assignments).toMatchObject([{ dueAt: LATER.dueAt }]);
      const second = await person();
      await joinCourse(db, second, { code: first, name: 'Maya', number: null, now: NOW });
      await mergeLearners(db, second.learnerId, account.learnerId, NOW);
      expect((await listPeople(db, people.owner, id)).length).toBe(4);
    });

    it('copies groups and what is assigned for the next term, and nobody who is in it', async () => {
      const db = open();
      const { id, people } = await newClass(db);
      const { owner, instructor } = people;
      await changeCourse(db, owner, id, { asksNumber: true, isArchived: true }, NOW);
      await changeCourse(db, owner, id, { isArchived: false }, NOW);
      await addGroup(db, owner, id, { name: 'Evening', code: newCode() }, NOW);
      const [evening] = await listGroups(db, owner, id);
      const groupId = evening?.id ?? '';
      await saveAssignment(db, owner, id, null, { ...TERMS, groupId, dueAt: NOW + DAY }, NOW);
      const copy = await copyCourse(db, instructor, id, {
        ...{ title: 'Politics, spring', opens: '2027-04-12', ownerName: 'Ito', newCode, now: NOW },
      });
      const { course } = await mustMay(db, instructor, copy, 'delete');
      expect(course).toMatchObject({ title: 'Politics, spring', asksNumber: true });
      const people2 = (await listPeople(db, instructor, copy)).map(({ name }) => name);
      expect(people2).toEqual(['Ito']);
      const [group] = await listGroups(db, instructor, copy);
      const given = await listAssignments(db, instructor, copy);
      const dates = given.map((one) => [one.groupId, wallTimeOf(one.dueAt, course.timeZone).date]);
      expect(dates).toEqual([
        [group?.id, '2027-04-13'],
        [null, '2027-04-22'],
      ]);
      const codes = await openCodes(db, instructor, copy, NOW);
      expect(codes.map((code) => code.groupId).toSorted()).toEqual([group?.id, null].toSorted());
      await expect(mustMay(db, owner, copy, 'see-class')).rejects.toThrow(NoCourseError);
    });

    it('opens a link into the staff for one person and 14 days, each beside the others', async () => {
      const db = open();
      const { id, people, person } = await newClass(db);
      const links = [newCode(), newCode(), newCode()];
      for (const code of links) {
        const asked = { most: 50, endsAt: NOW + 300 * DAY };
        const link = { code, role: 'instructor', groupId: null, ...asked, now: NOW } as const;
        await renewCode(db, people.owner, id, link);
      }
      const come = async (code: string, now: number) =>
        joinCourse(db, await person(), { code, name: 'Kim', number: null, now });
      const [one = '', two = '', three = ''] = links;
      expect(await come(one, NOW)).toBe('joined');
      expect(await come(one, NOW)).toBe('closed');
      expect(await come(two, NOW + 14 * DAY - 1)).toBe('joined');
      expect(await come(three, NOW + 14 * DAY)).toBe('closed');
    });

    it('passes a class on when its owner is erased, or deletes it with nobody left to teach it', async () => {
      const db = open();
      const { id, people } = await newClass(db);
      const parting = { title: 'Politics', students: 1 };
      expect(await partingsOf(db, people.owner)).toEqual([
        { ...parting, becomes: 'passed on', heir: 'Ito' },
      ]);
      expect(await partingsOf(db, people.student)).toEqual([
        { ...parting, becomes: 'left', heir: null },
      ]);
      await eraseLearner(db, people.owner, NOW);
      const [course] = await listCourses(db, people.instructor);
      expect(course).toMatchObject({ id, role: 'owner', students: 1 });
      expect(await partingsOf(db, people.instructor)).toEqual([
        { ...parting, becomes: 'deleted', heir: null },
      ]);
      await eraseLearner(db, people.instructor, NOW);
      expect(await db.root.course.count({ where: { id } })).toBe(0);
      expect(await classesOf(db, people.student.learnerId)).toEqual([]);
    });
  });
}

function isNoCourse(error: unknown): false {
  if (error instanceof NoCourseError) return false;
  throw error;
}
