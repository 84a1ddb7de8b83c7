import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actAs } from '#core/access/act-as.ts';
import { type Answered, countedDays } from '#core/course/study-days.ts';
import { DAY, MINUTE } from '#core/time/study-day.ts';
import { exceptionsOf, saveException } from '#db/course/assignment/assignment.ts';
import { classesOf } from '#db/course/assignment/own-classes.ts';
import { studyDays } from '#db/course/assignment/study-days.ts';
import { listCourses } from '#db/course/class/course.ts';
import { renewCode } from '#db/course/join/code.ts';
import { joinCourse, leaveCourse } from '#db/course/join/join.ts';
import { addGroup, listGroups } from '#db/course/people/group.ts';
import { importRoster, readClassRoster } from '#db/course/people/roster.ts';
import { countApart, countAsOne, TwoLinesError } from '#db/course/people/same-student.ts';
import { changeSeat, listPeople, studentsIn } from '#db/course/people/students.ts';
import { ownAudit } from '#db/course/record/audit.ts';
import { NoCourseError } from '#db/course/seat/seat.ts';
import type { Database } from '#db/engine/client.ts';
import { newClass, newCode, taughtClass } from './class.ts';
import { NOW } from './deck.ts';
import type { TestDevice } from './device.ts';
import { rosterLine } from './roster-contract.ts';

const LATER = { dueAt: NOW + 20 * DAY, examAt: null, daysRequired: null };

/** A class in which one student has joined twice, and those two learners in the order in which they joined. */
async function twice(db: Database) {
  const made = await newClass(db);
  const { id, first, people } = made;
  const second = await made.enter(first, 'Maya B.', '12');
  await db.root.enrolment.update({
    where: { courseId_learnerId: { courseId: id, learnerId: second.learnerId } },
    data: { since: NOW + DAY },
  });
  const both = [people.student.learnerId, second.learnerId] as const;
  const students = async () => studentsIn(await listPeople(db, people.owner, id));
  return { ...made, second, both, students };
}

/** Two entries of one student, counted as one by the staff. */
export function sameStudentContract(open: () => Database): void {
  describe('a student who has joined twice', () => {
    it('has the days of both entries, in the class and on either device', async () => {
      const db = open();
      const { owner, id, assignmentId, terms, devices } = await taughtClass(db, 3);
      const [one, other] = devices as [TestDevice, TestDevice];
      const both = [one.learnerId, other.learnerId] as const;
      const rule = { ...terms, leastBefore: [], joinedAt: NOW };
      const answer = fc.record({
        whose: fc.boolean(),
        item: fc.integer({ min: 1, max: 3 }),
        minutes: fc.integer({ min: 1, max: 600 }),
      });
      const given: (Answered & { whose: TestDevice })[] = [];
      const daysOf = (whose: TestDevice) =>
        countedDays(
          given.filter((answered) => answered.whose === whose),
          rule,
        );
      // Chance alone gives one of them no day in some runs.
      const bothOnOneDay = [true, false].flatMap((whose) =>
        [1, 2].map((item) => ({ whose, item, minutes: 1 })),
      );
      await countAsOne(db, owner, id, both, NOW);
      let clock = NOW;
      await fc.assert(
        fc.asyncProperty(fc.array(answer, { maxLength: 12 }), async (answers) => {
          for (const { whose, item, minutes } of answers) {
            const device = whose ? one : other;
            clock += minutes * MINUTE;
            device.clock = clock;
            const event = device.review(`item-${item}`, 3, { at: clock });
            await device.sync(db, [event]);
            const { effectiveAt, ...row } = await db.root.event.findFirstOrThrow({
              where: { id: event.id },
            });
            given.push({ ...row, whose: device, itemId: `item-${item}`, at: effectiveAt });
          }
          const all = new Set([one, other].flatMap(daysOf)).size;
          const said = await studyDays(db, owner, id, assignmentId, NOW);
          expect(said).toHaveLength(2);
          const own = said.find(({ learnerId }) => both.includes(learnerId));
          expect(own?.counted).toBe(all);
          for (const [here, there] of [
            [one, other],
            [other, one],
          ] as const) {
            const [note] = await classesOf(db, here.learnerId);
            expect(note?.assignments[0]?.daysElsewhere).toEqual(daysOf(there));
          }
        }),
        { numRuns: 8, examples: [[bothOnOneDay]] },
      );
      expect(daysOf(one).length).toBeGreaterThan(0);
      expect(daysOf(other).length).toBeGreaterThan(0);
    });

    it('is listed and counted once, and twice again where that was a mistake', async () => {
      const db = open();
      const { id, people, both, second, students } = await twice(db);
      const { owner } = people;
      await countAsOne(db, people.assistant, id, [both[1], both[0]], NOW + 2 * DAY);
      expect(await students()).toMatchObject([
        {
          ...{ learnerId: both[0], name: 'Maya', number: '12', since: NOW },
          entries: [
            { name: 'Maya', since: NOW },
            { name: 'Maya B.', since: NOW + DAY },
          ],
        },
      ]);
      expect((await listCourses(db, owner))[0]?.students).toBe(1);
      const told = (await ownAudit(db, second, id)).done.map(({ action }) => action);
      expect(told).toContain('count as one');
      await countApart(db, owner, id, both[1], NOW);
      expect((await students()).map(({ name }) => name)).toEqual(['Maya', 'Maya B.']);
      expect((await listCourses(db, owner))[0]?.students).toBe(2);
      const [note] = await classesOf(db, second.learnerId);
      expect(note?.assignments[0]).not.toHaveProperty('daysElsewhere');
    });

    it('is one among those whose memory is told, and remembers what either entry does', async () => {
      const db = open();
      const { owner, id, devices, look } = await taughtClass(db, 6);
      const [one, other, ...rest] = devices as [TestDevice, TestDevice, ...TestDevice[]];
      await countAsOne(db, owner, id, [one.learnerId, other.learnerId], NOW);
      for (const device of [other, ...rest]) await device.sync(db, [device.review('item-1', 4)]);
      const said = await look(NOW + DAY);
      expect(said.students).toBe(5);
      const { claimId } = said.edition.items.find((item) => item.id === 'item-1') ?? {};
      const point = said.insight?.points.find((one) => one.claimId === claimId);
      expect(point?.told).toMatchObject({ met: 5, of: 5 });
    });

    it('has one group, the dates given to either, and is removed and brought back whole', async () => {
      const db = open();
      const { id, assignment: assignmentId, people, both, students } = await twice(db);
      const { owner } = people;
      const dates = async () =>
        Promise.all(
          both.map(async (learnerId) => (await classesOf(db, learnerId))[0]?.assignments[0]?.dueAt),
        );
      await saveException(db, owner, id, { assignmentId, learnerIds: [both[1]], ...LATER }, NOW);
      await countAsOne(db, owner, id, both, NOW);
      expect(await dates()).toEqual([LATER.dueAt, LATER.dueAt]);
      expect((await exceptionsOf(db, owner, id, both[0])).get(assignmentId)).toEqual(LATER);
      const none = { ...LATER, dueAt: null };
      await saveException(db, owner, id, { assignmentId, learnerIds: [both[0]], ...none }, NOW);
      expect(await exceptionsOf(db, owner, id, both[1])).toEqual(new Map());
      await addGroup(db, owner, id, { name: 'Evening', code: newCode() }, NOW);
      const groupId = (await listGroups(db, owner, id))[0]?.id ?? '';
      await changeSeat(db, owner, id, both[0], { groupId }, NOW);
      expect(await listGroups(db, owner, id)).toMatchObject([{ students: 1 }]);
      await changeSeat(db, owner, id, both[0], 'remove', NOW);
      expect(await dates()).toEqual([undefined, undefined]);
      await changeSeat(db, owner, id, both[0], 'restore', NOW);
      expect((await students()).map((student) => student.groupId)).toEqual([groupId]);
      await countApart(db, owner, id, both[0], NOW);
      expect((await students()).map((student) => student.groupId)).toEqual([groupId, groupId]);
    });

    it('is on the school’s list where one entry is, and told so where none is', async () => {
      const db = open();
      const { id, people, both, person, first } = await twice(db);
      const { owner } = people;
      const isUnlisted = async (learnerId: string) =>
        (await classesOf(db, learnerId))[0]?.isUnlisted;
      expect(await isUnlisted(both[0])).toBe(false);
      await importRoster(db, owner, id, { lines: [rosterLine('12', 'Maya Brandt')] }, NOW);
      expect(await Promise.all(both.map(isUnlisted))).toEqual([true, false]);
      expect(await isUnlisted(owner.learnerId)).toBe(false);
      await countAsOne(db, owner, id, both, NOW);
      expect(await Promise.all(both.map(isUnlisted))).toEqual([false, false]);
      const { students, unlisted } = await readClassRoster(db, owner, id);
      expect(students[0]?.learnerId).toBe(both[0]);
      expect(unlisted).toEqual([]);
      const rosterId = students[0]?.id ?? '';
      await changeSeat(db, owner, id, both[0], { rosterId: null }, NOW);
      await changeSeat(db, owner, id, both[0], { rosterId }, NOW);
      await countApart(db, owner, id, both[0], NOW);
      expect(await Promise.all(both.map(isUnlisted))).toEqual([false, true]);
      await importRoster(db, owner, id, { lines: [rosterLine('13', 'Ben Carter')] }, NOW + 1);
      expect(await Promise.all(both.map(isUnlisted))).toEqual([true, true]);
      const ben = await person();
      await joinCourse(db, ben, { code: first, name: 'Ben', number: '13', now: NOW });
      expect(await isUnlisted(ben.learnerId)).toBe(false);
    });

    it('keeps the entry that stays when the other leaves, and comes together again', async () => {
      const db = open();
      const { id, people, both, first, students } = await twice(db);
      await countAsOne(db, people.owner, id, both, NOW);
      const [one] = both.map((learnerId) => actAs(learnerId));
      if (!one) throw new Error('nobody');
      await leaveCourse(db, one, id, NOW);
      expect(await students()).toMatchObject([{ learnerId: both[1], name: 'Maya B.' }]);
      const again = { code: first, name: 'Maya', number: null, now: NOW + 2 * DAY };
      await joinCourse(db, one, again);
      expect(await students()).toMatchObject([{ name: 'Maya B.', entries: [{}, {}] }]);
    });

    it('is a student who is in the class, and one line of its list', async () => {
      const db = open();
      const { id, people, both, person, first, students } = await twice(db);
      const { owner, assistant } = people;
      const tried = (one: string, other: string) => countAsOne(db, owner, id, [one, other], NOW);
      await expect(tried(both[0], assistant.learnerId)).rejects.toThrow(NoCourseError);
      const lines = [rosterLine('12', 'Maya Brandt'), rosterLine('13', 'Ben Carter')];
      await importRoster(db, owner, id, { lines }, NOW);
      const ben = await person();
      await joinCourse(db, ben, { code: first, name: 'Ben', number: '13', now: NOW });
      await expect(tried(both[1], ben.learnerId)).rejects.toThrow(TwoLinesError);
      await changeSeat(db, owner, id, both[0], 'remove', NOW);
      await expect(tried(both[0], both[1])).rejects.toThrow(NoCourseError);
      expect(await students()).toHaveLength(2);
    });

    it('stands alone as soon as one entry is of the staff', async () => {
      const db = open();
      const { id, people, both, second, students } = await twice(db);
      await countAsOne(db, people.owner, id, both, NOW);
      const code = newCode();
      const invited = { code, role: 'assistant', groupId: null, now: NOW } as const;
      await renewCode(db, people.owner, id, invited);
      await joinCourse(db, second, { code, name: 'Maya', number: null, now: NOW });
      expect(await students()).toMatchObject([{ learnerId: both[0], entries: [{ name: 'Maya' }] }]);
    });
  });
}
